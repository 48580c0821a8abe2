using MediatR;
using MyHibachi.Application.Bookings;
using MyHibachi.Application.Common;
using MyHibachi.Application.Scheduling;
using MyHibachi.Domain.Bookings;
using MyHibachi.Domain.Common;
using MyHibachi.Domain.Negotiations;

namespace MyHibachi.Application.Negotiations;

/// <summary>Lets a question out that may be asked.</summary>
internal sealed class NegotiationDoor(INegotiations open, IOtherBookings others, WhomToAsk whom, NegotiationPolicy policy, CurrentActor actor, TimeProvider time)
{
    public async Task<Result<Negotiation>> Ask(NegotiationId id, Booking wishing, RequestNegotiation request, CancellationToken ct)
    {
        var incentive = request.Incentive?.Read(policy) ?? new Incentive(IncentiveKind.Amount, policy.CustomerAmountCents);
        if (!incentive.IsSuccess)
        {
            return Result<Negotiation>.Failure(incentive.Errors);
        }

        if (await WhyNot(wishing, request.Slot, ct) is { } refusal)
        {
            return refusal;
        }

        var chosen = await whom.Choose(wishing, request, ct);
        return chosen.Then(choice => Negotiation.Ask(
            id, wishing, choice.Asked, new(new(request.Slot.Date, request.Slot.Time), choice.WishedStartsAt, choice.Proposal, incentive.Value),
            byStaff: actor.Value.Customer is null, policy, time.GetUtcNow()));
    }

    private async Task<Error?> WhyNot(Booking wishing, SlotForm slot, CancellationToken ct)
    {
        var may = wishing.MayBecome(wishing.Offered, time.GetUtcNow());
        if (!may.IsSuccess)
        {
            return may.Errors[0];
        }

        if (await others.NumberOf(new(wishing.Id, wishing.CustomerId, wishing.Venue, slot), actor.Value.Scope, ct) is { } number)
        {
            return BookingErrors.Duplicate(number).At("slot");
        }

        return (await open.OpenWith(wishing.Id, ct)).Count > 0 ? NegotiationErrors.AlreadyAsked().At("bookingId") : await WhyTooMany(wishing, slot, ct);
    }

    private async Task<Error?> WhyTooMany(Booking wishing, SlotForm slot, CancellationToken ct) =>
        actor.Value.Customer is { } self && await open.OpenOf(self, ct) >= policy.OpenPerCustomer ? NegotiationErrors.TooMany(policy.OpenPerCustomer)
        : (await open.OpenOn(new(wishing.StationId, slot.Date), ct)).Count >= policy.OpenPerDay ? NegotiationErrors.TooMany(policy.OpenPerDay)
        : null;
}

/// <summary>Who is asked, and for what.</summary>
internal sealed record Choice(Booking Asked, Proposal Proposal, DateTimeOffset WishedStartsAt);

/// <summary>Finds whom to ask: whom staff have named, or the party that makes room by the least shift.</summary>
internal sealed class WhomToAsk(ISender sender, INegotiations open, IRepository<Booking> bookings, CurrentActor actor)
{
    public async Task<Result<Choice>> Choose(Booking wishing, RequestNegotiation request, CancellationToken ct)
    {
        var day = new StationDayKey(wishing.StationId, request.Slot.Date);
        var askable = await Askable(day, wishing, request, ct);
        if (!askable.IsSuccess)
        {
            return Result<Choice>.Failure(askable.Errors);
        }

        if (request.Proposal?.Slot is { } other && other.Date != day.Date && await WhyNotThere(day, other, askable.Value[0], ct) is { } refusal)
        {
            return refusal;
        }

        var room = await sender.Send(
            new LookForRoom(
                day, wishing.Id, wishing.Slot.Date == day.Date ? wishing.ClaimId : null, request.Slot.Time, wishing.Party.Guests, wishing.Venue.Location,
                [.. askable.Value.Select(party => party.ClaimId!.Value)], request.Proposal),
            ct);
        return room.Map(made => new Choice(
            askable.Value.First(party => party.ClaimId == made.Asked), new(new(made.Slot.Date, made.Slot.Time), made.StartsAt), made.WishedStartsAt));
    }

    private async Task<Result<IReadOnlyList<Booking>>> Askable(StationDayKey day, Booking wishing, RequestNegotiation request, CancellationToken ct)
    {
        if (request.Asked is not { } named)
        {
            return request.Proposal is null ? Result<IReadOnlyList<Booking>>.Success(await open.Askable(day, wishing, ct)) : NegotiationErrors.CannotBeAsked("nobody was named who shall have what is proposed");
        }

        if (await bookings.Find(new BookingById(named, actor.Value.Scope), ct) is not { } asked)
        {
            return BookingErrors.NotFound().At("askedBookingId");
        }

        // What else is wrong with it, the negotiation says itself.
        return asked.CustomerId == wishing.CustomerId ? NegotiationErrors.CannotBeAsked("both are the same customer's, so move them without asking")
            : asked is not { IsLive: true, ClaimId: not null } || asked.Slot.Date != day.Date || asked.StationId != day.Station
            ? NegotiationErrors.CannotBeAsked("it is not among those of the wished day")
            : (await open.OpenWith(named, ct)).Count > 0 ? NegotiationErrors.AlreadyAsked()
            : Result<IReadOnlyList<Booking>>.Success([asked]);
    }

    // The other day keeps a place when they agree; now it is enough that there is one.
    private async Task<Error?> WhyNotThere(StationDayKey day, SlotForm there, Booking asked, CancellationToken ct)
    {
        var offered = await sender.Send(new OfferSlots(new(day.Station, there.Date), asked.Party.Guests, asked.Venue.Location), ct);
        return !offered.IsSuccess ? offered.Errors[0].At("proposal")
            : offered.Value.Any(slot => slot.Availability.Slot.Start == there.Time && slot.Availability.PlacesLeft > 0) ? null
            : Domain.Scheduling.SchedulingErrors.SlotTaken().At("proposal");
    }
}
