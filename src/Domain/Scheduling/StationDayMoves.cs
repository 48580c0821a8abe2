using MyHibachi.Domain.Chefs;
using MyHibachi.Domain.Common;

namespace MyHibachi.Domain.Scheduling;

// What becomes of parties that were sold.
public sealed partial class StationDay
{
    /// <summary>
    /// Finds a place for a party that has one already, as if that one were free. In the same slot the place it has becomes what is wanted; another
    /// slot's is held, and the old one stays until it is released. Its chefs stay if they still can.
    /// </summary>
    public Result<Claim> Move(WantedPlace wanted, DateTimeOffset now) =>
        (Has(wanted) || wanted.EvenClosed ? SellableSlot(wanted.Start, now) : OpenSlot(wanted.Start, now)).Then(slot => Move(wanted, slot, now));

    // A party that keeps its slot was sold it when the station was open then.
    private bool Has(WantedPlace wanted) => _claims.TryGetValue(wanted.Id, out var claim) && claim.IsSold && claim.Slot.Start == wanted.Start;

    private Result<Claim> Move(WantedPlace wanted, Slot slot, DateTimeOffset now)
    {
        var starts = StartsFor(wanted, slot, now);
        if (!starts.IsSuccess)
        {
            return Result<Claim>.Failure(starts.Errors);
        }

        var known = _claims.Values.Where(claim => claim.Id == wanted.Id || claim.Id == wanted.Instead).ToList();
        known.ForEach(claim => _claims.Remove(claim.Id));
        var has = known.FirstOrDefault(claim => claim.Id == wanted.Id && claim.IsSold);
        var place = Wish(wanted.Id, slot, wanted.Guests, wanted.Venue) with { IsSold = has is not null, HeldUntil = has?.HeldUntil ?? now + policy.HoldFor };
        var fitting = WithItsChefs(FirstFit(place with { Seats = Resized(has, place) }, starts.Value), wanted.Chefs, has);
        foreach (var claim in known.Where(claim => fitting is null || claim.Id != wanted.Id))
        {
            _claims.Add(claim.Id, claim);
        }

        if (fitting is null)
        {
            return SchedulingErrors.SlotTaken();
        }

        _claims[wanted.Id] = fitting;
        return fitting;
    }

    // The start that a party has in the slot was judged when it was sold.
    private Result<DateTimeOffset[]> StartsFor(WantedPlace wanted, Slot slot, DateTimeOffset now)
    {
        var own = Find(wanted.Id) is { } has && has.Slot == slot ? has.Event.StartsAt : (DateTimeOffset?)null;
        return wanted.StartsAt is not { } agreed ? Result<DateTimeOffset[]>.Success([.. Starts(slot, now, own, wanted.EvenClosed)])
            : (agreed - StartOf(slot)).Duration() > policy.MaxShift ? SchedulingErrors.NotASlot(policy.SlotTimes)
            : agreed <= now ? SchedulingErrors.SlotInThePast()
            : agreed != own && !IsPossible(agreed, now, wanted.EvenClosed) ? SchedulingErrors.OutsideWorkingHours()
            : Result<DateTimeOffset[]>.Success([agreed]);
    }

    // Who needs fewer chefs lets go of seats that nobody has, if there are any; who needs more takes places that are free.
    private Seats Resized(Claim? has, Claim place)
    {
        var kept = has is null ? [] : has.Seats.OrderBy(seat => seat.Chef is null).Take(place.Seats.Count).Select(seat => new Seat(seat.Place)).ToList();
        var others = FreePlaces(place.Slot.Start).Except(kept.Select(seat => seat.Place));
        return [.. kept, .. others.Take(place.Seats.Count - kept.Count).Select(free => new Seat(free))];
    }

    private Claim? WithItsChefs(Claim? place, IReadOnlyList<ChefId> assigned, Claim? has) => place is null ? null : assigned
        .Select(id => chefs.FirstOrDefault(chef => chef.Id == id)).OfType<Chef>()
        .Aggregate(place, (so, chef) => With(so, chef, has) ?? so);

    // In the seat he has, if that one stays.
    private Claim? With(Claim place, Chef chef, Claim? has)
    {
        var free = place.Seats.Where(seat => seat.Chef is null).ToList();
        if (free.Count == 0 || WhyNot(chef, place) is not null)
        {
            return null;
        }

        var own = has?.Seats.FirstOrDefault(seat => seat.Chef == chef.Id).Place;
        var seat = free.Any(one => one.Place == own) ? own!.Value : free[0].Place;
        var with = place with { Seats = place.Seats.With(seat, chef.Id) };
        return Fits(with) ? with : null;
    }
}
