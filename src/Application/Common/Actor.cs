using System.Collections.Immutable;
using MyHibachi.Domain.Chefs;
using MyHibachi.Domain.Customers;
using MyHibachi.Domain.Identity;
using MyHibachi.Domain.Stations;

namespace MyHibachi.Application.Common;

/// <summary>What kind of caller acts.</summary>
public enum ActorKind
{
    /// <summary>Somebody who has not signed in.</summary>
    Anonymous,

    /// <summary>A person with an account.</summary>
    User,

    /// <summary>The program itself, on a reminder or an event.</summary>
    System,

    /// <summary>A program with a key.</summary>
    ApiKey,
}

/// <summary>Who acts, what they may do, and on whose records. It travels with every call to a grain.</summary>
/// <param name="Permissions">Named <c>resource:action</c>.</param>
/// <param name="AllStations">The permissions hold everywhere; else only in <paramref name="Stations"/>.</param>
/// <param name="NetworkAddress">Where the request came from; null for the program itself.</param>
/// <param name="RequestId">Ties log lines, traces and audit rows of one request together.</param>
[GenerateSerializer, Alias("actor")]
public sealed record Actor(
    [property: Id(0)] ActorKind Kind,
    [property: Id(1)] UserId? User,
    [property: Id(2)] CustomerId? Customer,
    [property: Id(3)] ChefId? Chef,
    [property: Id(4)] ImmutableArray<StationId> Stations,
    [property: Id(5)] bool AllStations,
    [property: Id(6)] ImmutableArray<string> Permissions,
    [property: Id(7)] string? NetworkAddress,
    [property: Id(8)] string? RequestId)
{
    /// <summary>The program itself, which may do everything.</summary>
    public static Actor System { get; } = new(ActorKind.System, null, null, null, [], true, [], null, null);

    /// <summary>Somebody who has not signed in.</summary>
    public static Actor Anonymous { get; } = new(ActorKind.Anonymous, null, null, null, [], false, [], null, null);

    /// <summary>The sign-in that the caller acts under; null for everybody but a person.</summary>
    [Id(9)]
    public SessionId? Session { get; init; }

    /// <summary>The key that the caller acts by; null for everybody but a program.</summary>
    [Id(10)]
    public ApiKeyId? ApiKey { get; init; }

    /// <summary>What idempotency keys and audit rows know the caller by.</summary>
    public string Principal => Kind switch
    {
        ActorKind.System => "system",
        ActorKind.ApiKey => $"api-key:{ApiKey!.Value.Value:N}",
        ActorKind.User => $"user:{User!.Value.Value:N}",
        _ => "anonymous",
    };

    /// <summary>Which records the caller may meet at all.</summary>
    public DataScope Scope => this switch
    {
        { Kind: ActorKind.System } or { AllStations: true } => new DataScope.Everything(),
        { Stations.Length: > 0 } => new DataScope.OfStations(Stations),
        { Chef: { } chef } => new DataScope.OfChef(chef),
        { Customer: { } customer } => new DataScope.OfCustomer(customer),
        _ => new DataScope.Nothing(),
    };

    /// <summary>Whether the caller may sell the station's time: a customer buys anywhere, a station's staff sell their own station's only.</summary>
    public bool SellsFor(StationId station) => Scope is not DataScope.OfStations(var own) || own.Contains(station);

    public bool Can(string permission) => Kind is ActorKind.System || Permissions.Contains(permission);
}

/// <summary>The records somebody may meet. What lies outside behaves as if it did not exist.</summary>
public abstract record DataScope
{
    private DataScope()
    {
    }

    /// <summary>Whether all records of the station lie in it.</summary>
    public bool HoldsAllOf(StationId station) => this is Everything || (this is OfStations(var own) && own.Contains(station));

    public sealed record Everything : DataScope;

    public sealed record OfStations(IReadOnlyList<StationId> Stations) : DataScope;

    public sealed record OfChef(ChefId Chef) : DataScope;

    public sealed record OfCustomer(CustomerId Customer) : DataScope;

    public sealed record Nothing : DataScope;
}

/// <summary>Holds who acts, for the length of one request.</summary>
public sealed class CurrentActor
{
    public Actor Value { get; set; } = Actor.Anonymous;

    /// <summary>Whether nothing is changed in this scope: then the database itself keeps a station's staff to their stations.</summary>
    public bool OnlyReads { get; set; }
}
