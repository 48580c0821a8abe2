using MyHibachi.Application.Common;
using MyHibachi.Application.Bookings;
using MyHibachi.Domain.Bookings;
using MyHibachi.Domain.Negotiations;

namespace MyHibachi.Application.Negotiations;

/// <summary>One negotiation. Who may do what with it, its bookings tell.</summary>
public sealed class NegotiationById : Specification<Negotiation>
{
    public NegotiationById(NegotiationId id) => Where(negotiation => negotiation.Id == id);
}

/// <summary>Loads negotiations together with their bookings.</summary>
internal sealed class NegotiationFile(IRepository<Negotiation> negotiations, IRepository<Booking> bookings, CurrentActor actor)
{
    public Task<Negotiation?> Find(NegotiationId id, CancellationToken ct) => negotiations.Find(new NegotiationById(id), ct);

    /// <summary>Its party, whoever asks.</summary>
    public Task<Booking?> Party(BookingId id, CancellationToken ct) => bookings.Find(new BookingById(id, new DataScope.Everything()), ct);

    /// <summary>Whether the booking is one that the caller may meet.</summary>
    public async Task<bool> Meets(BookingId id, CancellationToken ct) => await bookings.Find(new BookingById(id, actor.Value.Scope), ct) is not null;

    public static StationDayKey DayOf(Negotiation negotiation) => new(negotiation.StationId, negotiation.Wished.Date);
}
