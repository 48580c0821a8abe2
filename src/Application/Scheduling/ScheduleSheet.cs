using MyHibachi.Domain.Chefs;
using MyHibachi.Domain.Scheduling;

namespace MyHibachi.Application.Scheduling;

/// <summary>Puts a station's parties into the rows of its chefs.</summary>
/// <param name="parties">In the order of their starts.</param>
internal sealed class ScheduleSheet(Roster roster, IReadOnlyList<ScheduledParty> parties)
{
    private readonly ILookup<(DateOnly Date, ChefId Chef), ScheduledParty> _cells = parties
        .SelectMany(party => party.Place.Seats.Chefs, (party, chef) => (Key: (party.Place.Slot.Date, chef), Party: party)).ToLookup(cell => cell.Key, cell => cell.Party);

    private readonly ILookup<DateOnly, ScheduledParty> _unassigned = parties.Where(party => party.Place.Seats.AnyFree).ToLookup(party => party.Place.Slot.Date);

    private readonly ILookup<DateOnly, ChefId> _strangers = parties
        .SelectMany(party => party.Place.Seats.Chefs, (party, chef) => (party.Place.Slot.Date, Chef: chef))
        .Where(one => roster.Chefs.All(own => own.Id != one.Chef)).Distinct().ToLookup(pair => pair.Date, pair => pair.Chef);

    private readonly Dictionary<ChefId, Chef> _chefs = roster.Chefs.ToDictionary(chef => chef.Id);

    /// <summary>Every drive to a party of a chef.</summary>
    public IEnumerable<Leg> Legs => _cells.SelectMany(cell => Route(cell.Key.Chef, cell).Legs);

    public ScheduleDay Day(DateOnly date, SchedulingPolicy policy, DriveTable drives)
    {
        var opening = roster.Station.Opening;
        return new(date, opening.HolidayOn(date), opening.On(date), [.. roster.Chefs.Select(chef => chef.Id).Concat(_strangers[date]).Select(Row)], [.. _unassigned[date]]);

        ScheduleRow Row(ChefId id)
        {
            var chef = _chefs.GetValueOrDefault(id);
            var off = chef?.TimeOff.FirstOrDefault(stretch => stretch.Covers(date));
            var works = chef is { IsActive: true } && off is null;
            var cell = _cells[(date, id)].ToList();
            var ways = Route(id, cell).Approaches(roster.Clock, policy, drives);
            var (begins, ends) = (roster.Clock.InstantOf(date, TimeOnly.MinValue), roster.Clock.InstantOf(date.AddDays(1), TimeOnly.MinValue));
            BusyTime[] busy = [.. chef?.Busy.Where(time => time.Overlaps(begins, ends)) ?? []];
            return new(id, off, busy, works ? [.. chef!.WeeklyHours.Where(hours => hours.Day == date.DayOfWeek)] : [], [.. cell.Zip(ways, (party, way) => new ScheduledStop(party, way, chef?.IsBusyBetween(party.Place.Event.StartsAt, party.Place.Event.EndsAt) is true))]);
        }
    }

    private DayRoute Route(ChefId chef, IEnumerable<ScheduledParty> cell) => new(_chefs.GetValueOrDefault(chef)?.Home, [.. cell.Select(party => party.Place.Event)]);
}
