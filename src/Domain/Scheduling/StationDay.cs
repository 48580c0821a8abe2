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
public sealed class StationDay(
    DateOnly date, StationClock clock, SchedulingPolicy policy, IReadOnlyList<Chef> chefs, IEnumerable<Claim> claims, OpeningHours? opening = null, DriveTable? drives = null)
{
    private static readonly TimeSpan TravelStep = TimeSpan.FromMinutes(10);

    private readonly Dictionary<ClaimId, Claim> _claims = claims.ToDictionary(claim => claim.Id);

    /// <summary>What is known of the drives between its places; the rest is estimated.</summary>
    public DriveTable Drives { get; } = drives ?? new();

    /// <summary>Everything held or sold.</summary>
    public IReadOnlyCollection<Claim> Claims => _claims.Values;

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
        return Plan().TryAdd(wish, ChefsFor(wish)) ? SchedulingErrors.SlotFree() : Result<DateTimeOffset>.Success(wish.Event.StartsAt);
    });

    /// <summary>The drives between the day's parties that decide who can serve which.</summary>
    public IEnumerable<Leg> Legs() => LegsBetween([.. _claims.Values.Select(claim => claim.Event)]);

    /// <summary>The same with one more party; none for a slot that is not sold.</summary>
    public IEnumerable<Leg> LegsWith(TimeOnly start, int guests, GeoPoint venue, DateTimeOffset now) => SellableSlot(start, now) is { IsSuccess: true, Value: var slot }
        ? LegsBetween([.. _claims.Values.Select(claim => claim.Event), Wish(default, slot, guests, venue).Event])
        : [];

    /// <summary>
    /// How much shorter the drive to a party is from the nearest party of another slot of the day than from the station, in whole steps of ten minutes:
    /// anybody may ask, and nobody shall find out where others celebrate.
    /// </summary>
    public TimeSpan TravelSaved(TimeOnly start, GeoPoint venue, GeoPoint station)
    {
        var departure = date.ToDateTime(start);
        var nearest = _claims.Values.Where(claim => claim.Slot.Start != start).Select(claim => claim.Event.Place).OfType<GeoPoint>()
            .Select(place => DriveFrom(place).Total).DefaultIfEmpty(TimeSpan.MaxValue).Min();
        var saved = DriveFrom(station).Total - nearest;
        return saved > TimeSpan.Zero ? new(saved.Ticks - (saved.Ticks % TravelStep.Ticks)) : TimeSpan.Zero;

        TravelTime DriveFrom(GeoPoint place) => Drives.Drive(place, venue, departure, policy);
    }

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

    /// <summary>Who is assigned to a place; null when nobody is, or there is no such claim.</summary>
    public ChefId? ChefOf(ClaimId id) => _claims.GetValueOrDefault(id)?.Chef;

    /// <summary>Assigns a chef to a sold place, in the stead of whoever was assigned before.</summary>
    public Result<Claim> Assign(ClaimId id, ChefId chefId)
    {
        if (!_claims.TryGetValue(id, out var claim) || !claim.IsSold)
        {
            return SchedulingErrors.NoPlaceSold();
        }

        if (chefs.FirstOrDefault(chef => chef.Id == chefId && chef.IsActive) is not { } chosen)
        {
            return SchedulingErrors.ChefNotAvailable();
        }

        return WhyNot(chosen, claim) is { } refusal ? refusal : Pin(claim, chosen);
    }

    /// <summary>Why a customer cannot ask for this chef, or null. Whether the chef will have the time is seen when one is assigned.</summary>
    public Error? WhyNotAskFor(ChefId wished) => chefs.FirstOrDefault(chef => chef.Id == wished) switch
    {
        null => ChefErrors.NotFound().At("requestedChefId"),
        { IsActive: false } => SchedulingErrors.ChefNotAvailable().At("requestedChefId"),
        _ => null,
    };

    /// <summary>Why this chef cannot serve the party, or null.</summary>
    public Error? WhyNot(Chef chef, Claim claim)
    {
        if (!chef.IsActive)
        {
            return SchedulingErrors.ChefNotAvailable();
        }

        if (chef.WhyOffDuty(claim.Slot.Date, claim.Slot.Start, (claim.Event.StartsAt, claim.Event.EndsAt)) is { } offDuty)
        {
            return offDuty;
        }

        if (claim.Guests > chef.MaxGuests)
        {
            return SchedulingErrors.ChefCannotServe(chef.MaxGuests);
        }

        return HasTimeFor(chef.Id, claim) ? null : SchedulingErrors.ChefBusy();
    }

    /// <summary>How many more parties nobody could serve if this chef did not come.</summary>
    public int UnservedWithout(ChefId chef) => Plan(without: chef).Unserved - Plan().Unserved;

    /// <summary>What the chef does that day before the given claim; null when it is the first.</summary>
    public Claim? EventBefore(ChefId chef, Claim claim) => _claims.Values
        .Where(other => other.Chef == chef && other.Id != claim.Id && other.Event.StartsAt < claim.Event.StartsAt)
        .MaxBy(other => other.Event.StartsAt);

    /// <summary>
    /// Finds a place for a party that has one already, as if that one were free. In the same slot the place it has becomes what is wanted; another
    /// slot's is held, and the old one stays until it is released. Its chef stays if he still can.
    /// </summary>
    public Result<Claim> Move(WantedPlace wanted, DateTimeOffset now) =>
        (Has(wanted) ? SellableSlot(wanted.Start, now) : OpenSlot(wanted.Start, now)).Then(slot => Move(wanted, slot, now));

    // A party that keeps its slot was sold it when the station was open then.
    private bool Has(WantedPlace wanted) => _claims.TryGetValue(wanted.Id, out var claim) && claim.IsSold && claim.Slot.Start == wanted.Start;

    private Result<Slot> OpenSlot(TimeOnly start, DateTimeOffset now) => SellableSlot(start, now)
        .Then(slot => opening is null || opening.Cover(date, start) ? slot : Result<Slot>.Failure([SchedulingErrors.OutsideWorkingHours()]));

    private Result<Slot> SellableSlot(TimeOnly start, DateTimeOffset now) => Slot.Create(date, start, clock, policy, now);

    private Result<Claim> Move(WantedPlace wanted, Slot slot, DateTimeOffset now)
    {
        var known = _claims.Values.Where(claim => claim.Id == wanted.Id || claim.Id == wanted.Instead).ToList();
        known.ForEach(claim => _claims.Remove(claim.Id));
        var place = Wish(wanted.Id, slot, wanted.Guests, wanted.Venue) with { HeldUntil = now + policy.HoldFor };
        if (known.FirstOrDefault(claim => claim.Id == wanted.Id && claim.IsSold) is { } has)
        {
            place = place with { Place = has.Place, IsSold = true, HeldUntil = has.HeldUntil };
        }

        var fitting = WithItsChef(place, wanted.Chef) ?? (Plan().TryAdd(place, ChefsFor(place)) ? place : null);
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

    private Claim? WithItsChef(Claim place, ChefId? assigned) =>
        chefs.FirstOrDefault(chef => chef.Id == assigned) is { } chef && WhyNot(chef, place) is null && Plan().TryAdd(place with { Chef = chef.Id }, [chef.Id])
            ? place with { Chef = chef.Id }
            : null;

    private Result<Claim> Hold(Claim wish, DateTimeOffset until)
    {
        _claims.Remove(wish.Id, out var before);
        var claim = wish with { HeldUntil = until, Place = LowestFreePlace(wish.Slot.Start) };
        var fits = Plan().TryAdd(claim, ChefsFor(claim));
        if ((fits ? claim : before) is { } kept)
        {
            _claims.Add(wish.Id, kept);
        }

        return fits ? claim : SchedulingErrors.SlotTaken();
    }

    private Result<Claim> Pin(Claim claim, Chef chosen)
    {
        var before = Plan().Unserved;
        var pinned = claim with { Chef = chosen.Id };
        _claims[claim.Id] = pinned;
        if (Plan().Unserved <= before)
        {
            return pinned;
        }

        _claims[claim.Id] = claim;
        return SchedulingErrors.ChefNeededElsewhere();
    }

    private SlotAvailability Availability(Claim wish, DayPlan plan)
    {
        var able = ChefsFor(wish);
        var left = 0;
        while (plan.TryAdd(wish, able))
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
        return new(id, slot, LowestFreePlace(slot.Start), guests, engagement, HeldUntil: default);
    }

    private static IEnumerable<Leg> LegsBetween(IReadOnlyList<Engagement> parties) =>
        parties.SelectMany(first => parties.Select(first.LegTo)).OfType<Leg>();

    private int LowestFreePlace(TimeOnly start)
    {
        var taken = _claims.Values.Where(claim => claim.Slot.Start == start).Select(claim => claim.Place).ToHashSet();
        return Enumerable.Range(1, taken.Count + 1).First(place => !taken.Contains(place));
    }

    private DayPlan Plan(ChefId? without = null)
    {
        var plan = new DayPlan((one, other) => one.Event.LeavesTimeFor(other.Event, clock, policy, Drives));

        // Assigned parties first: their chef is spoken for.
        foreach (var claim in _claims.Values.OrderBy(claim => claim.Chef is null).ThenBy(claim => claim.Event.StartsAt))
        {
            plan.TryAdd(claim, [.. ChefsFor(claim).Where(chef => chef != without)]);
        }

        return plan;
    }

    private ChefId[] ChefsFor(Claim claim) => claim.Chef is { } assigned
        ? [assigned]
        : [.. chefs.Where(chef => WhyNot(chef, claim) is null).Select(chef => chef.Id)];

    private bool HasTimeFor(ChefId chef, Claim claim) => _claims.Values
        .Where(other => other.Chef == chef && other.Id != claim.Id)
        .All(other => other.Event.LeavesTimeFor(claim.Event, clock, policy, Drives));
}
