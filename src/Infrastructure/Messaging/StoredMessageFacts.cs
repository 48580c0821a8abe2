using Microsoft.EntityFrameworkCore;
using MyHibachi.Application.Messaging;
using MyHibachi.Domain.Bookings;
using MyHibachi.Domain.Chefs;
using MyHibachi.Domain.Customers;
using MyHibachi.Domain.Stations;
using MyHibachi.Infrastructure.Common.Persistence;
using MyHibachi.Infrastructure.Scheduling;

namespace MyHibachi.Infrastructure.Messaging;

internal sealed class StoredMessageFacts(MyHibachiDbContext db) : IMessageFacts
{
    public Task<MessageFacts?> For(BookingId booking, CancellationToken ct)
    {
        var facts =
            from booked in db.Set<Booking>().AsNoTracking().IgnoreAutoIncludes()
            where booked.Id == booking
            join customer in db.Set<Customer>().IgnoreQueryFilters() on booked.CustomerId equals customer.Id
            join station in db.Set<Station>().IgnoreQueryFilters() on booked.StationId equals station.Id
            let chefs = string.Join(
                ", ",
                from claim in db.Set<ClaimRow>()
                join assigned in db.Set<Chef>() on claim.ChefId equals assigned.Id
                where claim.BookingId == booking
                orderby claim.Place
                select assigned.Name)
            select new MessageFacts(booked, customer, station, chefs == "" ? null : chefs);
        return facts.SingleOrDefaultAsync(ct);
    }
}
