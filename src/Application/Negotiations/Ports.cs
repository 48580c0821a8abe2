using MyHibachi.Application.Common;
using MyHibachi.Application.Messaging;
using MyHibachi.Domain.Bookings;
using MyHibachi.Domain.Customers;
using MyHibachi.Domain.Messaging;
using MyHibachi.Domain.Negotiations;
using MyHibachi.Domain.Scheduling;
using MyHibachi.Domain.Stations;

namespace MyHibachi.Application.Negotiations;

/// <summary>What is being negotiated, and who could be asked.</summary>
public interface INegotiations
{
    /// <summary>The open ones of a day, tracked for the commit.</summary>
    Task<IReadOnlyList<Negotiation>> OpenOn(StationDayKey day, CancellationToken ct);

    /// <summary>The open ones in which the booking asks or is asked. Not tracked.</summary>
    Task<IReadOnlyList<Negotiation>> OpenWith(BookingId booking, CancellationToken ct);

    /// <summary>How many wishes of the customer are open.</summary>
    Task<int> OpenOf(CustomerId customer, CancellationToken ct);

    /// <summary>
    /// The other parties of the day that may be asked: whose customers can be written to, that neither ask nor are asked, and have not said no to this wish.
    /// </summary>
    Task<IReadOnlyList<Booking>> Askable(StationDayKey day, Booking wishing, CancellationToken ct);
}

/// <summary>What an agreement does to the places of a day with its commit.</summary>
public interface IExchanges
{
    /// <summary>Gives the booking a place of the day in the stead of the one it has, or makes that one another.</summary>
    Task Take(StationDayKey day, ClaimId from, Claim place, BookingId booking, CancellationToken ct);
}

/// <summary>A negotiation and everybody whom its messages name. Nothing of it is tracked.</summary>
public sealed record NegotiationFacts(Negotiation Negotiation, Station Station, NegotiatingParty Wishing, NegotiatingParty Asked);

/// <summary>A party and whose it is.</summary>
public sealed record NegotiatingParty(Booking Booking, Customer Customer);

/// <summary>Reads what messages about negotiations say.</summary>
public interface INegotiationFacts
{
    /// <returns>Null when there is no such negotiation, or one of its bookings is gone.</returns>
    Task<NegotiationFacts?> For(NegotiationId negotiation, CancellationToken ct);
}

/// <summary>Writes to those who negotiate, from templates.</summary>
public interface INegotiationTemplates
{
    /// <exception cref="InvalidOperationException">There is no such template, or it asks for something the model does not have.</exception>
    MessageText Write(string template, MessageChannel channel, NegotiationMessage model);
}
