using MediatR;
using MyHibachi.Application.Common;
using MyHibachi.Application.Customers;
using MyHibachi.Application.Pricing;
using MyHibachi.Application.Stations;
using MyHibachi.Domain.Common;
using MyHibachi.Domain.Customers;
using MyHibachi.Domain.Identity;
using MyHibachi.Domain.Leads;
using MyHibachi.Domain.Pricing;
using MyHibachi.Domain.Quotes;

namespace MyHibachi.Application.Leads;

/// <summary>Keeps what was asked for and refused. Once for each refused request.</summary>
[SystemOnly]
public sealed record CaptureLead(LostDemand Demand, LeadReason Reason) : IRequest<Result<LeadId>>, IIdempotent
{
    /// <summary>The refused request may come again under its own key, and is then another attempt only if it is refused under another one.</summary>
    public string IdempotencyKey => $"lead/{Demand.Key}/{Demand.Customer?.Value:N}{Somebody(Demand.Contact):N}";

    // Keys outlive what they are kept for and hold whatever a visitor types, of any length: they tell people apart without naming them.
    private static Guid? Somebody(CustomerForm? contact) => contact is null ? null : DerivedId.From($"contact\n{contact.Email}\n{contact.Phone}");

    internal sealed class Handler(LeadDesk desk, LeadFacts facts) : IRequestHandler<CaptureLead, Result<LeadId>>
    {
        public async Task<Result<LeadId>> Handle(CaptureLead request, CancellationToken cancellationToken)
        {
            var contact = await facts.Contact(request.Demand, cancellationToken);
            return contact is { Email: null, Phone: null }
                ? LeadErrors.NobodyToReach()
                : await desk.Capture(await facts.Attempt(request.Demand, request.Reason, contact, cancellationToken), request.Demand.Key, cancellationToken);
        }
    }
}

/// <summary>Finds out what is known of a demand.</summary>
internal sealed class LeadFacts(
    IRepository<Customer> customers, IRepository<Quote> quotes, ServiceAreas areas, IPriceLists prices, IPhoneNumbers phones)
{
    public async Task<LeadContact> Contact(LostDemand demand, CancellationToken ct)
    {
        if (demand.Customer is { } id)
        {
            return await customers.Find(new CustomerById(id), ct) is { } known ? new(known.Name, known.Email, known.Phone) : new(null, null, null);
        }

        return demand.Contact is { } form ? Contact(form) : new(null, null, null);
    }

    /// <summary>As much of it as can be used.</summary>
    public LeadContact Contact(CustomerForm form)
    {
        var (name, email, phone) = (DisplayName.Create(form.Name), EmailAddress.Create(form.Email), phones.Parse(form.Phone));
        return new(name.IsSuccess ? name.Value.Value : null, email.IsSuccess ? email.Value : null, phone.IsSuccess ? phone.Value : null);
    }

    public async Task<LeadAttempt> Attempt(LostDemand demand, LeadReason reason, LeadContact contact, CancellationToken ct)
    {
        var wish = new LeadWish(demand.Slot?.Date, demand.Slot?.Time, null, demand.Address?.Street, demand.Address?.PostalCode);
        var empty = new LeadAttempt(reason, null, demand.Customer, contact, wish, await Source(demand, ct), Money.Zero);
        if (demand.Quote is { } id)
        {
            return await quotes.Find(new AnyQuote(id), ct) is { } quote ? Of(quote, empty) : empty;
        }

        var located = demand.Address is { } address ? await areas.Locate(address, ct) : StationUnknown();
        var party = demand.Party?.ToParty();
        return empty with
        {
            Station = located.IsSuccess ? located.Value.Area.Station.Id : null,
            Wish = party is { IsSuccess: true } ? wish with { Guests = party.Value.Guests } : wish,
            Worth = party is { IsSuccess: true } ? await Worth(party.Value, located, ct) : Money.Zero,
        };
    }

    // What the attempt says, then what was said when they registered.
    private async Task<DemandSource> Source(LostDemand demand, CancellationToken ct)
    {
        var registered = demand.Customer is { } id ? (await customers.Find(new CustomerById(id), ct))?.Source : null;
        return (demand.Source ?? DemandSource.Unknown).Or(registered ?? DemandSource.Unknown);
    }

    // A place nobody drives to has no travel fee and no tax.
    private async Task<Money> Worth(Party party, Result<LocatedVenue> located, CancellationToken ct)
    {
        var (miles, tax) = located.IsSuccess && located.Value.Area.OrOutOfArea().IsSuccess
            ? (located.Value.Area.DistanceMiles, located.Value.Area.Station.TaxRate)
            : (0, 0);
        return PricedParty.Of(party, await prices.Current(ct), miles, tax).Total;
    }

    private static LeadAttempt Of(Quote quote, LeadAttempt attempt) => attempt with
    {
        Station = quote.StationId,
        Worth = quote.Price.Total,
        Source = quote.Source?.Or(attempt.Source) ?? attempt.Source,
        Wish = attempt.Wish with { Guests = quote.Party.Guests, Street = quote.Venue.Street, PostalCode = quote.Venue.PostalCode },
    };

    private static Result<LocatedVenue> StationUnknown() => Domain.Stations.StationErrors.UnknownAddress();
}
