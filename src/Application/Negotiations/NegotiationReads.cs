using MyHibachi.Application.Common;
using MyHibachi.Domain.Bookings;
using MyHibachi.Domain.Negotiations;
using MyHibachi.Domain.Stations;

namespace MyHibachi.Application.Negotiations;

/// <summary>A negotiation as somebody sees it.</summary>
/// <param name="Asks">The caller's own party asks; null for staff, who see both sides.</param>
public sealed record SeenNegotiation(Negotiation Negotiation, bool? Asks)
{
    /// <summary>Whether what the wishing party wants is the caller's business.</summary>
    public bool ShowsWish => Asks is not false;

    /// <summary>Whether what the asked party is offered is the caller's business.</summary>
    public bool ShowsOffer => Asks is not true;
}

/// <summary>Which negotiations a list shows. What is left out does not restrict.</summary>
public sealed record NegotiationFilter(StationId? Station, IReadOnlyList<NegotiationStatus>? Statuses, BookingId? Booking);

/// <summary>What became of questions with one incentive.</summary>
/// <param name="Asked">All that were asked, withdrawn ones too.</param>
/// <param name="Open">Those whose answer is still awaited.</param>
/// <param name="Answered">Those answered, yes or no.</param>
/// <param name="SaidYes">Those who would move, also where it was no longer possible.</param>
/// <param name="Settled">Answered, or not answered in time: those that had their chance.</param>
/// <param name="MedianToAnswer">Null while nobody has answered.</param>
public sealed record IncentiveStatistics(Incentive Incentive, int Asked, int Open, int Answered, int SaidYes, int Accepted, int Settled, TimeSpan? MedianToAnswer)
{
    /// <summary>How many of those who had their chance answered, 0 to 1; null while there are none.</summary>
    public double? ResponseRate => Share(Answered, Settled);

    /// <summary>How many of those who answered said yes, 0 to 1; null while there are none.</summary>
    public double? AcceptanceRate => Share(SaidYes, Answered);

    private static double? Share(int part, int whole) => whole == 0 ? null : Math.Round((double)part / whole, 4);
}

/// <summary>Negotiations to be shown: to staff those of their stations, to customers those in which a party of theirs asks or is asked.</summary>
public interface INegotiationReads : IStationRecords
{
    /// <summary>By when they were asked, latest first.</summary>
    Task<Page<SeenNegotiation>> List(DataScope scope, NegotiationFilter filter, PageRequest page, CancellationToken ct);

    Task<int> Count(DataScope scope, NegotiationFilter filter, CancellationToken ct);

    /// <summary>Null when there is none that the caller may meet.</summary>
    Task<SeenNegotiation?> Find(DataScope scope, NegotiationId id, CancellationToken ct);

    /// <summary>By kind and size of the incentive.</summary>
    /// <param name="from">Included.</param>
    /// <param name="until">Not included.</param>
    Task<IReadOnlyList<IncentiveStatistics>> Statistics(StationId station, DateTimeOffset from, DateTimeOffset until, CancellationToken ct);
}
