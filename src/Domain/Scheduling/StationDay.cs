using MyHibachi.Domain.Chefs;
using MyHibachi.Domain.Common;
using MyHibachi.Domain.Stations;

namespace MyHibachi.Domain.Scheduling;

/// <summary>
/// One local day of one station: its chefs, what is held and sold, who was assigned. It answers from memory and is
/// told of every change; the database repeats its promises as constraints.
/// </summary>
/// <param name="chefs">All of the station, inactive ones too.</param>
/// <param name="claims">Those that stand: sold, or held and not given back.</param>
/// <param name="opening">When the station's parties start; null at any hour.</param>
/// <param name="drives">The drives that were measured; null for none.</param>
public sealed partial class StationDay(
    DateOnly date, StationClock clock, SchedulingPolicy policy, IReadOnlyList<Chef> chefs, IEnumerable<Claim> claims, OpeningHours? opening = null, DriveTable? drives = null)
{
    private readonly Dictionary<ClaimId, Claim> _claims = claims.ToDictionary(claim => claim.Id);

    /// <summary>Everything held or sold.</summary>
    public IReadOnlyCollection<Claim> Claims => _claims.Values;

    /// <summary>What is held or sold by that id; null when nothing is.</summary>
    public Claim? Find(ClaimId id) => _claims.GetValueOrDefault(id);

    /// <summary>Whether a hold has run out, so that the stored claims must be read again before an answer is given.</summary>
    public bool HasExpiredHolds(DateTimeOffset now) => _claims.Values.Any(claim => claim.IsExpired(now));

    /// <summary>What the calendar shows for a party of this size.</summary>
    /// <param name="place">Where the party is; null when that is not known yet.</param>
    public IReadOnlyList<SlotAvailability> Availability(int guests, GeoPoint? place, DateTimeOffset now)
    {
        var plan = Plan();
        return [.. policy.SlotTimes.Select(start => OpenSlot(start, now) is { IsSuccess: false } closed
            ? new(new(date, start), SlotState.Closed, 0, closed.Errors[0].Message)
            : Availability(Wish(default, new Slot(date, start), guests, place), plan.Copy()))];
    }

    /// <summary>
    /// Keeps a place for a party, if the chefs can serve it together with all that is held and sold that day. A claim that is held already
    /// is held on, for what is asked now and as long as a new one; one that is sold stays as it is and is the answer.
    /// </summary>
    /// <param name="until">How long it is held; null for as long as a new one.</param>
    public Result<Claim> Hold(ClaimId id, TimeOnly start, int guests, GeoPoint place, DateTimeOffset now, DateTimeOffset? until = null)
    {
        if (_claims.TryGetValue(id, out var known) && known.IsSold)
        {
            return known;
        }

        return OpenSlot(start, now).Then(slot => Hold(Wish(id, slot, guests, place), until ?? now + policy.HoldFor));
    }

    /// <summary>When the slot begins, if it is open and no chef is left for the party: then there is something to wait for.</summary>
    public Result<DateTimeOffset> StartIfFull(TimeOnly start, int guests, GeoPoint place, DateTimeOffset now) => OpenSlot(start, now).Then(slot =>
    {
        var wish = Wish(default, slot, guests, place);
        return Fits(wish) ? SchedulingErrors.SlotFree() : Result<DateTimeOffset>.Success(wish.Event.StartsAt);
    });

    /// <summary>Notes that a held place was sold. Idempotent.</summary>
    public void Settle(ClaimId id)
    {
        if (_claims.TryGetValue(id, out var claim))
        {
            _claims[id] = claim with { IsSold = true };
        }
    }

    /// <summary>Gives a place back, whatever became of it. Idempotent.</summary>
    public void Release(ClaimId id) => _claims.Remove(id);

    private Result<Slot> OpenSlot(TimeOnly start, DateTimeOffset now) => SellableSlot(start, now)
        .Then(slot => opening is null || opening.Cover(date, start) ? slot : Result<Slot>.Failure([SchedulingErrors.OutsideWorkingHours()]));

    private Result<Slot> SellableSlot(TimeOnly start, DateTimeOffset now) => Slot.Create(date, start, clock, policy, now);

    private Result<Claim> Hold(Claim wish, DateTimeOffset until)
    {
        _claims.Remove(wish.Id, out var before);
        var claim = wish with { HeldUntil = until, Seats = FreeSeats(wish.Slot.Start, wish.Seats.Count) };
        var fits = Fits(claim);
        if ((fits ? claim : before) is { } kept)
        {
            _claims.Add(wish.Id, kept);
        }

        return fits ? claim : SchedulingErrors.SlotTaken();
    }

    private SlotAvailability Availability(Claim wish, DayPlan plan)
    {
        var party = SeatsOf(wish);
        var left = 0;
        while (plan.TryAdd(party))
        {
            left++;
        }

        return left switch
        {
            0 => new(wish.Slot, SlotState.Full, 0, "No chef is left who could serve this party."),
            _ when left <= policy.FewLeftAt => new(wish.Slot, SlotState.FewLeft, left, left == 1 ? "One place is left." : $"{left} places are left."),
            _ => new(wish.Slot, SlotState.Open, left, $"{left} places are open."),
        };
    }

    private Claim Wish(ClaimId id, Slot slot, int guests, GeoPoint? place)
    {
        var startsAt = clock.InstantOf(slot.Date, slot.Start);
        var engagement = new Engagement(startsAt, startsAt + policy.DurationFor(guests), place);
        return new(id, slot, FreeSeats(slot.Start, policy.ChefsFor(guests)), guests, engagement, HeldUntil: default);
    }

    private Seats FreeSeats(TimeOnly start, int count) => [.. FreePlaces(start).Take(count).Select(place => new Seat(place))];

    private IEnumerable<int> FreePlaces(TimeOnly start)
    {
        var taken = _claims.Values.Where(claim => claim.Slot.Start == start).SelectMany(claim => claim.Seats, (_, seat) => seat.Place).ToHashSet();
        return Enumerable.Range(1, int.MaxValue).Where(place => !taken.Contains(place));
    }
}
