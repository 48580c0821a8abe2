using MyHibachi.Application.Common;
using MyHibachi.Application.Scheduling;
using MyHibachi.Domain.Bookings;
using MyHibachi.Domain.Chefs;
using MyHibachi.Domain.Common;
using MyHibachi.Domain.Optimization;
using MyHibachi.Domain.Scheduling;
using MyHibachi.Domain.Stations;

namespace MyHibachi.Application.Optimization;

/// <summary>Reads what is to be decided of a day.</summary>
internal sealed class DayProblems(IRosters rosters, IDayBookings bookings, IWorkloads workloads, SchedulingPolicy policy, TimeProvider time)
{
    /// <param name="without">Chefs of the station who are to do nothing that day.</param>
    public async Task<Result<PlannedDay>> Read(StationDayKey day, IReadOnlyList<ChefId> without, CancellationToken ct)
    {
        var now = time.GetUtcNow();
        if (await rosters.Find(day.Station, ct) is not { } roster)
        {
            return StationErrors.NotFound();
        }

        if (day.Date < roster.Clock.DateOf(now))
        {
            return OptimizationErrors.DayIsOver();
        }

        if (without.Except(roster.Chefs.Select(chef => chef.Id)).Any())
        {
            return ChefErrors.NotFound().At("withoutChefIds");
        }

        var parties = await bookings.Of(day, now, ct);
        var week = await workloads.PartiesInWeekOf(day, ct);
        var chefs = roster.Chefs.Where(chef => !without.Contains(chef.Id))
            .Select(chef => Chef(chef, day.Date, roster.Clock, week.GetValueOrDefault(chef.Id) - parties.Count(one => one.Claim.Seats.Have(chef.Id)))).ToList();
        var known = chefs.Select(chef => chef.Id).ToHashSet();
        return new PlannedDay(parties, new([.. parties.Select(one => Party(one, known, now))], chefs, Drive(roster.Clock), policy.Buffer));
    }

    // The one place that says how long a drive takes.
    private Drive Drive(StationClock clock) => (from, to, departure) => TravelTime.Estimate(from, to, clock.LocalTimeOf(departure), policy).Total;

    private DayChef Chef(Chef chef, DateOnly date, StationClock clock, int otherParties) =>
        new(chef.Id, chef.Home, chef.MinGuests, chef.MaxGuests, chef.Rating, [.. Free(chef, Duty(chef, date, clock))], otherParties);

    // A party must not begin so late that it would last into what the chef has to do; the longest that the chef serves counts, for nobody knows which it will be.
    private IEnumerable<Duty> Free(Chef chef, IEnumerable<Duty> duty) => chef.Busy.Aggregate(duty, (left, busy) =>
        left.SelectMany(stretch => stretch.Without(busy.From - policy.DurationFor(chef.MaxGuests), busy.Until)));

    private static IEnumerable<Duty> Duty(Chef chef, DateOnly date, StationClock clock) => chef.IsActive && !chef.TimeOff.Any(off => off.Covers(date))
        ? chef.WeeklyHours.Where(hours => hours.Day == date.DayOfWeek).Select(hours => new Duty(
            clock.InstantOf(date, hours.From), clock.InstantOf(hours.Until == TimeOnly.MinValue ? date.AddDays(1) : date, hours.Until)))
        : [];

    // Who has begun goes on, and a customer keeps the chef who was asked for and given.
    private static DayParty Party(DayBooking one, HashSet<ChefId> known, DateTimeOffset now)
    {
        ChefId[] assigned = [.. one.Claim.Seats.Chefs.Where(known.Contains)];
        var hasBegun = one.Claim.Event.StartsAt <= now;
        ChefId[] pinned = [.. assigned.Where(chef => hasBegun || one.RequestedChef == chef)];
        return new(one.Claim.Id, one.Claim.Event, one.Claim.Guests, Priority(one.Status), one.Claim.Seats.Count, assigned, pinned);
    }

    private static int Priority(BookingStatus? status) => status switch
    {
        null => 0,
        BookingStatus.PendingApproval => 1,
        BookingStatus.PendingDeposit => 2,
        _ => 3,
    };
}
