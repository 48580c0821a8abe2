using Microsoft.EntityFrameworkCore;
using MyHibachi.Application.Leads;
using MyHibachi.Domain.Bookings;
using MyHibachi.Domain.Customers;
using MyHibachi.Domain.Leads;
using MyHibachi.Infrastructure.Common.Persistence;

namespace MyHibachi.Infrastructure.Leads;

internal sealed class LeadsOfSales(MyHibachiDbContext db) : ILeadsOfSales
{
    // A lead says whom to reach as its id does: the mailbox, else the number.
    public async Task<IReadOnlyList<Lead>> SettledBy(BookingId booking, CancellationToken ct) => await (
        from sold in db.Set<Booking>()
        where sold.Id == booking
        join customer in db.Set<Customer>() on sold.CustomerId equals customer.Id
        from lead in db.Set<Lead>()
        where lead.Contact.Email == customer.Email || (lead.Contact.Email == null && lead.Contact.Phone == customer.Phone)
        where lead.Wish.Date == null || lead.Wish.Date == sold.Slot.Date
        where lead.Status != LeadStatus.Converted && lead.Status != LeadStatus.Lost
        select lead).ToListAsync(ct);
}
