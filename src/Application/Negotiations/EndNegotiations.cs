using MediatR;
using MyHibachi.Application.Common;
using MyHibachi.Domain.Common;
using MyHibachi.Domain.Negotiations;

namespace MyHibachi.Application.Negotiations;

/// <summary>The wishing party, or staff, want it no longer. Idempotent.</summary>
[Requires(Permissions.NegotiationRequest)]
public sealed record WithdrawNegotiation(NegotiationId Negotiation) : IRequest<Result<Done>>
{
    internal sealed class Handler(NegotiationFile file, ISender sender) : IRequestHandler<WithdrawNegotiation, Result<Done>>
    {
        public async Task<Result<Done>> Handle(WithdrawNegotiation request, CancellationToken cancellationToken) =>
            await file.Find(request.Negotiation, cancellationToken) is { } known && await file.Meets(known.WishingBookingId, cancellationToken)
                ? await sender.Send(new EndNegotiation(NegotiationFile.DayOf(known), known.Id, Spoiled: false), cancellationToken)
                : NegotiationErrors.NotFound();
    }
}

/// <summary>The day's part of ending a negotiation that nobody has answered. Idempotent.</summary>
/// <param name="Spoiled">One of the parties has made it pointless; else whoever asked wants it no longer.</param>
[GenerateSerializer, Alias("negotiations.end")]
[Requires(Permissions.NegotiationRequest)]
public sealed record EndNegotiation(
    [property: Id(0)] StationDayKey Day, [property: Id(1)] NegotiationId Negotiation, [property: Id(2)] bool Spoiled) : IStationDayRequest<Result<Done>>
{
    internal sealed class Handler(NegotiationFile file, TimeProvider time) : IRequestHandler<EndNegotiation, Result<Done>>
    {
        public async Task<Result<Done>> Handle(EndNegotiation request, CancellationToken cancellationToken)
        {
            if (await file.Find(request.Negotiation, cancellationToken) is not { } negotiation)
            {
                return NegotiationErrors.NotFound();
            }

            if (!request.Spoiled)
            {
                return negotiation.Withdraw(time.GetUtcNow());
            }

            var (wishing, asked) = (await file.Party(negotiation.WishingBookingId, cancellationToken), await file.Party(negotiation.AskedBookingId, cancellationToken));
            if (!negotiation.StandsFor(wishing, asked))
            {
                negotiation.Spoil(time.GetUtcNow());
            }

            return Done.Value;
        }
    }
}

/// <summary>Ends what nobody of a day has answered in time, and tells when to look again. Idempotent.</summary>
[GenerateSerializer, Alias("negotiations.lapse")]
[SystemOnly]
public sealed record LapseNegotiations([property: Id(0)] StationDayKey Day) : IStationDayRequest<Result<DateTimeOffset?>>
{
    internal sealed class Handler(INegotiations negotiations, TimeProvider time) : IRequestHandler<LapseNegotiations, Result<DateTimeOffset?>>
    {
        public async Task<Result<DateTimeOffset?>> Handle(LapseNegotiations request, CancellationToken cancellationToken)
        {
            var (open, now) = (await negotiations.OpenOn(request.Day, cancellationToken), time.GetUtcNow());
            foreach (var over in open.Where(negotiation => negotiation.IsOverAt(now)))
            {
                over.Lapse(now);
            }

            return Result<DateTimeOffset?>.Success(open.Where(negotiation => negotiation.IsOpen).Select(negotiation => (DateTimeOffset?)negotiation.AnswerBy).Min());
        }
    }
}
