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
            : Availability(Wish(default, new Slot(date, start), guests, place), plan.Copy(), now))];
    }

    /// <summary>
    /// Keeps a place for a party, if the chefs can serve it together with all that is held and sold that day. A claim that is held already
    /// is held on, for what is asked now and as long as a new one; one that is sold stays as it is and is the answer.
    /// </summary>
    /// <param name="until">How long it is held; null for as long as a new one.</param>
    /// <param name="onTime">Whether only the slot's own time will do.</param>
    /// <param name="evenClosed">Whether the station's hours do not count.</param>
    public Result<Claim> Hold(ClaimId id, TimeOnly start, int guests, GeoPoint place, DateTimeOffset now, DateTimeOffset? until = null, bool onTime = false, bool evenClosed = false)
    {
        var known = Find(id);
        return known is { IsSold: true } ? known : (evenClosed ? SellableSlot(start, now) : OpenSlot(start, now)).Then(slot =>
        {
            var own = known?.Slot == slot ? known.Event.StartsAt : (DateTimeOffset?)null;
            return Hold(Wish(id, slot, guests, place), onTime ? [StartOf(slot)] : Starts(slot, now, own, evenClosed), until ?? now + policy.HoldFor);
        });
    }

    /// <summary>When the slot begins, if it is open and no chef is left for the party: then there is something to wait for.</summary>
    public Result<DateTimeOffset> StartIfFull(TimeOnly start, int guests, GeoPoint place, DateTimeOffset now) => OpenSlot(start, now).Then(slot =>
        FirstFit(Wish(default, slot, guests, place), Starts(slot, now)) is null ? Result<DateTimeOffset>.Success(StartOf(slot)) : SchedulingErrors.SlotFree());

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
        .Then(slot => IsOpen(start) ? slot : Result<Slot>.Failure([SchedulingErrors.OutsideWorkingHours()]));

    private Result<Slot> SellableSlot(TimeOnly start, DateTimeOffset now) => Slot.Create(date, start, clock, policy, now);

    private Result<Claim> Hold(Claim wish, IEnumerable<DateTimeOffset> starts, DateTimeOffset until)
    {
        _claims.Remove(wish.Id, out var before);
        var held = FirstFit(wish with { HeldUntil = until, Seats = FreeSeats(wish.Slot.Start, wish.Seats.Count) }, starts);
        if ((held ?? before) is { } kept)
        {
            _claims.Add(wish.Id, kept);
        }

        return held is null ? SchedulingErrors.SlotTaken() : held;
    }

    private SlotAvailability Availability(Claim wish, DayPlan plan, DateTimeOffset now)
    {
        var (left, first) = (0, (DateTimeOffset?)null);
        foreach (var start in Starts(wish.Slot, now))
        {
            for (var party = SeatsOf(wish.At(start)); plan.TryAdd(party); left++)
            {
                first ??= start;
            }
        }

        var shifted = first is { } begins && begins != wish.Event.StartsAt ? $"; it starts at {TimeOf(begins).ToString("HH:mm", CultureInfo.InvariantCulture)}." : ".";
        return left switch
        {
            0 => new(wish.Slot, SlotState.Full, 0, "No chef is left who could serve this party."),
            _ when left <= policy.FewLeftAt => new(wish.Slot, SlotState.FewLeft, left, (left == 1 ? "One place is left" : $"{left} places are left") + shifted, first),
            _ => new(wish.Slot, SlotState.Open, left, $"{left} places are open{shifted}", first),
        };
    }

    private Claim Wish(ClaimId id, Slot slot, int guests, GeoPoint? place)
    {
        var startsAt = StartOf(slot);
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
