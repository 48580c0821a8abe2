using Microsoft.Extensions.DependencyInjection;
using MyHibachi.Application.Chefs;
using MyHibachi.Application.Common;
using MyHibachi.Domain.Chefs;
using MyHibachi.Domain.Common;
using MyHibachi.Domain.Stations;
using MyHibachi.TestKit.Cluster;

namespace MyHibachi.Application.Tests.Chefs;

/// <summary>The steps that staff and chefs take with chefs' records.</summary>
internal static class Crew
{
    public static ChefDetailsForm Nothing { get; } = new();

    public static ChefDetailsForm Somebody(string name = "Mia Park") =>
        new() { Name = name, Home = new("1 K Street", null, null, "95814"), MinGuests = 5, MaxGuests = 30 };

    public static CreateChef Create(StationId station, ChefDetailsForm details) => new(new(Guid.CreateVersion7()), station, details, Walking.NewKey());

    public static async Task<ChefId> Hired(this ProductCluster cluster, StationId station, ChefDetailsForm details) =>
        (await cluster.Send(Create(station, details), Actors.Admin())).Value;

    public static async Task<Result<Done>> Change(this ProductCluster cluster, ChefId chef, ChefDetailsForm details, Actor? by = null) =>
        await cluster.Send(new UpdateChef(chef, (await cluster.Met(chef))!.Version, details), by ?? Actors.Admin());

    public static Task<Result<Done>> Delete(this ProductCluster cluster, ChefId chef) => cluster.Send(new DeleteChef(chef, "Moved to another town."), Actors.Admin());

    public static AddChefTimeOff Off(ChefId chef, DateOnly from, DateOnly? to = null, string? note = null) =>
        new(chef, new(Guid.CreateVersion7()), from, to ?? from, note, Walking.NewKey());

    /// <summary>The record, if the caller may meet it.</summary>
    public static Task<Chef?> Met(this ProductCluster cluster, ChefId id, Actor? by = null) =>
        cluster.Read(reads => reads.Find((by ?? Actors.Admin()).Scope, id, CancellationToken.None));

    public static async Task<IEnumerable<ChefId>> Listed(this ProductCluster cluster, string search, Actor? by = null, bool deleted = false) =>
        (await cluster.Read(reads => reads.List(
            (by ?? Actors.Admin()).Scope, new(null, null, search, deleted), SortDirection.Ascending, new(100, null), CancellationToken.None))).Items.Select(chef => chef.Id);

    private static async Task<T> Read<T>(this ProductCluster cluster, Func<IChefReads, Task<T>> read)
    {
        await using var scope = cluster.Gateway.CreateAsyncScope();
        return await read(scope.ServiceProvider.GetRequiredService<IChefReads>());
    }
}
