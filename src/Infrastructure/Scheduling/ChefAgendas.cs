using Microsoft.EntityFrameworkCore;
using MyHibachi.Application.Chefs;
using MyHibachi.Domain.Bookings;
using MyHibachi.Domain.Chefs;
using MyHibachi.Domain.Stations;
using MyHibachi.Infrastructure.Common.Persistence;

namespace MyHibachi.Infrastructure.Scheduling;

internal sealed class ChefAgendas(MyHibachiDbContext db, TimeProvider time) : IChefAgendas
{
    // A calendar program keeps what it has seen; nobody sells farther ahead.
    private static readonly TimeSpan Behind = TimeSpan.FromDays(31);

    private static readonly TimeSpan Ahead = TimeSpan.FromDays(400);

    public async Task<ChefAgenda?> Find(byte[] hash, CancellationToken ct)
    {
        var (earliest, latest) = (time.GetUtcNow() - Behind, time.GetUtcNow() + Ahead);
        var found = await (
            from feed in db.Set<ChefFeed>().AsNoTracking()
            where feed.Hash == hash && feed.RevokedAt == null
            join chef in db.Set<Chef>() on feed.Id equals chef.Id
            join station in db.Set<Station>() on chef.StationId equals station.Id
            select new { Chef = chef, Station = station.Name, feed.CreatedAt }).SingleOrDefaultAsync(ct);
        if (found is null)
        {
            return null;
        }

        var (first, last) = (DateOnly.FromDateTime(earliest.UtcDateTime), DateOnly.FromDateTime(latest.UtcDateTime));
        return new(
            found.Chef.Name, found.Station, found.CreatedAt, [.. found.Chef.TimeOff.Where(off => off.To >= first && off.From <= last)], await Parties(found.Chef.Id, earliest, latest, ct));
    }

    private async Task<IReadOnlyList<FeedParty>> Parties(ChefId chef, DateTimeOffset earliest, DateTimeOffset latest, CancellationToken ct)
    {
        var sold = await (
            from claim in db.Set<ClaimRow>().AsNoTracking()
            where claim.ChefId == chef && claim.EndsAt >= earliest && claim.StartsAt <= latest
            join booking in db.Set<Booking>().AsNoTracking().IgnoreAutoIncludes() on claim.BookingId equals (BookingId?)booking.Id
            orderby claim.StartsAt
            select new { Claim = claim, Booking = booking }).ToListAsync(ct);
        var changed = await ChangedAt([.. sold.Select(one => one.Booking.Id.Value), .. sold.Select(one => one.Claim.Id.Value)], ct);
        return [.. sold.Select(one => new FeedParty(
            one.Booking.Id, one.Booking.Number, one.Booking.Version, Latest(one.Booking, one.Claim), one.Claim.StartsAt, one.Claim.EndsAt, one.Booking.Venue, one.Booking.Party.Guests, one.Booking.Details))];

        DateTimeOffset Latest(Booking booking, ClaimRow claim) =>
            new[] { booking.CreatedAt, changed.GetValueOrDefault(booking.Id.Value), changed.GetValueOrDefault(claim.Id.Value) }.Max();
    }

    // The trail tells when a booking, and who cooks at it, was changed.
    private Task<Dictionary<Guid, DateTimeOffset>> ChangedAt(Guid[] records, CancellationToken ct) => db.Set<AuditRow>().AsNoTracking()
        .Where(row => records.Contains(row.RecordId)).GroupBy(row => row.RecordId)
        .Select(rows => new { rows.Key, At = rows.Max(row => row.At) }).ToDictionaryAsync(one => one.Key, one => one.At, ct);
}
