using MyHibachi.Application.Common;
using MyHibachi.Application.Messaging;
using MyHibachi.Domain.Bookings;
using MyHibachi.Domain.Customers;
using MyHibachi.Domain.Messaging;
using MyHibachi.Domain.Stations;
using MyHibachi.Domain.Waitlists;

namespace MyHibachi.Application.Waitlists;

/// <summary>Entries of waitlists, to be changed: tracked for the commit.</summary>
public interface IWaitlists
{
    /// <summary>The open ones of a day in the order of joining; whoever was deleted is offered nothing.</summary>
    Task<IReadOnlyList<WaitlistEntry>> OpenOn(StationDayKey day, CancellationToken ct);

    /// <summary>The open ones of whoever got the booking, for its slot.</summary>
    Task<IReadOnlyList<WaitlistEntry>> SettledBy(BookingId booking, CancellationToken ct);

    /// <summary>The open ones of one customer.</summary>
    Task<IReadOnlyList<WaitlistEntry>> OpenOf(CustomerId customer, CancellationToken ct);
}

/// <summary>An entry and everybody whom its messages name. Nothing of it is tracked.</summary>
public sealed record WaitlistFacts(WaitlistEntry Entry, Customer Customer, Station Station);

/// <summary>Reads what messages to those who wait are about.</summary>
public interface IWaitlistFacts
{
    /// <returns>Null when there is no such entry.</returns>
    Task<WaitlistFacts?> For(WaitlistEntryId entry, CancellationToken ct);
}

/// <summary>Writes to those who wait, from templates.</summary>
public interface IWaitlistTemplates
{
    /// <exception cref="InvalidOperationException">There is no such template, or it asks for something the model does not have.</exception>
    MessageText Write(string template, MessageChannel channel, WaitlistMessage model);
}
