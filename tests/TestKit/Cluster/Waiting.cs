using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MyHibachi.Application.Bookings;
using MyHibachi.Application.Common;
using MyHibachi.Application.Customers;
using MyHibachi.Application.Waitlists;
using MyHibachi.Domain.Bookings;
using MyHibachi.Domain.Common;
using MyHibachi.Domain.Waitlists;
using MyHibachi.Infrastructure.Common.Persistence;

namespace MyHibachi.TestKit.Cluster;

/// <summary>The steps that people take who wait for a place, each a use case sent through the gateway.</summary>
public static class Waiting
{
    public static JoinWaitlist Join(TestStation station, SlotForm slot, int adults = 10, CustomerForm? forCustomer = null) =>
        new(station.Venue(), Walking.Adults(adults), slot, forCustomer, Walking.NewKey());

    /// <summary>Waits, and lets everybody hear of it.</summary>
    public static async Task<WaitlistEntryId> Waits(this ProductCluster cluster, TestCustomer customer, TestStation station, SlotForm slot, int adults = 10)
    {
        var joined = (await cluster.Send(Join(station, slot, adults), customer.Actor)).Value;
        await cluster.Settled();
        return joined;
    }

    public static Task<Result<BookingId>> Accept(this ProductCluster cluster, WaitlistEntryId entry, Actor actor, string? key = null) =>
        cluster.Send(new AcceptWaitlistOffer(entry, key ?? Walking.NewKey()), actor);

    public static Task<Result<Done>> Decline(this ProductCluster cluster, WaitlistEntryId entry, Actor actor) => cluster.Send(new DeclineWaitlistOffer(entry), actor);

    public static Task<Result<Done>> Leave(this ProductCluster cluster, WaitlistEntryId entry, Actor actor) => cluster.Send(new LeaveWaitlist(entry), actor);

    /// <summary>The entry as it is stored.</summary>
    public static async Task<WaitlistEntry> Stored(this ProductCluster cluster, WaitlistEntryId id)
    {
        await using var scope = cluster.Gateway.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<MyHibachiDbContext>().Set<WaitlistEntry>().AsNoTracking().SingleAsync(entry => entry.Id == id);
    }

    public static async Task<WaitlistStatus> StatusOf(this ProductCluster cluster, WaitlistEntryId id) => (await cluster.Stored(id)).Status;

    /// <summary>How often somebody was told of an offer, by channel.</summary>
    public static Task<List<string>> Told(this ProductCluster cluster, WaitlistEntryId entry) =>
        cluster.Tables.Column<string>("SELECT channel FROM messages WHERE key LIKE 'waitlist/' || $1 || '/%' ORDER BY 1", entry.Value.ToString());
}
