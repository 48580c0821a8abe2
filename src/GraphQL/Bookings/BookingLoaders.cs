using MyHibachi.Application.Bookings;
using MyHibachi.Application.Customers;
using MyHibachi.Domain.Bookings;
using MyHibachi.Domain.Chefs;
using MyHibachi.Domain.Customers;
using MyHibachi.GraphQL.Chefs;
using MyHibachi.GraphQL.Common;
using MyHibachi.GraphQL.Customers;

namespace MyHibachi.GraphQL.Bookings;

/// <summary>What bookings show beside themselves, one statement each however many bookings ask. Lives for one operation.</summary>
internal sealed class BookingLoaders(Desk desk)
{
    /// <summary>Beside a record that names them, if the caller may see them.</summary>
    public BatchLoader<BookingId, BookingNode> Booking { get; } = new(async (ids, ct) =>
        Map(await desk.Read((IBookingReads reads) => reads.ByIds(desk.Actor.Scope, ids, ct)), booking => new BookingNode(booking)));

    /// <summary>A booking's customer is for everybody who may see the booking.</summary>
    public BatchLoader<CustomerId, CustomerNode> Customer { get; } = new(async (ids, ct) =>
        Map(await desk.Read((ICustomerReads reads) => reads.ByIds(ids, ct)), customer => new CustomerNode(customer)));

    public BatchLoader<BookingId, Crew> Crew { get; } = new(async (ids, ct) =>
    {
        var seats = await desk.Read((IBookingReads reads) => reads.Chefs(ids, ct));
        return ids.ToDictionary(id => id, id => new Crew([.. seats[id].OfType<Chef>().Select(chef => new ChefNode(chef))], seats[id].Count()));
    });

    public BatchLoader<BookingId, IEnumerable<TimelineEntryNode>> Timeline { get; } = new(async (ids, ct) =>
    {
        var timelines = await desk.Read((IBookingReads reads) => reads.Timelines(ids, ct));
        return ids.ToDictionary(id => id, id => timelines[id].Select(entry => new TimelineEntryNode(entry)));
    });

    private static Dictionary<TKey, TNode> Map<TKey, TRecord, TNode>(IReadOnlyDictionary<TKey, TRecord> records, Func<TRecord, TNode> node)
        where TKey : notnull =>
        records.ToDictionary(pair => pair.Key, pair => node(pair.Value));
}

/// <summary>Who cooks at a party.</summary>
/// <param name="Chefs">Who was assigned.</param>
/// <param name="Needed">How many it takes.</param>
internal sealed record Crew(IReadOnlyList<ChefNode> Chefs, int Needed);
