using Microsoft.EntityFrameworkCore;
using MyHibachi.Application.Common;
using MyHibachi.Application.Negotiations;
using MyHibachi.Domain.Bookings;
using MyHibachi.Domain.Scheduling;
using MyHibachi.Infrastructure.Common.Persistence;
using MyHibachi.Infrastructure.Scheduling;

namespace MyHibachi.Infrastructure.Negotiations;

// Two parties may take each other's place, so neither can be held for one first, as every other move does: rows go and come in the one commit.
// What they must not break, the constraints on the table say.
internal sealed class Exchanges(MyHibachiDbContext db) : IExchanges
{
    public async Task Take(StationDayKey day, ClaimId from, Claim place, BookingId booking, CancellationToken ct)
    {
        var row = await db.Set<ClaimRow>().FindAsync([from], ct);
        if (row is not null && from == place.Id)
        {
            row.Become(place);
            return;
        }

        if (row is not null)
        {
            db.Remove(row);
        }

        db.Add(new ClaimRow
        {
            Id = place.Id,
            StationId = day.Station,
            LocalDate = place.Slot.Date,
            SlotTime = place.Slot.Start,
            Place = place.Place,
            Capacity = await ChefsOn(day, place.Slot, ct),
            Guests = place.Guests,
            StartsAt = place.Event.StartsAt,
            EndsAt = place.Event.EndsAt,
            Latitude = place.Event.Place?.Latitude,
            Longitude = place.Event.Place?.Longitude,
            BookingId = booking,
            ChefId = place.Chef,
        });
    }

    // As for a place that is held: the database counts the chefs itself.
    private Task<int> ChefsOn(StationDayKey day, Slot slot, CancellationToken ct)
    {
        var station = day.Station.Value;
        return db.Database.SqlQuery<int>(
            $"""
            SELECT count(*)::int AS "Value" FROM chefs WHERE station_id = {station} AND (is_on_duty(chefs, {slot.Date}, {slot.Start}) OR id IN (
                SELECT chef_id FROM slot_claims WHERE station_id = {station} AND local_date = {slot.Date} AND slot_time = {slot.Start}))
            """).SingleAsync(ct);
    }
}
