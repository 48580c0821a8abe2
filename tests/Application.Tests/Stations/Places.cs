using Microsoft.Extensions.DependencyInjection;
using MyHibachi.Application.Common;
using MyHibachi.Application.Stations;
using MyHibachi.Domain.Common;
using MyHibachi.Domain.Stations;
using MyHibachi.TestKit.Cluster;

namespace MyHibachi.Application.Tests.Stations;

/// <summary>The steps that staff take with stations.</summary>
internal static class Places
{
    private static int _codes;

    public static StationDetailsForm Nothing { get; } = new();

    /// <summary>A station at a place of its own, under a code that nobody has.</summary>
    public static StationDetailsForm Somewhere(string name = "San José") => new()
    {
        Code = $"P{Interlocked.Increment(ref _codes)}X",
        Name = name,
        Address = new("1 K Street", null, null, PostalSites.Take().PostalCode),
        TimeZone = "America/Los_Angeles",
        ContactEmail = "base@example.com",
        ContactPhone = "(408) 555-0100",
    };

    public static CreateStation Create(StationDetailsForm details) => new(details, Walking.NewKey());

    public static async Task<StationId> Opened(this ProductCluster cluster, StationDetailsForm details) => (await cluster.Send(Create(details), Actors.Admin())).Value;

    public static Task<Result<Done>> Delete(this ProductCluster cluster, StationId station, Actor? by = null) =>
        cluster.Send(new DeleteStation(station, "The lease of the base has ended."), by ?? Actors.Admin());

    public static async Task<Result<Done>> Change(this ProductCluster cluster, StationId station, StationDetailsForm details, Actor? by = null) =>
        await cluster.Send(new UpdateStation(station, (await cluster.Seen(station))!.Version, details), by ?? Actors.Admin());

    /// <summary>The record, if the caller may see it.</summary>
    public static Task<Station?> Seen(this ProductCluster cluster, StationId id, Actor? by = null) =>
        cluster.Read(reads => reads.Find(by ?? Actors.Admin(), id, CancellationToken.None));

    public static async Task<IEnumerable<StationId>> Listed(
        this ProductCluster cluster, string? search, Actor? by = null, bool? active = null, bool deleted = false, SortDirection direction = SortDirection.Ascending) =>
        (await cluster.Read(reads => reads.List(
            by ?? Actors.Admin(), new(search, active, deleted), StationSort.Name, direction, new(100, null), CancellationToken.None))).Items.Select(station => station.Id);

    private static async Task<T> Read<T>(this ProductCluster cluster, Func<IStationReads, Task<T>> read)
    {
        await using var scope = cluster.Gateway.CreateAsyncScope();
        return await read(scope.ServiceProvider.GetRequiredService<IStationReads>());
    }
}
