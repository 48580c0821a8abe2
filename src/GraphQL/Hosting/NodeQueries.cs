using GraphQL;
using MyHibachi.Application.Common;
using MyHibachi.GraphQL.Bookings;
using MyHibachi.GraphQL.Chefs;
using MyHibachi.GraphQL.Common;
using MyHibachi.GraphQL.Customers;
using MyHibachi.GraphQL.Quotes;
using MyHibachi.GraphQL.Stations;

namespace MyHibachi.GraphQL.Hosting;

internal sealed class NodeQueries
{
    /// <summary>Any record by its id; null when there is none that the caller may see.</summary>
    public static async Task<INode?> Node([Id] string id, [FromServices] Desk desk, CancellationToken ct)
    {
        if (!GlobalId.TryRead(id, out var type, out var value))
        {
            return null;
        }

        return type switch
        {
            BookingNode.Type when desk.Actor.Can(Permissions.BookingRead) => await desk.Booking(new(value), ct),
            ChefNode.Type when desk.Actor.Can(Permissions.ChefRead) => await desk.Chef(new(value), ct),
            CustomerNode.Type when desk.Actor.Can(Permissions.CustomerRead) => await desk.Customer(new(value), ct),
            QuoteNode.Type => await QuoteQueries.Quote(id, desk, ct),
            StationNode.Type => await desk.Station(new(value), ct),
            _ => null,
        };
    }
}
