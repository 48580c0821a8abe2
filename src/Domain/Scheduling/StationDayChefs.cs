using MyHibachi.Domain.Chefs;
using MyHibachi.Domain.Common;

namespace MyHibachi.Domain.Scheduling;

// Who serves the day's parties.
public sealed partial class StationDay
{
    /// <summary>
    /// Assigns a chef to a sold party: to a seat that is free, else instead of whoever is to go. A party of one chef has nobody else to go; a larger
    /// one has to be told. Who has a part in the party already keeps it.
    /// </summary>
    /// <param name="insteadOf">Who has a part in the party and goes; null takes a free seat.</param>
    /// <param name="waives">Whether the chef's hours and size do not count. Days off, other parties and the drives to them always do.</param>
    public Result<Claim> Assign(ClaimId id, ChefId chefId, ChefId? insteadOf = null, bool waives = false)
    {
        if (!_claims.TryGetValue(id, out var claim) || !claim.IsSold)
        {
            return SchedulingErrors.NoPlaceSold();
        }

        if (chefs.FirstOrDefault(chef => chef.Id == chefId && chef.IsActive) is not { } chosen)
        {
            return SchedulingErrors.ChefNotAvailable();
        }

        return claim.Seats.Have(chefId)
            ? claim
            : SeatFor(claim, insteadOf).Then(seat => WhyNot(chosen, claim, waives) is { } refusal ? refusal : Pin(claim, claim.Seats.With(seat.Place, chefId)));
    }

    /// <summary>Why a customer cannot ask for this chef, or null. Whether the chef will have the time is seen when one is assigned.</summary>
    public Error? WhyNotAskFor(ChefId wished) => chefs.FirstOrDefault(chef => chef.Id == wished) switch
    {
        null => ChefErrors.NotFound().At("requestedChefId"),
        { IsActive: false } => SchedulingErrors.ChefNotAvailable().At("requestedChefId"),
        _ => null,
    };

    /// <summary>Why this chef cannot serve the party, or null.</summary>
    public Error? WhyNot(Chef chef, Claim claim) => WhyNot(chef, claim, TimeOf(claim.Event.StartsAt));

    /// <summary>How many more parties nobody could serve if this chef did not come.</summary>
    public int UnservedWithout(ChefId chef) => Plan(without: chef).Unserved - Plan().Unserved;

    /// <summary>What the chef does that day before the given claim; null when it is the first.</summary>
    public Claim? EventBefore(ChefId chef, Claim claim) => _claims.Values
        .Where(other => other.Seats.Have(chef) && other.Id != claim.Id && other.Event.StartsAt < claim.Event.StartsAt)
        .MaxBy(other => other.Event.StartsAt);

    private Error? WhyNot(Chef chef, Claim claim, bool waives) => !waives ? WhyNot(chef, claim)
        : chef.WhyOff(date, (claim.Event.StartsAt, claim.Event.EndsAt)) ?? (HasTimeFor(chef.Id, claim) ? null : SchedulingErrors.ChefBusy());

    private Error? WhyNot(Chef chef, Claim claim, TimeOnly start)
    {
        if (!chef.IsActive)
        {
            return SchedulingErrors.ChefNotAvailable();
        }

        if (chef.WhyOffDuty(date, start, (claim.Event.StartsAt, claim.Event.EndsAt)) is { } offDuty)
        {
            return offDuty;
        }

        if (claim.Share > chef.MaxGuests)
        {
            return SchedulingErrors.ChefCannotServe(chef.MaxGuests);
        }

        return HasTimeFor(chef.Id, claim) ? null : SchedulingErrors.ChefBusy();
    }

    private static Result<Seat> SeatFor(Claim claim, ChefId? insteadOf) => insteadOf is { } leaving
        ? claim.Seats.Have(leaving) ? claim.Seats.First(seat => seat.Chef == leaving) : SchedulingErrors.NotAssigned()
        : claim.Seats.AnyFree ? claim.Seats.First(seat => seat.Chef is null)
        : claim.Seats is [var only] ? only
        : SchedulingErrors.WhomToReplace();

    private Result<Claim> Pin(Claim claim, Seats seats)
    {
        var before = Plan().Missing;
        var pinned = claim with { Seats = seats };
        _claims[claim.Id] = pinned;
        if (Plan().Missing <= before)
        {
            return pinned;
        }

        _claims[claim.Id] = claim;
        return SchedulingErrors.ChefNeededElsewhere();
    }

    private bool Fits(Claim claim) => Plan().TryAdd(SeatsOf(claim));

    private DayPlan Plan(ChefId? without = null)
    {
        var plan = new DayPlan(CanDoBoth);

        // Assigned seats first: their chef is spoken for.
        foreach (var seat in _claims.Values.OrderBy(claim => claim.Event.StartsAt).SelectMany(claim => SeatsOf(claim, without)).OrderBy(seat => !seat.IsAssigned))
        {
            plan.Add(seat);
        }

        return plan;
    }

    private PlannedSeat[] SeatsOf(Claim claim, ChefId? without = null)
    {
        var start = TimeOf(claim.Event.StartsAt);
        ChefId[] able = claim.Seats.AnyFree ? [.. chefs.Where(chef => chef.Id != without && WhyNot(chef, claim, start) is null).Select(chef => chef.Id)] : [];
        return [.. claim.Seats.Select(seat => seat.Chef is not { } chef ? new PlannedSeat(claim, able, IsAssigned: false) : new(claim, chef == without ? [] : [chef], IsAssigned: true))];
    }

    private bool HasTimeFor(ChefId chef, Claim claim) => _claims.Values
        .Where(other => other.Seats.Have(chef) && other.Id != claim.Id)
        .All(other => CanDoBoth(other, claim));

    // A slot has as many places as chefs, so nobody takes two of one slot.
    private bool CanDoBoth(Claim one, Claim other) => one.Slot != other.Slot && one.Event.LeavesTimeFor(other.Event, clock, policy, Drives);
}
