using MyHibachi.Domain.Bookings;
using MyHibachi.Domain.Chefs;
using MyHibachi.Domain.Common;
using MyHibachi.Domain.Scheduling;
using MyHibachi.Domain.Stations;

namespace MyHibachi.Domain.Optimization;

/// <summary>Names one proposed plan of a day.</summary>
public readonly record struct DayPlanId(Guid Value);

/// <summary>What became of a proposed plan.</summary>
public enum DayPlanStatus
{
    /// <summary>Waits for somebody to accept or discard it.</summary>
    Proposed,

    /// <summary>Its chefs were assigned.</summary>
    Accepted,

    /// <summary>It was put aside.</summary>
    Discarded,
}

/// <summary>A party that gets another chef.</summary>
/// <param name="Place">Of the seat, where it takes several chefs.</param>
/// <param name="From">Who is assigned now; null when nobody is.</param>
/// <param name="To">Who is to be; null when nobody can be found for it.</param>
public sealed record PlannedMove(BookingId Booking, ClaimId Claim, int Place, ChefId? From, ChefId? To);

/// <summary>What a chef has to do that day.</summary>
/// <param name="DriveMinutes">Home included.</param>
public sealed record PlannedLoad(ChefId Chef, int Parties, int DriveMinutes);

/// <summary>A party that nobody is found for.</summary>
/// <param name="Reason">One sentence for staff.</param>
public sealed record UnservedParty(BookingId Booking, string Reason);

/// <summary>What a plan comes to.</summary>
/// <param name="MinutesBefore">Of driving, as assigned now and the rest assigned one by one.</param>
/// <param name="Minutes">Of driving, as planned.</param>
public sealed record DayOutcome(
    int MinutesBefore, int Minutes, IReadOnlyList<PlannedMove> Moves, IReadOnlyList<PlannedLoad> Loads, IReadOnlyList<UnservedParty> Unserved);

/// <summary>A plan of a whole day that staff look at, and then accept as one change or discard. It holds for the day as it was read.</summary>
public sealed class DayProposal : AggregateRoot
{
    // For the mapper, which sets every property itself.
    private DayProposal()
    {
    }

    public DayPlanId Id { get; private set; }

    public StationId StationId { get; private set; }

    public DateOnly Date { get; private set; }

    /// <summary>Chefs who are planned to do nothing that day.</summary>
    public IReadOnlyList<ChefId> Without { get; private set; } = [];

    /// <summary>Of the day that the plan was made for.</summary>
    public string Fingerprint { get; private set; } = "";

    public int MinutesBefore { get; private set; }

    public int Minutes { get; private set; }

    public IReadOnlyList<PlannedMove> Moves { get; private set; } = [];

    public IReadOnlyList<PlannedLoad> Loads { get; private set; } = [];

    public IReadOnlyList<UnservedParty> Unserved { get; private set; } = [];

    public DayPlanStatus Status { get; private set; }

    public DateTimeOffset CreatedAt { get; private set; }

    public static DayProposal Make(
        DayPlanId id, StationId station, DateOnly date, IReadOnlyList<ChefId> without, string fingerprint, DayOutcome outcome, DateTimeOffset now) => new()
        {
            Id = id,
            StationId = station,
            Date = date,
            Without = without,
            Fingerprint = fingerprint,
            MinutesBefore = outcome.MinutesBefore,
            Minutes = outcome.Minutes,
            Moves = outcome.Moves,
            Loads = outcome.Loads,
            Unserved = outcome.Unserved,
            CreatedAt = now,
        };

    /// <summary>Takes the plan for the day as it is now, which must be as it was.</summary>
    public Result<Done> Accept(string fingerprint)
    {
        if (Status is DayPlanStatus.Discarded)
        {
            return OptimizationErrors.Discarded();
        }

        if (fingerprint != Fingerprint)
        {
            return OptimizationErrors.DayChanged();
        }

        Status = DayPlanStatus.Accepted;
        return Done.Value;
    }

    /// <summary>Puts the plan aside. Idempotent.</summary>
    public Result<Done> Discard()
    {
        if (Status is DayPlanStatus.Accepted)
        {
            return OptimizationErrors.Accepted();
        }

        Status = DayPlanStatus.Discarded;
        return Done.Value;
    }
}
