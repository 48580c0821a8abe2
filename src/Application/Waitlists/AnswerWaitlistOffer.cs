using FluentValidation;
using MediatR;
using MyHibachi.Application.Bookings;
using MyHibachi.Application.Common;
using MyHibachi.Application.Pricing;
using MyHibachi.Application.Scheduling;
using MyHibachi.Domain.Bookings;
using MyHibachi.Domain.Common;
using MyHibachi.Domain.Scheduling;
using MyHibachi.Domain.Waitlists;

namespace MyHibachi.Application.Waitlists;

/// <summary>Books the party that was waited for, at today's prices, in the very place that is kept for it.</summary>
[GenerateSerializer, Alias("waitlists.accept-offer")]
[Requires(Permissions.WaitlistAnswer)]
public sealed record AcceptWaitlistOffer([property: Id(0)] WaitlistEntryId Entry, [property: Id(1)] string IdempotencyKey) : IBookingRequest<Result<BookingId>>, IIdempotent
{
    public BookingId Booking => WaitlistIds.BookingOf(Entry);

    internal sealed class Validator : AbstractValidator<AcceptWaitlistOffer>
    {
        public Validator() => RuleFor(request => request.IdempotencyKey).ValidKey();
    }

    internal sealed class Handler(IRepository<WaitlistEntry> entries, WaitlistSale sale, CurrentActor actor, TimeProvider time)
        : IRequestHandler<AcceptWaitlistOffer, Result<BookingId>>
    {
        public async Task<Result<BookingId>> Handle(AcceptWaitlistOffer request, CancellationToken cancellationToken)
        {
            if (await entries.Find(new WaitlistEntryById(request.Entry, actor.Value.Scope), cancellationToken) is not { } entry)
            {
                return WaitlistErrors.NotFound();
            }

            if (actor.Value.Customer != entry.CustomerId && !actor.Value.Can(Permissions.BookingForOthers))
            {
                return AccessErrors.Forbidden();
            }

            var accepted = entry.Accept(request.Booking, time.GetUtcNow());
            return accepted.IsSuccess ? await sale.Sell(entry, cancellationToken) : Result<BookingId>.Failure(accepted.Errors);
        }
    }
}

/// <summary>Sells what was waited for the way every booking is sold. Whatever is wrong with it lies with the entry.</summary>
internal sealed class WaitlistSale(PartyPricing pricing, BookingSale sale, SchedulingPolicy policy)
{
    public async Task<Result<BookingId>> Sell(WaitlistEntry entry, CancellationToken ct)
    {
        var priced = await pricing.Price(entry.StationId, entry.Venue, entry.Party, ct);
        var offer = priced.Then(wanted => wanted.ToOffer());
        var sold = offer.IsSuccess
            ? await sale.SellKept(SaleOf(entry, offer.Value), KeptPlaces.KeptUntil(entry.OfferEndsAt!.Value, policy), "entryId", ct)
            : Result<BookingId>.Failure(offer.Errors);
        return sold.IsSuccess ? sold : Result<BookingId>.Failure([.. sold.Errors.Select(error => error.At("entryId"))]);
    }

    private static PartySale SaleOf(WaitlistEntry entry, Offer offer) =>
        new(WaitlistIds.BookingOf(entry.Id), entry.CustomerId, offer, new(entry.Slot.Date, entry.Slot.Start), Source: entry.Source);
}

/// <summary>Lets the next have what is offered.</summary>
[Requires(Permissions.WaitlistAnswer)]
public sealed record DeclineWaitlistOffer(WaitlistEntryId Entry) : IRequest<Result<Done>>
{
    internal sealed class Handler(WaitlistFile file, TimeProvider time) : IRequestHandler<DeclineWaitlistOffer, Result<Done>>
    {
        public Task<Result<Done>> Handle(DeclineWaitlistOffer request, CancellationToken cancellationToken) =>
            file.End(request.Entry, entry => entry.Decline(time.GetUtcNow()), cancellationToken);
    }
}

/// <summary>Waits no longer; what is offered at that moment is the next one's.</summary>
[Requires(Permissions.WaitlistAnswer)]
public sealed record LeaveWaitlist(WaitlistEntryId Entry) : IRequest<Result<Done>>
{
    internal sealed class Handler(WaitlistFile file) : IRequestHandler<LeaveWaitlist, Result<Done>>
    {
        public Task<Result<Done>> Handle(LeaveWaitlist request, CancellationToken cancellationToken) =>
            file.End(request.Entry, entry => entry.Leave(), cancellationToken);
    }
}

/// <summary>Loads an entry that the caller may meet and ends it; the place that was kept goes back with the commit.</summary>
internal sealed class WaitlistFile(IRepository<WaitlistEntry> entries, IClaims claims, CurrentActor actor)
{
    public async Task<Result<Done>> End(WaitlistEntryId id, Func<WaitlistEntry, Result<Done>> end, CancellationToken ct)
    {
        if (await entries.Find(new WaitlistEntryById(id, actor.Value.Scope), ct) is not { } entry)
        {
            return WaitlistErrors.NotFound();
        }

        var kept = entry.ClaimId;
        var ended = end(entry);
        if (ended.IsSuccess)
        {
            await claims.Release(kept, ct);
        }

        return ended;
    }
}
