using Microsoft.EntityFrameworkCore;
using MyHibachi.Application.Common;
using MyHibachi.Domain.Bookings;
using MyHibachi.Domain.Customers;
using MyHibachi.Domain.Stations;
using MyHibachi.Infrastructure.Common.Persistence;

namespace MyHibachi.Infrastructure.Customers;

/// <summary>Which customers a caller may meet: a station's staff those who booked there or whom they wrote down, a customer only himself.</summary>
internal static class CustomerReach
{
    public static IQueryable<Customer> Customers(this MyHibachiDbContext db, DataScope scope, bool deleted)
    {
        var customers = deleted ? db.Set<Customer>().OnlyDeleted() : db.Set<Customer>();
        return scope switch
        {
            DataScope.Everything => customers,
            DataScope.OfStations(var stations) => db.At(customers, stations),
            DataScope.OfCustomer(var self) => customers.Where(customer => customer.Id == self),
            _ => customers.Where(customer => false),
        };
    }

    public static IQueryable<Customer> At(this MyHibachiDbContext db, IQueryable<Customer> customers, IReadOnlyList<StationId> stations) => customers.Where(customer =>
        (customer.StationId != null && stations.Contains(customer.StationId.Value))
        || db.Set<Booking>().Any(booking => booking.CustomerId == customer.Id && stations.Contains(booking.StationId)));
}
