using System.Linq.Expressions;
using MyHibachi.Application.Common;
using MyHibachi.Application.Scheduling;
using MyHibachi.Domain.Bookings;
using MyHibachi.Domain.Scheduling;
using MyHibachi.Domain.Waitlists;

namespace MyHibachi.Application.Waitlists;

/// <summary>One entry, if the caller may meet that record at all.</summary>
public sealed class WaitlistEntryById : Specification<WaitlistEntry>
{
    public WaitlistEntryById(WaitlistEntryId id, DataScope scope)
    {
        Where(entry => entry.Id == id);
        Where(WaitlistScope.Of(scope));
    }
}

/// <summary>Which entries a caller may meet.</summary>
public static class WaitlistScope
{
    public static Expression<Func<WaitlistEntry, bool>> Of(DataScope scope)
    {
        switch (scope)
        {
            case DataScope.Everything:
                return entry => true;
            case DataScope.OfStations(var stations):
                return entry => stations.Contains(entry.StationId);
            case DataScope.OfCustomer(var self):
                return entry => entry.CustomerId == self;
            default:
                return entry => false;
        }
    }
}

/// <summary>Where the ids of what an entry leads to are made, so that whoever starts over comes to the same ones.</summary>
public static class WaitlistIds
{
    /// <summary>The one booking that an entry can become.</summary>
    public static BookingId BookingOf(WaitlistEntryId entry) => new(DerivedId.From($"booking of waitlist entry\n{entry.Value:N}"));

    /// <summary>The place that is kept for that booking: it is sold as the very row that was held.</summary>
    public static ClaimId ClaimOf(WaitlistEntry entry) =>
        ClaimIds.For(BookingOf(entry.Id), new(entry.StationId, entry.Slot.Date), entry.Slot.Start);
}
