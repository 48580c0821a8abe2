namespace MyHibachi.Domain.Bookings;

/// <summary>Names one booking.</summary>
public readonly record struct BookingId(Guid Value);

/// <summary>Where a booking is in its life.</summary>
public enum BookingStatus
{
    /// <summary>The venue is far away: staff decide first.</summary>
    PendingApproval,

    /// <summary>The slot is kept; the deposit is awaited.</summary>
    PendingDeposit,

    /// <summary>The deposit is paid; the chef will come.</summary>
    Confirmed,

    /// <summary>The party took place.</summary>
    Completed,

    /// <summary>It will not take place, and the slot was given back.</summary>
    Cancelled,

    /// <summary>The chef came and nobody was there.</summary>
    NoShow,
}
