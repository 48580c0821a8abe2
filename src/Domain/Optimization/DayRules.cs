using MyHibachi.Domain.Scheduling;

namespace MyHibachi.Domain.Optimization;

/// <summary>What makes a plan possible.</summary>
internal static class DayRules
{
    /// <summary>Whether hours and size let the chef take a part in the party, or he has it already.</summary>
    public static bool MayServe(DayChef chef, DayParty party) => party.Now.Contains(chef.Id) || party.Pinned.Contains(chef.Id)
        || (chef.IsOnDuty(party.Event.StartsAt) && party.Share <= chef.MaxGuests);

    /// <summary>Whether one chef can take both: the drive fits between the end of one and the start of the other.</summary>
    public static bool CanFollow(DayProblem problem, Engagement first, Engagement next) =>
        first.EndsAt <= next.StartsAt && first.EndsAt + DayDrives.Between(problem, first, next) <= next.StartsAt;
}

/// <summary>The drives of a day. A party whose place is not known costs none.</summary>
internal static class DayDrives
{
    public static TimeSpan Between(DayProblem problem, Engagement first, Engagement next) =>
        first.Place is { } from && next.Place is { } to ? problem.Drive(from, to, first.EndsAt) : TimeSpan.Zero;

    /// <summary>Leaving so early that it would do if the traffic were as at the party's start.</summary>
    public static TimeSpan FromHome(DayProblem problem, DayChef chef, Engagement first) => first.Place is { } to
        ? problem.Drive(chef.Home, to, first.StartsAt - problem.Drive(chef.Home, to, first.StartsAt))
        : TimeSpan.Zero;

    public static TimeSpan ToHome(DayProblem problem, DayChef chef, Engagement last) =>
        last.Place is { } from ? problem.Drive(from, chef.Home, last.EndsAt) : TimeSpan.Zero;

    public static int Minutes(TimeSpan drive) => (int)Math.Ceiling(drive.TotalMinutes);
}
