using MediatR;
using MyHibachi.Application.Common;
using MyHibachi.Domain.Common;
using MyHibachi.Domain.Negotiations;
using MyHibachi.Domain.Scheduling;

namespace MyHibachi.Application.Negotiations;

/// <summary>
/// Brings an answer to the day, which is the only writer of its places. When another day is to take the asked party in, that one keeps a place first:
/// no day waits for another, so that two agreements can cross.
/// </summary>
internal sealed class Agreement(ISender sender)
{
    // Somebody may change a booking at each of them; more than that is no coincidence.
    private const int Attempts = 5;

    public async Task<Result<NegotiationStatus>> Answer(Negotiation asked, bool accept, CancellationToken ct)
    {
        var answer = new AnswerNegotiation(NegotiationFile.DayOf(asked), asked.Id, accept);
        for (var attempt = 1; ; attempt++)
        {
            var answered = await Try(asked, answer, ct);
            if (answered.IsSuccess || attempt == Attempts || !MayTryAgain(answered.Errors[0]))
            {
                return answered.Then(status => status is NegotiationStatus.Impossible ? NegotiationErrors.Impossible() : Result<NegotiationStatus>.Success(status));
            }

            // The chefs or the slot are not what they were: it ends, and both are told. Who was merely overtaken looks again.
            answer = answer with { CannotBe = answered.Errors[0].Code != CommitErrors.ConcurrentChange().Code };
        }
    }

    // What the negotiation itself refuses is final; what storing refuses was decided a moment ago.
    private static bool MayTryAgain(Error refusal) =>
        refusal.Code == CommitErrors.ConcurrentChange().Code || refusal.Code == SchedulingErrors.SlotTaken().Code || refusal.Code == SchedulingErrors.ChefBusy().Code
        || refusal.Code == SchedulingErrors.ChefNotAvailable().Code || refusal.Code == SchedulingErrors.HoldExpired().Code || refusal.Code == Domain.Bookings.BookingErrors.Duplicate().Code;

    private async Task<Result<NegotiationStatus>> Try(Negotiation asked, AnswerNegotiation answer, CancellationToken ct)
    {
        if (!answer.Accept || answer.CannotBe || !asked.IsOpen || asked.Proposal.Slot.Date == asked.Wished.Date)
        {
            return await sender.Send(answer, ct);
        }

        var there = new StationDayKey(asked.StationId, asked.Proposal.Slot.Date);
        var kept = await sender.Send(new KeepProposedPlace(there, asked.Id), ct);
        if (!kept.IsSuccess)
        {
            return await sender.Send(answer with { CannotBe = true }, ct);
        }

        var answered = await sender.Send(answer with { Kept = kept.Value }, ct);
        if (answered is not { IsSuccess: true, Value: NegotiationStatus.Accepted })
        {
            await sender.Send(new GiveBackProposedPlace(there, asked.Id, kept.Value.Id), CancellationToken.None);
        }

        return answered;
    }
}
