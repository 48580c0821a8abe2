using MyHibachi.Domain.Common;
using MyHibachi.Domain.Pricing;
using MyHibachi.Domain.Scheduling;
using MyHibachi.Domain.Stations;

namespace MyHibachi.Domain.Waitlists;

/// <summary>Names one entry of a waitlist.</summary>
public readonly record struct WaitlistEntryId(Guid Value);

/// <summary>How far somebody who waits has come.</summary>
public enum WaitlistStatus
{
    /// <summary>The slot is full, or others come first.</summary>
    Waiting,

    /// <summary>A place is kept for them, for a limited time.</summary>
    Offered,

    /// <summary>They have a party in the slot. Final, as all that follow.</summary>
    Booked,

    /// <summary>They did not want what was offered.</summary>
    Declined,

    /// <summary>They did not answer in time.</summary>
    Lapsed,

    /// <summary>They no longer wanted to wait.</summary>
    Left,

    /// <summary>The slot began before they could be offered a place.</summary>
    Passed,
}

/// <summary>What somebody waits for.</summary>
/// <param name="StartsAt">When the slot begins.</param>
/// <param name="Source">Where they came from; null when nobody said.</param>
public sealed record WaitlistWish(StationId Station, Slot Slot, DateTimeOffset StartsAt, Address Venue, Party Party, DemandSource? Source = null);
