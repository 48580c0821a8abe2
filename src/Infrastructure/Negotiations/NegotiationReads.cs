using Microsoft.EntityFrameworkCore;
using MyHibachi.Application.Common;
using MyHibachi.Application.Negotiations;
using MyHibachi.Domain.Bookings;
using MyHibachi.Domain.Negotiations;
using MyHibachi.Domain.Stations;
using MyHibachi.Infrastructure.Common.Persistence;
using MyHibachi.Infrastructure.Common.Reads;

namespace MyHibachi.Infrastructure.Negotiations;

internal sealed class NegotiationReads(MyHibachiDbContext db) : INegotiationReads
{
    public async Task<Page<SeenNegotiation>> List(DataScope scope, NegotiationFilter filter, PageRequest page, CancellationToken ct)
    {
        var found = await Filtered(scope, filter).PageAsync(one => one.AskedAt, one => one.Id, SortDirection.Descending, page, ct);
        return new(await Seen(scope, found.Items, ct), found.HasMore);
    }

    public Task<int> Count(DataScope scope, NegotiationFilter filter, CancellationToken ct) => Filtered(scope, filter).CountAsync(ct);

    public async Task<SeenNegotiation?> Find(DataScope scope, NegotiationId id, CancellationToken ct) =>
        (await Seen(scope, await Visible(scope).Where(one => one.Id == id).ToListAsync(ct), ct)).SingleOrDefault();

    public async Task<IReadOnlyList<IncentiveStatistics>> Statistics(StationId station, DateTimeOffset from, DateTimeOffset until, CancellationToken ct)
    {
        var rows = await db.Database.SqlQuery<Row>(
            $"""
            SELECT incentive_kind AS kind, incentive_size AS size, count(*)::int AS asked,
                   (count(*) FILTER (WHERE status = 'Open'))::int AS open,
                   (count(*) FILTER (WHERE answer IS NOT NULL))::int AS answered,
                   (count(*) FILTER (WHERE answer))::int AS said_yes,
                   (count(*) FILTER (WHERE status = 'Accepted'))::int AS accepted,
                   (count(*) FILTER (WHERE answer IS NOT NULL OR status = 'Lapsed'))::int AS settled,
                   percentile_cont(0.5) WITHIN GROUP (ORDER BY extract(epoch FROM answered_at - asked_at)::float8) FILTER (WHERE answer IS NOT NULL) AS median_seconds
            FROM negotiations
            WHERE station_id = {station.Value} AND asked_at >= {from} AND asked_at < {until}
            GROUP BY incentive_kind, incentive_size ORDER BY incentive_kind, incentive_size
            """).ToListAsync(ct);
        return [.. rows.Select(row => row.ToStatistics())];
    }

    private IQueryable<Negotiation> Filtered(DataScope scope, NegotiationFilter filter)
    {
        var negotiations = Visible(scope);
        negotiations = filter.Station is { } station ? negotiations.Where(one => one.StationId == station) : negotiations;
        negotiations = filter.Statuses is { Count: > 0 } statuses ? negotiations.Where(one => statuses.Contains(one.Status)) : negotiations;
        return filter.Booking is { } booking ? negotiations.Where(one => one.WishingBookingId == booking || one.AskedBookingId == booking) : negotiations;
    }

    private IQueryable<Negotiation> Visible(DataScope scope)
    {
        var negotiations = db.Set<Negotiation>().AsNoTracking();
        switch (scope)
        {
            case DataScope.Everything:
                return negotiations;
            case DataScope.OfStations(var stations):
                return negotiations.Where(one => stations.Contains(one.StationId));
            case DataScope.OfCustomer(var self):
                var own = db.Set<Booking>().Where(booking => booking.CustomerId == self).Select(booking => booking.Id);
                return negotiations.Where(one => own.Contains(one.WishingBookingId) || own.Contains(one.AskedBookingId));
            default:
                return negotiations.Where(one => false);
        }
    }

    private async Task<IReadOnlyList<SeenNegotiation>> Seen(DataScope scope, IReadOnlyList<Negotiation> found, CancellationToken ct)
    {
        if (scope is not DataScope.OfCustomer(var self))
        {
            return [.. found.Select(one => new SeenNegotiation(one, null))];
        }

        var wishing = found.Select(one => one.WishingBookingId).ToList();
        var own = await db.Set<Booking>().Where(booking => booking.CustomerId == self && wishing.Contains(booking.Id)).Select(booking => booking.Id).ToListAsync(ct);
        return [.. found.Select(one => new SeenNegotiation(one, own.Contains(one.WishingBookingId)))];
    }

    private sealed record Row(string Kind, int Size, int Asked, int Open, int Answered, int SaidYes, int Accepted, int Settled, double? MedianSeconds)
    {
        public IncentiveStatistics ToStatistics() => new(
            new(Enum.Parse<IncentiveKind>(Kind), Size), Asked, Open, Answered, SaidYes, Accepted, Settled,
            MedianSeconds is { } seconds ? TimeSpan.FromSeconds(Math.Round(seconds)) : null);
    }
}
