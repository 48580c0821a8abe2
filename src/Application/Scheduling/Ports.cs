using MyHibachi.Application.Common;
using MyHibachi.Domain.Bookings;
using MyHibachi.Domain.Chefs;
using MyHibachi.Domain.Common;
using MyHibachi.Domain.Scheduling;
using MyHibachi.Domain.Stations;

namespace MyHibachi.Application.Scheduling;

/// <summary>What a booking's own commit does to its place.</summary>
public interface IClaims
{
    /// <summary>Turns the held claim into a sold one with the commit, which fails if the hold or a seat of it is gone.</summary>
    void Sell(Claim held, BookingId booking);

    /// <summary>Gives a sold booking another place with the commit, or makes the one it has another one.</summary>
    /// <param name="from">The place it has; null when it has none.</param>
    Task Move(ClaimId? from, Claim to, BookingId booking, CancellationToken ct);

    /// <summary>Who is assigned to which seat of the party, with what this use case has changed; none without a claim.</summary>
    Task<Seats> SeatsOf(ClaimId? claim, CancellationToken ct);

    /// <summary>Gives all seats of the party back with the commit, and with them the chefs. Without a claim, does nothing.</summary>
    Task Release(ClaimId? claim, CancellationToken ct);

    /// <summary>Gives a seat to a chef, or to nobody, with the commit, which fails if the claim is gone or the chef is taken at that time.</summary>
    /// <param name="seat">With who was assigned until now, for the audit trail.</param>
    void Assign(ClaimId claim, Seat seat, ChefId? chef);
}

/// <summary>The stored claims of station days, as their grains write them: each call is its own transaction.</summary>
public interface IHolds
{
    /// <summary>Gives back every hold that has run out, then reads what is left.</summary>
    Task<IReadOnlyList<Claim>> Load(StationDayKey day, DateTimeOffset now, CancellationToken ct);

    /// <summary>Stores a hold with all its seats or none, over the one of the same id if there is one.</summary>
    /// <returns>
    /// Null, or the refusal: the place is taken or the slot has no chef for it, because somebody else wrote in between; or the claim was sold
    /// by an attempt that was quicker.
    /// </returns>
    Task<Error?> Store(StationDayKey day, Claim claim, CancellationToken ct);

    /// <summary>Gives back a hold with all its seats, unless it was sold. Idempotent.</summary>
    /// <returns>Whether there was one.</returns>
    Task<bool> GiveBack(ClaimId claim, CancellationToken ct);
}

/// <summary>A station with its chefs, as of one moment. Another moment is another object.</summary>
public sealed record Roster(Station Station, StationClock Clock, IReadOnlyList<Chef> Chefs);

/// <summary>The rosters, from memory; a change of chefs or stations is seen within moments.</summary>
public interface IRosters
{
    /// <returns>Null when there is no such station.</returns>
    ValueTask<Roster?> Find(StationId station, CancellationToken ct);
}

/// <summary>How much chefs have to do.</summary>
public interface IWorkloads
{
    /// <summary>Parties assigned to each chef of the station in the week (Monday to Sunday) of the date.</summary>
    Task<IReadOnlyDictionary<ChefId, int>> PartiesInWeekOf(StationDayKey day, CancellationToken ct);
}

/// <summary>The day board of the grain whose scope this is.</summary>
public sealed class CurrentDay
{
    private StationDay? _board;

    private Roster? _roster;

    /// <exception cref="InvalidOperationException">Not in the scope of a station day's grain.</exception>
    public StationDay Board => _board ?? throw new InvalidOperationException("Only a station day's grain has a board.");

    /// <exception cref="InvalidOperationException">Not in the scope of a station day's grain.</exception>
    public Roster Roster => _roster ?? throw new InvalidOperationException("Only a station day's grain has a roster.");

    /// <summary>The station exists, so that there is a board.</summary>
    public bool IsKnown => _board is not null;

    /// <summary>A write met a row that memory did not know: the grain must read again before it answers.</summary>
    public bool IsStale { get; private set; }

    /// <summary>A place came free in this use case: whoever waits for one comes before the next question.</summary>
    public bool HasRoom { get; private set; }

    public void Enter(StationDay board, Roster roster) => (_board, _roster) = (board, roster);

    public void MarkStale() => IsStale = true;

    public void MarkRoom() => HasRoom = true;
}
