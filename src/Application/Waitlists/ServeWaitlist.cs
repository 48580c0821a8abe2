using MediatR;
using MyHibachi.Application.Common;
using MyHibachi.Application.Scheduling;
using MyHibachi.Domain.Common;
using MyHibachi.Domain.Scheduling;
using MyHibachi.Domain.Waitlists;

namespace MyHibachi.Application.Waitlists;

/// <summary>
/// Takes the one step that a day's waitlist has to take, if there is one: ends what has come to its end, or keeps a free place for the first whom
/// it fits. Tells when to look again; not later than now means at once.
/// </summary>
[GenerateSerializer, Alias("waitlists.serve")]
[SystemOnly]
public sealed record ServeWaitlist([property: Id(0)] StationDayKey Day) : IStationDayRequest<Result<DateTimeOffset?>>
{
    internal sealed class Handler(CurrentDay day, IWaitlists waitlists, KeptPlaces places, TimeProvider time) : IRequestHandler<ServeWaitlist, Result<DateTimeOffset?>>
    {
        // For what nobody tells of: a chef who was hired, hours that were changed.
        private static readonly TimeSpan LookEvery = TimeSpan.FromMinutes(15);

        public async Task<Result<DateTimeOffset?>> Handle(ServeWaitlist request, CancellationToken cancellationToken)
        {
            var (open, now) = (await waitlists.OpenOn(request.Day, cancellationToken), time.GetUtcNow());
            var served = await EndOne(open, now, cancellationToken) || await OfferOne(open, now, cancellationToken);
            return Result<DateTimeOffset?>.Success(served ? now : Next(open, now));
        }

        private async Task<bool> EndOne(IReadOnlyList<WaitlistEntry> open, DateTimeOffset now, CancellationToken ct)
        {
            if (open.FirstOrDefault(entry => entry.IsOverAt(now)) is not { } over)
            {
                return false;
            }

            await places.TakeBack(over, ct);
            over.Lapse(now);
            return true;
        }

        private async Task<bool> OfferOne(IReadOnlyList<WaitlistEntry> open, DateTimeOffset now, CancellationToken ct)
        {
            foreach (var entry in open.Where(entry => entry.Status is WaitlistStatus.Waiting))
            {
                if (await places.Keep(entry, now, ct))
                {
                    return true;
                }
            }

            return false;
        }

        // A hold that runs out makes no noise, so somebody has to be awake then.
        private DateTimeOffset? Next(IReadOnlyList<WaitlistEntry> open, DateTimeOffset now) => open.Count == 0
            ? null
            : open.Select(entry => entry.OfferEndsAt ?? entry.StartsAt)
                .Concat(day.Board.Claims.Where(claim => !claim.IsSold).Select(claim => claim.HeldUntil))
                .Append(now + LookEvery)
                .Min();
    }
}

/// <summary>The places that a day keeps for those who wait.</summary>
internal sealed class KeptPlaces(CurrentDay day, IHolds holds, IClaims claims, IUnitOfWork work, SchedulingPolicy policy)
{
    /// <summary>A little longer than the offer: whoever accepts in the last second still gets it, and it goes from one to the next without being anybody's.</summary>
    public static DateTimeOffset KeptUntil(DateTimeOffset offerEndsAt, SchedulingPolicy policy) => offerEndsAt + policy.HoldFor;

    /// <summary>Keeps and offers a place, if there is one that fits: at the slot's own time, which is what is waited for.</summary>
    public async Task<bool> Keep(WaitlistEntry entry, DateTimeOffset now, CancellationToken ct)
    {
        var (id, endsAt) = (WaitlistIds.ClaimOf(entry), now + policy.WaitlistOfferFor);
        var held = day.Board.Hold(id, entry.Slot.Start, entry.Party.Guests, entry.Venue.Location, now, KeptUntil(endsAt, policy), onTime: true);
        return held.IsSuccess && await Stored(held.Value, ct) && entry.Offer(id, endsAt, now).IsSuccess;
    }

    /// <summary>Takes back what was kept, with the commit.</summary>
    public async Task TakeBack(WaitlistEntry entry, CancellationToken ct)
    {
        if (entry.ClaimId is { } kept)
        {
            work.OnRollback(day.MarkStale);
            await claims.Release(kept, ct);
            day.Board.Release(kept);
        }
    }

    private async Task<bool> Stored(Claim held, CancellationToken ct)
    {
        var current = new StationDayKey(day.Roster.Station.Id, held.Slot.Date);
        if (await holds.Store(current, held, ct) is not null)
        {
            // The database knows better than memory, which reads again before the next question.
            day.Board.Release(held.Id);
            day.MarkStale();
            return false;
        }

        work.OnRollback(async () =>
        {
            day.MarkStale();
            await holds.GiveBack(held.Id, CancellationToken.None);
        });
        return true;
    }
}
