using MyHibachi.Domain.Bookings;
using MyHibachi.Domain.Common;
using MyHibachi.Domain.Scheduling;

namespace MyHibachi.Domain.Negotiations;

/// <summary>Names one negotiation.</summary>
public readonly record struct NegotiationId(Guid Value);

/// <summary>How far a negotiation has come.</summary>
public enum NegotiationStatus
{
    /// <summary>The answer is awaited.</summary>
    Open,

    /// <summary>Both parties have their new times. Final, as all that follow.</summary>
    Accepted,

    /// <summary>The asked party stays where it is.</summary>
    Declined,

    /// <summary>Nobody answered in time.</summary>
    Lapsed,

    /// <summary>Whoever asked no longer wanted it.</summary>
    Withdrawn,

    /// <summary>One of the parties, or the day, had changed: there was nothing left to agree on.</summary>
    Impossible,
}

/// <summary>What a party is offered for moving.</summary>
public enum IncentiveKind
{
    /// <summary>So many cents.</summary>
    Amount,

    /// <summary>A share of the asked party's price.</summary>
    Percent,
}

/// <summary>A credit for agreeing: it lowers what is left to pay, and is never paid out.</summary>
/// <param name="Size">Whole cents, or percent of the price; more than 0.</param>
public sealed record Incentive(IncentiveKind Kind, int Size)
{
    /// <summary>What staff may offer.</summary>
    public static Result<Incentive> Create(IncentiveKind kind, int size, NegotiationPolicy policy) =>
        size >= 1 && size <= policy.Most(kind) ? new Incentive(kind, size) : NegotiationErrors.IncentiveOutOfBounds(kind, policy);

    /// <summary>What it comes to for a booking, of which the deposit is owed in any case.</summary>
    public Money Worth(Booking asked) =>
        Money.Min(Kind is IncentiveKind.Amount ? Money.FromCents(Size) : asked.Price.Total.Share(Size / 100m), asked.OpenToCredit);
}

/// <summary>What the asked party shall have instead.</summary>
/// <param name="Slot">Whose place it takes; its own while only the start moves.</param>
/// <param name="StartsAt">The start itself, up to an hour beside the slot's.</param>
public sealed record Proposal(Slot Slot, DateTimeOffset StartsAt)
{
    // For the mapper, which sets every property itself.
    private Proposal()
        : this(default, default)
    {
    }
}

/// <summary>What a party wishes, and what another one would have to agree to.</summary>
/// <param name="Wished">The slot that is full.</param>
/// <param name="WishedStartsAt">When it begins.</param>
public sealed record NegotiationTerms(Slot Wished, DateTimeOffset WishedStartsAt, Proposal Proposal, Incentive Incentive);
