namespace MyHibachi.Domain.Bookings;

/// <summary>Who ended a booking.</summary>
public enum CancelledBy
{
    Customer,
    Staff,

    /// <summary>The deposit did not come in time.</summary>
    System,
}
