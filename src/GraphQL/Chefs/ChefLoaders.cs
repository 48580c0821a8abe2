using MyHibachi.Application.Chefs;
using MyHibachi.Domain.Chefs;
using MyHibachi.Domain.Scheduling;
using MyHibachi.GraphQL.Common;

namespace MyHibachi.GraphQL.Chefs;

/// <summary>What hangs on chefs, one statement however many are asked for. Lives for one operation.</summary>
internal sealed class ChefLoaders(Desk desk)
{
    public BatchLoader<ChefId, ChefNode> Chef { get; } = new(async (ids, ct) =>
        (await desk.Read((IChefReads reads) => reads.ByIds(desk.Actor.Scope, ids, ct))).ToDictionary(pair => pair.Key, pair => new ChefNode(pair.Value)));

    public BatchLoader<ChefId, BusyCalendar> BusyCalendar { get; } = new((ids, ct) => desk.Read((IBusyCalendarReads reads) => reads.ByChefs(desk.Actor.Scope, ids, ct)));

    /// <summary>The slots with a party, of a chef from a date to a date.</summary>
    public BatchLoader<(ChefId Chef, DateOnly From, DateOnly To), IReadOnlyList<Slot>> Assigned { get; } = new(async (keys, ct) =>
    {
        var (from, to) = (keys.Min(key => key.From), keys.Max(key => key.To));
        var slots = await desk.Read((IChefAssignments assignments) => assignments.Of([.. keys.Select(key => key.Chef).Distinct()], from, to, ct));
        return keys.ToDictionary(key => key, key => (IReadOnlyList<Slot>)[.. slots[key.Chef]]);
    });
}
