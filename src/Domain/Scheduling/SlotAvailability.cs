namespace MyHibachi.Domain.Scheduling;

/// <summary>What the calendar says of a slot.</summary>
public enum SlotState
{
    /// <summary>Places are left.</summary>
    Open,

    /// <summary>Places are left, but hardly any.</summary>
    FewLeft,

    /// <summary>No chef is left who could serve the party.</summary>
    Full,

    /// <summary>The slot has begun, or is beyond the horizon.</summary>
    Closed,
}

/// <summary>Whether a slot can be had, and why not.</summary>
/// <param name="PlacesLeft">How many more parties of the asked size could be served; 0 unless open.</param>
/// <param name="Reason">One sentence for the customer.</param>
/// <param name="StartsAt">When the next party of the asked size would start, at the slot's time or a little beside it; null unless open.</param>
public sealed record SlotAvailability(Slot Slot, SlotState State, int PlacesLeft, string Reason, DateTimeOffset? StartsAt = null);
