using System.Linq.Expressions;
using MyHibachi.Application.Common;
using MyHibachi.Domain.Bookings;

namespace MyHibachi.Application.Bookings;

/// <summary>One booking, if the caller may meet that record at all.</summary>
public sealed class BookingById : Specification<Booking>
{
    public BookingById(BookingId id, DataScope scope)
    {
        Where(booking => booking.Id == id);
        BookingScope.Apply(scope, Where);
    }
}

/// <summary>Which bookings a caller may change.</summary>
public static class BookingScope
{
    /// <param name="where">Adds one condition to a query.</param>
    public static void Apply(DataScope scope, Action<Expression<Func<Booking, bool>>> where)
    {
        switch (scope)
        {
            case DataScope.Everything:
                break;
            case DataScope.OfStations(var stations):
                where(booking => stations.Contains(booking.StationId));
                break;
            case DataScope.OfCustomer(var self):
                where(booking => booking.CustomerId == self);
                break;

            // A chef reads the bookings assigned to him, through the schedule; he changes none.
            default:
                where(booking => false);
                break;
        }
    }
}
