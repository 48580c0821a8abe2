using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MyHibachi.Application.Bookings;
using MyHibachi.Application.Common;
using MyHibachi.Application.Negotiations;
using MyHibachi.Domain.Bookings;
using MyHibachi.Domain.Common;
using MyHibachi.Domain.Identity;
using MyHibachi.Domain.Negotiations;
using MyHibachi.Infrastructure.Common.Persistence;

namespace MyHibachi.TestKit.Cluster;

/// <summary>A slot that one party has and another one wishes.</summary>
public sealed record Wanted(TestStation Station, TestCustomer Asked, BookingId AskedBooking, TestCustomer Wishing, BookingId WishingBooking)
{
    public const int Day = 9;

    /// <summary>What the asked party has and the other one wishes.</summary>
    public SlotForm Slot => Station.Slot(Day, 18);
}

/// <summary>The steps of parties of which one is asked to move for the other, each a use case sent through the gateway.</summary>
public static class Negotiating
{
    /// <summary>One chef, a party at six and another at noon of the same day, or of a day before.</summary>
    public static async Task<Wanted> Wanted(this ProductCluster cluster, int wishingDay = Cluster.Wanted.Day)
    {
        var (station, asked, wishing) = (await cluster.OpenStation(chefs: 1), await cluster.Customer(), await cluster.Customer());
        var first = await cluster.Book(station, asked, station.Slot(Cluster.Wanted.Day, 18));
        var second = await cluster.Book(station, wishing, station.Slot(wishingDay, 12));
        await cluster.Confirm(first);
        await cluster.Confirm(second);
        await cluster.Settled();
        return new(station, asked, first, wishing, second);
    }

    public static RequestNegotiation Request(Wanted wanted, string? key = null) => new(wanted.WishingBooking, wanted.Slot, null, null, null, key ?? Walking.NewKey());

    /// <summary>Asks as the wishing customer, or as somebody else, and lets everybody hear of it.</summary>
    public static async Task<NegotiationId> Asks(this ProductCluster cluster, Wanted wanted, RequestNegotiation? request = null, Actor? actor = null)
    {
        var asked = (await cluster.Send(request ?? Request(wanted), actor ?? wanted.Wishing.Actor)).Value;
        await cluster.Settled();
        return asked;
    }

    public static Task<Result<NegotiationStatus>> Answer(this ProductCluster cluster, NegotiationId negotiation, bool accept, Actor actor) =>
        cluster.Send(new RespondToNegotiation(null, negotiation, accept), actor);

    public static Task<Result<NegotiationStatus>> AnswerBy(this ProductCluster cluster, string token, bool accept) =>
        cluster.Send(new RespondToNegotiation(new Secret(token), null, accept), Actor.Anonymous);

    /// <summary>What the links of the text message carry.</summary>
    public static async Task<string> Link(this ProductCluster cluster, NegotiationId negotiation)
    {
        var body = await cluster.Tables.Value<string>("SELECT body FROM messages WHERE key = 'negotiation-request/' || $1 || '/Sms'", negotiation.Value.ToString());
        return body.Split("/negotiations/accept#")[1].Split(' ')[0];
    }

    /// <summary>The negotiation as it is stored.</summary>
    public static async Task<Negotiation> Stored(this ProductCluster cluster, NegotiationId id)
    {
        await using var scope = cluster.Gateway.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<MyHibachiDbContext>().Set<Negotiation>().AsNoTracking().SingleAsync(one => one.Id == id);
    }

    /// <summary>Who was told what of a negotiation, as template, channel and whose booking it is about, in order.</summary>
    public static Task<List<string>> Told(this ProductCluster cluster, Wanted wanted, NegotiationId negotiation) => cluster.Tables.Column<string>(
        "SELECT template || ' ' || channel || CASE booking_id WHEN $2 THEN ' asked' WHEN $3 THEN ' wishing' END FROM messages WHERE key LIKE '%/' || $1 || '/%' ORDER BY 1",
        negotiation.Value.ToString(), wanted.AskedBooking.Value, wanted.WishingBooking.Value);
}
