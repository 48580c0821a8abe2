using System.Text.Json.Serialization;
using FluentValidation;
using MediatR;
using MyHibachi.Application.Common;
using MyHibachi.Application.Customers;
using MyHibachi.Application.Pricing;
using MyHibachi.Application.Scheduling;
using MyHibachi.Application.Stations;
using MyHibachi.Domain.Bookings;
using MyHibachi.Domain.Chefs;
using MyHibachi.Domain.Common;
using MyHibachi.Domain.Customers;
using MyHibachi.Domain.Scheduling;

namespace MyHibachi.Application.Bookings;

/// <summary>Books a party at today's prices: for the customer who is signed in, or by staff for somebody else.</summary>
/// <param name="Booking">Made from the idempotency key, so that repeats meet in one grain.</param>
/// <param name="ForCustomer">Whom staff book for; null books for the caller.</param>
/// <param name="Source">Where they came from; says nothing of what is asked for, so a repeat may say another.</param>
[GenerateSerializer, Alias("bookings.create")]
[Requires(Permissions.BookingCreate)]
public sealed record CreateBooking(
    [property: Id(0)] BookingId Booking,
    [property: Id(1)] AddressForm Address,
    [property: Id(2)] PartyForm Party,
    [property: Id(3)] SlotForm Slot,
    [property: Id(4)] CustomerForm? ForCustomer,
    [property: Id(5)] ChefId? RequestedChef,
    [property: Id(6)] string IdempotencyKey,
    [property: Id(7), JsonIgnore] DemandSource? Source = null) : IBookingRequest<Result<BookingId>>, IIdempotent
{
    /// <summary>The place that the caller keeps for it. Left out of what a repeat is compared with where there is none, as before there were any.</summary>
    [Id(20), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public ClaimId? Hold { get; init; }

    /// <summary>Why the station's hours do not count this once; null where they do.</summary>
    [Id(21), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Reason { get; init; }

    internal sealed class Validator : AbstractValidator<CreateBooking>
    {
        public Validator()
        {
            RuleFor(request => request.IdempotencyKey).ValidKey();
            RuleFor(request => request.Address).SetValidator(new AddressFormValidator());
            RuleFor(request => request.Address).WithStreet();
        }
    }

    internal sealed class Handler(PartyDesk desk, StaffOverride staff) : IRequestHandler<CreateBooking, Result<BookingId>>
    {
        public async Task<Result<BookingId>> Handle(CreateBooking request, CancellationToken cancellationToken) => staff.WhyNot(request.Reason) is { } refusal ? refusal : await desk.Sell(
            request.Address,
            request.Party,
            request.ForCustomer,
            (customer, offer) => new(request.Booking, customer, offer, request.Slot, request.RequestedChef, request.Source, request.Hold) { EvenClosed = request.Reason is not null },
            cancellationToken);
    }
}

/// <summary>Sells a party at today's prices to whoever books it.</summary>
internal sealed class PartyDesk(PartyPricing pricing, CustomerDesk customers, BookingSale sale, CurrentActor actor)
{
    /// <param name="other">Whom staff book for; null for the caller.</param>
    public async Task<Result<BookingId>> Sell(
        AddressForm address, PartyForm party, CustomerForm? other, Func<CustomerId, Offer, PartySale> what, CancellationToken ct)
    {
        var priced = await pricing.Price(address, party, ct);
        if (!priced.IsSuccess)
        {
            return Result<BookingId>.Failure(priced.Errors);
        }

        if (!actor.Value.SellsFor(priced.Value.Area.Station.Id))
        {
            return AccessErrors.Forbidden().At("address");
        }

        var customer = await customers.WhoBooks(other, ct);
        var offer = priced.Value.ToOffer();
        Error[] refused = [.. customer.Errors, .. offer.Errors];
        return refused.Length == 0 ? await sale.Sell(what(customer.Value, offer.Value), ct) : Result<BookingId>.Failure(refused);
    }
}
