using MyHibachi.Application.Bookings;
using MyHibachi.Application.Common;
using MyHibachi.Application.Customers;
using MyHibachi.Application.Pricing;
using MyHibachi.Application.Quotes;
using MyHibachi.Application.Stations;
using MyHibachi.Application.Waitlists;
using MyHibachi.Domain.Common;
using MyHibachi.Domain.Customers;
using MyHibachi.Domain.Leads;
using MyHibachi.Domain.Quotes;

namespace MyHibachi.Application.Leads;

/// <summary>A party that somebody wanted and was refused.</summary>
/// <param name="Key">The refused request's own.</param>
/// <param name="Source">Where they came from; null when nobody said.</param>
public sealed record LostDemand(
    CustomerId? Customer, CustomerForm? Contact, AddressForm? Address, QuoteId? Quote, PartyForm? Party, SlotForm? Slot, string Key, DemandSource? Source = null)
{
    /// <summary>What a request wanted; null for requests that want no party, and for people nobody could reach.</summary>
    public static LostDemand? Of(object request, Actor actor) => request switch
    {
        CreateBooking { ForCustomer: null } or JoinWaitlist { ForCustomer: null } or CalculateQuote { Contact: null } or ConvertQuoteToBooking when actor.Customer is null => null,
        CreateBooking create => new(
            create.ForCustomer is null ? actor.Customer : null, create.ForCustomer, create.Address, null, create.Party, create.Slot, create.IdempotencyKey, create.Source),
        ConvertQuoteToBooking convert => new(actor.Customer, null, null, convert.Quote, null, convert.Slot, convert.IdempotencyKey, convert.Source),
        CalculateQuote quote => new(
            actor.Customer, actor.Customer is null ? quote.Contact : null, quote.Address, null, quote.Party, null, quote.IdempotencyKey, quote.Source),
        JoinWaitlist wait => new(
            wait.ForCustomer is null ? actor.Customer : null, wait.ForCustomer, wait.Address, null, wait.Party, wait.Slot, wait.IdempotencyKey, wait.Source),
        _ => null,
    };

    /// <summary>Which refusals are demand that was lost, and not a mistake in a form.</summary>
    public static LeadReason? ReasonOf(IReadOnlyList<Error> refusals) => refusals[0].Code switch
    {
        "SLOT_TAKEN" or "CHEF_NOT_AVAILABLE" => LeadReason.NoChef,
        "OUT_OF_SERVICE_AREA" or "NO_ACTIVE_STATION" => LeadReason.OutOfArea,
        "DUPLICATE_BOOKING" => LeadReason.Duplicate,
        _ => null,
    };
}
