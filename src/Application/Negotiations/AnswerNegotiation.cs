using MediatR;
using MyHibachi.Application.Common;
using MyHibachi.Application.Scheduling;
using MyHibachi.Domain.Bookings;
using MyHibachi.Domain.Common;
using MyHibachi.Domain.Negotiations;
using MyHibachi.Domain.Scheduling;

namespace MyHibachi.Application.Negotiations;

/// <summary>
/// The day's part of an answer. A yes changes both bookings, both places, the credit and the negotiation in one commit, or nothing; one that comes too late for the
/// day ends the negotiation as impossible. Sent by <see cref="Agreement"/>, once it is known who answers. Idempotent.
/// </summary>
/// <param name="Kept">The place that another day keeps for the asked party.</param>
/// <param name="CannotBe">Storing it was refused, so that a yes only ends the negotiation.</param>
[GenerateSerializer, Alias("negotiations.answer")]
[OpenToAll]
public sealed record AnswerNegotiation(
    [property: Id(0)] StationDayKey Day,
    [property: Id(1)] NegotiationId Negotiation,
    [property: Id(2)] bool Accept,
    [property: Id(3)] Claim? Kept = null,
    [property: Id(4)] bool CannotBe = false) : IStationDayRequest<Result<NegotiationStatus>>
{
    internal sealed class Handler(NegotiationFile file, PlaceExchange exchange, TimeProvider time) : IRequestHandler<AnswerNegotiation, Result<NegotiationStatus>>
    {
        public async Task<Result<NegotiationStatus>> Handle(AnswerNegotiation request, CancellationToken cancellationToken)
        {
            var now = time.GetUtcNow();
            if (await file.Find(request.Negotiation, cancellationToken) is not { } negotiation)
            {
                return NegotiationErrors.NotFound();
            }

            if (negotiation.WasAnswered(request.Accept))
            {
                return negotiation.Status;
            }

            return negotiation.WhyNotAnswer(now) is { } refusal ? refusal : await Answer(request, negotiation, now, cancellationToken);
        }

        private async Task<Result<NegotiationStatus>> Answer(AnswerNegotiation request, Negotiation negotiation, DateTimeOffset now, CancellationToken ct)
        {
            if (!request.Accept)
            {
                negotiation.Decline(now);
            }
            else if (!request.CannotBe && await exchange.Make(negotiation, request.Kept, ct))
            {
                negotiation.Accept(now);
            }
            else
            {
                negotiation.FailToAccept(now);
            }

            return negotiation.Status;
        }
    }
}

/// <summary>Carries out what two parties agreed on, on the day whose scope this is.</summary>
internal sealed class PlaceExchange(NegotiationFile file, CurrentDay day, DayDrives drives, IClaims claims, IExchanges exchanges, IUnitOfWork work, TimeProvider time)
{
    /// <returns>Whether it could be done; if not, nothing has changed.</returns>
    public async Task<bool> Make(Negotiation negotiation, Claim? kept, CancellationToken ct)
    {
        var (wishing, asked) = (await file.Party(negotiation.WishingBookingId, ct), await file.Party(negotiation.AskedBookingId, ct));
        if (!negotiation.StandsFor(wishing, asked) || negotiation.Proposal.Slot.Date != negotiation.Wished.Date == kept is null)
        {
            return false;
        }

        var made = await Decide(negotiation, wishing!, asked!, ct);
        if (made is not null)
        {
            await Store(negotiation, wishing!, asked!, made with { Aside = made.Aside ?? kept }, ct);
        }

        return made is not null;
    }

    private async Task<Exchanged?> Decide(Negotiation negotiation, Booking wishing, Booking asked, CancellationToken ct)
    {
        var (own, now, slot) = (NegotiationFile.DayOf(negotiation), time.GetUtcNow(), negotiation.Proposal.Slot);
        await drives.Know(board => board.LegsWith(negotiation.Wished.Start, wishing.Party.Guests, wishing.Venue.Location, now), ct);

        // That they are sold, the bookings say; the day hears of it a moment later.
        day.Board.Settle(asked.ClaimId!.Value);
        var stays = slot == asked.Slot;
        var aside = new MoveAside(asked.ClaimId.Value, stays ? asked.ClaimId.Value : ClaimIds.For(asked.Id, own, slot.Start, asked.Version), slot, negotiation.Proposal.StartsAt);
        var wanted = new WantedPlace(
            ClaimIds.For(wishing.Id, own, negotiation.Wished.Start, wishing.Version), wishing.Slot.Date == own.Date ? wishing.ClaimId : null, negotiation.Wished.Start,
            wishing.Party.Guests, wishing.Venue.Location, [.. (await claims.SeatsOf(wishing.ClaimId, ct)).Chefs]);
        work.OnRollback(day.MarkStale);
        var made = day.Board.Exchange(wanted, aside, now);
        return made.IsSuccess ? made.Value : null;
    }

    private async Task Store(Negotiation negotiation, Booking wishing, Booking asked, Exchanged made, CancellationToken ct)
    {
        var own = NegotiationFile.DayOf(negotiation);
        await exchanges.Take(own, wishing.ClaimId!.Value, made.Wishing, wishing.Id, ct);
        if (made.Aside!.Slot.Date == own.Date)
        {
            await exchanges.Take(own, asked.ClaimId!.Value, made.Aside, asked.Id, ct);
        }
        else
        {
            await claims.Move(asked.ClaimId, made.Aside, asked.Id, ct);
        }

        asked.MoveByAgreement(made.Aside, negotiation.Credit);
        wishing.MoveByAgreement(made.Wishing, Money.Zero);
    }
}
