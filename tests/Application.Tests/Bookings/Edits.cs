using MyHibachi.Application.Bookings;
using MyHibachi.Application.Common;
using MyHibachi.Application.Stations;
using MyHibachi.Application.Tests.Common;
using MyHibachi.Domain.Bookings;
using MyHibachi.Domain.Common;
using MyHibachi.TestKit.Cluster;

namespace MyHibachi.Application.Tests.Bookings;

/// <summary>The changes that people make to a booking that was sold.</summary>
internal static class Edits
{
    public static async Task<UpdateBooking> Update(this ProductCluster cluster, Sold sold) =>
        new(sold.Booking, (await cluster.Stored(sold.Booking)).Version, null, null, null, null);

    public static async Task<UpdateBooking> Resize(this ProductCluster cluster, Sold sold, int adults) =>
        await cluster.Update(sold) with { Party = Walking.Adults(adults) };

    public static async Task<UpdateBooking> MoveTo(this ProductCluster cluster, Sold sold, AddressForm venue) =>
        await cluster.Update(sold) with { Address = venue };

    public static async Task<RescheduleBooking> Reschedule(this ProductCluster cluster, Sold sold, SlotForm slot) =>
        new(sold.Booking, (await cluster.Stored(sold.Booking)).Version, slot);

    /// <summary>Sends the change as an admin and waits until everybody has heard of it.</summary>
    public static async Task<Dictionary<string, string>> Change(this ProductCluster cluster, IBookingRequest<Result<ChangedBooking>> request, Actor? by = null)
    {
        var changed = await cluster.Send(request, by ?? Actors.Admin());
        await cluster.Settled();
        return changed.Value.Changes.ToDictionary(change => change.Field, change => $"{change.Before} > {change.After}");
    }

    /// <summary>Slot, guests and chef of every place of the station that is not free, as in <c>18:00 10 -</c>.</summary>
    public static Task<List<string>> Places(this ProductCluster cluster, TestStation station) => cluster.Tables.Column<string>(
        "SELECT to_char(local_date, 'DD ') || to_char(slot_time, 'HH24') || ' ' || guests || ' ' || coalesce(chef_id::text, '-') || CASE WHEN booking_id IS NULL THEN ' held' ELSE '' END FROM slot_claims WHERE station_id = $1 ORDER BY 1",
        station.Id.Value);
}
