using System.Text.Json.Serialization;
using FluentValidation;
using MediatR;
using MyHibachi.Application.Bookings;
using MyHibachi.Application.Common;
using MyHibachi.Application.Customers;
using MyHibachi.Application.Pricing;
using MyHibachi.Application.Scheduling;
using MyHibachi.Application.Stations;
using MyHibachi.Domain.Bookings;
using MyHibachi.Domain.Common;
using MyHibachi.Domain.Customers;
using MyHibachi.Domain.Scheduling;
using MyHibachi.Domain.Stations;
using MyHibachi.Domain.Waitlists;

namespace MyHibachi.Application.Waitlists;

/// <summary>Waits for a place in a slot that is full: for the customer who is signed in, or by staff for somebody else.</summary>
/// <param name="ForCustomer">Who waits, as staff write it down; null for the caller.</param>
/// <param name="Source">Where they came from; says nothing of what is asked for, so a repeat may say another.</param>
[Requires(Permissions.WaitlistJoin)]
public sealed record JoinWaitlist(
    AddressForm Address, PartyForm Party, SlotForm Slot, CustomerForm? ForCustomer, string IdempotencyKey, [property: JsonIgnore] DemandSource? Source = null)
    : IRequest<Result<WaitlistEntryId>>, IIdempotent
{
    internal sealed class Validator : AbstractValidator<JoinWaitlist>
    {
        public Validator()
        {
            RuleFor(request => request.IdempotencyKey).ValidKey();
            RuleFor(request => request.Address).SetValidator(new AddressFormValidator());
            RuleFor(request => request.Address).WithStreet();
        }
    }

    internal sealed class Handler(PartyPricing pricing, CustomerDesk customers, WaitlistDoor door, CurrentActor actor)
        : IRequestHandler<JoinWaitlist, Result<WaitlistEntryId>>
    {
        public async Task<Result<WaitlistEntryId>> Handle(JoinWaitlist request, CancellationToken cancellationToken)
        {
            var priced = await pricing.Price(request.Address, request.Party, cancellationToken);
            if (!priced.IsSuccess)
            {
                return Result<WaitlistEntryId>.Failure(priced.Errors);
            }

            if (!actor.Value.SellsFor(priced.Value.Area.Station.Id))
            {
                return AccessErrors.Forbidden().At("address");
            }

            var customer = await customers.WhoBooks(request.ForCustomer, cancellationToken);
            return customer.IsSuccess
                ? await door.Enter(customer.Value, priced.Value, request.Slot, request.Source, cancellationToken)
                : Result<WaitlistEntryId>.Failure(customer.Errors);
        }
    }
}

/// <summary>Lets those in who have something to wait for.</summary>
internal sealed class WaitlistDoor(
    ISender sender, IOtherBookings others, IRepository<WaitlistEntry> entries, IIdGenerator ids, CurrentActor actor, TimeProvider time)
{
    public async Task<Result<WaitlistEntryId>> Enter(CustomerId customer, PricedOffer wanted, SlotForm slot, DemandSource? source, CancellationToken ct)
    {
        var (station, id) = (wanted.Area.Station.Id, new WaitlistEntryId(ids.Next()));
        var begins = await sender.Send(new LookForFullSlot(new(station, slot.Date), slot.Time, wanted.Party.Guests, wanted.Venue.Location), ct);
        if (!begins.IsSuccess)
        {
            return Result<WaitlistEntryId>.Failure(begins.Errors);
        }

        if (await Booked(id, customer, wanted.Venue, slot, ct) is { } booked)
        {
            return booked;
        }

        var wish = new WaitlistWish(station, new Slot(slot.Date, slot.Time), begins.Value, wanted.Venue, wanted.Party, source);
        entries.Add(WaitlistEntry.Join(id, customer, wish, time.GetUtcNow()));
        return id;
    }

    // Nobody is at two parties at once: what would be refused in the end is not waited for.
    private async Task<Error?> Booked(WaitlistEntryId id, CustomerId customer, Address venue, SlotForm slot, CancellationToken ct) =>
        await others.NumberOf(new(WaitlistIds.BookingOf(id), customer, venue, slot), actor.Value.Scope, ct) is { } number
            ? BookingErrors.Duplicate(number).At("slot")
            : null;
}

/// <summary>When a slot begins that has no place left for a party of this size.</summary>
[GenerateSerializer, Alias("waitlists.look-for-full-slot")]
[Requires(Permissions.WaitlistJoin)]
public sealed record LookForFullSlot(
    [property: Id(0)] StationDayKey Day,
    [property: Id(1)] TimeOnly Start,
    [property: Id(2)] int Guests,
    [property: Id(3)] GeoPoint Venue) : IStationDayRequest<Result<DateTimeOffset>>
{
    internal sealed class Handler(CurrentDay day, TimeProvider time) : IRequestHandler<LookForFullSlot, Result<DateTimeOffset>>
    {
        public Task<Result<DateTimeOffset>> Handle(LookForFullSlot request, CancellationToken cancellationToken) =>
            Task.FromResult(day.Board.StartIfFull(request.Start, request.Guests, request.Venue, time.GetUtcNow()));
    }
}
