using MyHibachi.Domain.Chefs;
using MyHibachi.Domain.Common;

namespace MyHibachi.Domain.Bookings;

/// <summary>A booking came to be.</summary>
public sealed record BookingCreated(BookingId Booking) : IDomainEvent;

/// <summary>Staff agreed to a party far away.</summary>
public sealed record BookingApproved(BookingId Booking) : IDomainEvent;

/// <summary>The deposit was paid.</summary>
public sealed record BookingConfirmed(BookingId Booking) : IDomainEvent;

/// <summary>A booking was ended; its place is free again.</summary>
public sealed record BookingCancelled(BookingId Booking, CancelledBy By) : IDomainEvent;

/// <summary>A chef was assigned to a booking.</summary>
public sealed record ChefAssigned(BookingId Booking, ChefId Chef) : IDomainEvent;

/// <summary>A step of the timeline was taken; what it says must reach the people it is for.</summary>
public sealed record TimelineStepTaken(BookingId Booking, TimelineStep Step) : IDomainEvent;
