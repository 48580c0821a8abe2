using System.Reflection;
using System.Text.RegularExpressions;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using MyHibachi.Application.Common;
using MyHibachi.Application.Identity;
using MyHibachi.Application.Messaging;
using MyHibachi.Domain.Common;
using MyHibachi.Domain.Customers;
using MyHibachi.Domain.Identity;
using MyHibachi.Infrastructure.Common;
using MyHibachi.Infrastructure.Common.Outbox;
using MyHibachi.Infrastructure.Common.Persistence;
using MyHibachi.Infrastructure.Common.ReferenceData;
using MyHibachi.Infrastructure.Tests.Common;
using MyHibachi.Infrastructure.Identity;
using MyHibachi.TestKit.Cluster;

namespace MyHibachi.Infrastructure.Tests.Identity;

/// <summary>A process of the product, as far as signing in goes, on a database of the tests' and with a clock of its own.</summary>
internal sealed class IdentityProcess : IAsyncDisposable
{
    private static int _people;

    private readonly ServiceProvider _services;

    private readonly HashSet<long> _delivered = [];

    public IdentityProcess(IdentityDatabase database, params (string Setting, string Value)[] settings)
    {
        // Cheap hashes: what they cost has a test of its own.
        var configuration = new ConfigurationManager { ["Identity:PasswordIterations"] = "1000", ["Identity:SecondFactorRequired"] = "false" };
        foreach (var (setting, value) in settings)
        {
            configuration[setting] = value;
        }

        var services = new ServiceCollection()
            .AddSingleton<TimeProvider>(Time)
            .AddSingleton(DispatchProxy.Create<IGrainFactory, NoGrains>())
            .AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(Log))
            .AddUseCases()
            .AddInfrastructure(configuration, database.ProgramConnectionString);
        services.AddSingleton<CountingPasswords>().AddSingleton<IPasswords>(provider => provider.GetRequiredService<CountingPasswords>());
        services.AddSingleton<Mailbox>().AddSingleton<IMessageSender>(provider => provider.GetRequiredService<Mailbox>());
        _services = services.BuildServiceProvider(new ServiceProviderOptions { ValidateScopes = true });
    }

    public FakeTimeProvider Time { get; } = new(new(2026, 5, 1, 12, 0, 0, TimeSpan.Zero));

    public ListedLog Log { get; } = new();

    public CountingPasswords Passwords => _services.GetRequiredService<CountingPasswords>();

    public IAccessTokens Tokens => _services.GetRequiredService<IAccessTokens>();

    public static Register Somebody(string? email = null) => new(
        "Ana María", email ?? $"person{Interlocked.Increment(ref _people)}-{Guid.NewGuid():N}@example.com", "(408) 555-0123", new("a long enough password"));

    /// <summary>Sends a request the way the gateway does: in a scope of its own, for the bearer of a token or for nobody.</summary>
    public async Task<Result<T>> Send<T>(IRequest<Result<T>> request, Secret? bearerToken = null)
    {
        await using var scope = _services.CreateAsyncScope();
        if (bearerToken is { } token)
        {
            var bearer = await Identify(token);
            if (!bearer.IsSuccess)
            {
                return Result<T>.Failure(bearer.Errors);
            }

            scope.ServiceProvider.GetRequiredService<CurrentActor>().Value = bearer.Value;
        }

        return NamedRefusals.Check(request, await scope.ServiceProvider.GetRequiredService<ISender>().Send(request, TestContext.Current.CancellationToken));
    }

    /// <summary>Signs in where the password is enough.</summary>
    public async Task<Result<SignedIn>> Send(Login request) => (await Send<LoginStep>(request)).Map(step => step.SignedIn!);

    public async Task<Result<Actor>> Read(Secret token) =>
        (await Tokens.Read(token.Reveal(), TestContext.Current.CancellationToken)).Map(bearer => bearer.Actor);

    /// <summary>Who a token's bearer is at this moment. What the database would tell the process, it has been told.</summary>
    public async Task<Result<Actor>> Identify(Secret token)
    {
        Forget();
        var bearer = await _services.GetRequiredService<IBearers>().Identify(token.Reveal(), TestContext.Current.CancellationToken);
        return bearer.Map(one => one.Actor);
    }

    /// <summary>What the database would tell the process, it has been told.</summary>
    public void Forget() => _services.GetRequiredService<ReferenceCaches>().AnythingMayHaveChanged();

    /// <summary>Brings the events of this database to their handlers, each once, and gives the messages that came of it.</summary>
    public async Task<IReadOnlyList<OutgoingMessage>> DeliverEvents()
    {
        var ct = TestContext.Current.CancellationToken;
        var waiting = await InDatabase(db => db.Set<OutboxEvent>().OrderBy(row => row.Id).ToListAsync(ct));
        foreach (var row in waiting.Where(row => _delivered.Add(row.Id)))
        {
            var happened = OutboxSerializer.Read(row.Type, row.Payload);
            foreach (var audience in Audience.Of(happened.GetType()))
            {
                Assert.Empty(await audience.Tell(_services.GetRequiredService<IServiceScopeFactory>(), happened, row.Id, ct));
            }
        }

        return _services.GetRequiredService<Mailbox>().Sent;
    }

    /// <summary>The last message to an address, after everything that waits was delivered.</summary>
    public async Task<OutgoingMessage> LastMessageTo(string email) => (await DeliverEvents()).Last(message => message.To == email);

    /// <summary>The code in the last message to an address.</summary>
    public async Task<Secret> CodeFor(string email) => new(Regex.Match((await LastMessageTo(email)).Body, "[2-9A-Z]{5}-[2-9A-Z]{5}").Value);

    public async Task<Secret?> EnsureStaff(string email, Position position)
    {
        await using var scope = _services.CreateAsyncScope();
        var accounts = scope.ServiceProvider.GetRequiredService<IStaffAccounts>();
        return await accounts.Ensure(EmailAddress.Create(email).Value, DisplayName.Create("Staff").Value, position, TestContext.Current.CancellationToken);
    }

    public IEnumerable<T> Services<T>() => _services.GetServices<T>();

    public async Task<T> Read<TReads, T>(Func<TReads, Task<T>> read)
        where TReads : notnull
    {
        await using var scope = _services.CreateAsyncScope();
        return await read(scope.ServiceProvider.GetRequiredService<TReads>());
    }

    public async Task<T> InDatabase<T>(Func<MyHibachiDbContext, Task<T>> work)
    {
        await using var scope = _services.CreateAsyncScope();
        return await work(scope.ServiceProvider.GetRequiredService<MyHibachiDbContext>());
    }

    public async ValueTask DisposeAsync() => await _services.DisposeAsync();
}

/// <summary>Keeps messages where tests read them whole.</summary>
internal sealed class Mailbox : IMessageSender
{
    public List<OutgoingMessage> Sent { get; } = [];

    public Task Send(OutgoingMessage message, CancellationToken ct)
    {
        Sent.Add(message);
        return Task.CompletedTask;
    }
}

/// <summary>The product's hashes, counted.</summary>
internal sealed class CountingPasswords(IdentitySettings settings) : IPasswords, IDisposable
{
    private readonly Pbkdf2Passwords _real = new(settings);

    private int _comparisons;

    public int Comparisons => _comparisons;

    public string Decoy => _real.Decoy;

    public Task<string> Hash(Secret password, CancellationToken ct) => _real.Hash(password, ct);

    public Task<PasswordMatch> Compare(string hash, Secret password, CancellationToken ct)
    {
        Interlocked.Increment(ref _comparisons);
        return _real.Compare(hash, password, ct);
    }

    public void Dispose() => _real.Dispose();
}

/// <summary>Signing in needs no grain. Public and open, because the proxy is a class derived from it elsewhere.</summary>
public class NoGrains : DispatchProxy
{
    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args) =>
        throw new InvalidOperationException("A use case of signing in went to a grain.");
}
