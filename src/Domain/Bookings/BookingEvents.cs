using MyHibachi.Domain.Chefs;
using MyHibachi.Domain.Scheduling;
using MyHibachi.Domain.Stations;

namespace MyHibachi.Domain.Bookings;

/// <summary>Something happened to a booking that its station's schedule shows.</summary>
/// <param name="Date">The station's local day on whose schedule it shows.</param>
public abstract record BookingEvent(BookingId Booking, StationId Station, DateOnly Date) : IScheduleEvent;

/// <summary>A booking came to be, in a place that was held for it.</summary>
public sealed record BookingCreated(BookingId Booking, StationId Station, DateOnly Date, ClaimId Claim) : BookingEvent(Booking, Station, Date);

/// <summary>Staff agreed to a party far away.</summary>
public sealed record BookingApproved(BookingId Booking, StationId Station, DateOnly Date) : BookingEvent(Booking, Station, Date);

/// <summary>The deposit was paid.</summary>
public sealed record BookingConfirmed(BookingId Booking, StationId Station, DateOnly Date) : BookingEvent(Booking, Station, Date);

/// <summary>The party took place.</summary>
public sealed record BookingCompleted(BookingId Booking, StationId Station, DateOnly Date) : BookingEvent(Booking, Station, Date);

/// <summary>The chef came and nobody was there.</summary>
public sealed record BookingMarkedNoShow(BookingId Booking, StationId Station, DateOnly Date) : BookingEvent(Booking, Station, Date);

/// <summary>A booking was ended; its place is free again.</summary>
public sealed record BookingCancelled(BookingId Booking, StationId Station, DateOnly Date, ClaimId Claim, CancelledBy By) : BookingEvent(Booking, Station, Date);

/// <summary>A party is of another size, at another venue or in another slot now.</summary>
/// <param name="Claim">The place it has now.</param>
/// <param name="FromDate">The local day it was on.</param>
/// <param name="FromClaim">The place it had; the same while the slot is.</param>
/// <param name="ByAgreement">Two parties agreed on it, and are told of that.</param>
public sealed record BookingChanged(
    BookingId Booking, StationId Station, DateOnly Date, ClaimId Claim, DateOnly FromDate, ClaimId FromClaim, bool ByAgreement = false)
    : BookingEvent(Booking, Station, Date);

/// <summary>A booking was put aside; its place is free again.</summary>
public sealed record BookingDeleted(BookingId Booking, StationId Station, DateOnly Date, ClaimId Claim) : BookingEvent(Booking, Station, Date);

/// <summary>A booking came back, into a place that was found for it again.</summary>
public sealed record BookingRestored(BookingId Booking, StationId Station, DateOnly Date, ClaimId Claim) : BookingEvent(Booking, Station, Date);

/// <summary>A chef was assigned to a booking.</summary>
public sealed record ChefAssigned(BookingId Booking, StationId Station, DateOnly Date, ChefId Chef) : BookingEvent(Booking, Station, Date);

/// <summary>A chef no longer comes to a booking, and nobody else was found.</summary>
public sealed record ChefWithdrawn(BookingId Booking, StationId Station, DateOnly Date, ChefId Chef) : BookingEvent(Booking, Station, Date);

/// <summary>The chef of a party that was sold has something else to do at that time. The party stays; somebody has to decide.</summary>
public sealed record ChefBusyAtParty(BookingId Booking, StationId Station, DateOnly Date, ChefId Chef) : BookingEvent(Booking, Station, Date);

/// <summary>A step of the timeline was taken; what it says must reach the people it is for.</summary>
public sealed record TimelineStepTaken(BookingId Booking, StationId Station, DateOnly Date, TimelineStep Step) : BookingEvent(Booking, Station, Date);
