using Microsoft.EntityFrameworkCore;
using MyHibachi.Application.Common;
using MyHibachi.Application.Messaging;
using MyHibachi.Domain.Bookings;
using MyHibachi.Infrastructure.Common.Persistence;
using MyHibachi.Infrastructure.Common.Reads;

namespace MyHibachi.Infrastructure.Messaging;

internal sealed class MessageReads(MyHibachiDbContext db) : IMessageReads
{
    public async Task<Page<SentMessage>> List(DataScope scope, BookingId? booking, PageRequest page, CancellationToken ct)
    {
        var messages = Visible(scope).Where(message => booking == null || message.BookingId == booking);
        var stored = await messages.PageAsync(message => message.SentAt, message => message.Id, SortDirection.Descending, page, ct);
        return new([.. stored.Items.Select(message => message.ToSent())], stored.HasMore);
    }

    private IQueryable<StoredMessage> Visible(DataScope scope)
    {
        var messages = db.Set<StoredMessage>().AsNoTracking();
        return scope switch
        {
            DataScope.Everything => messages,
            DataScope.OfStations(var stations) => messages.Where(message => message.StationId != null && stations.Contains(message.StationId.Value)),
            _ => messages.Where(message => false),
        };
    }
}
