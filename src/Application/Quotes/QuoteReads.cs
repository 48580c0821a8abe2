using MyHibachi.Application.Common;
using MyHibachi.Domain.Quotes;
using MyHibachi.Domain.Stations;

namespace MyHibachi.Application.Quotes;

/// <summary>What has become of a quote.</summary>
public enum QuoteState
{
    /// <summary>Its price stands, and nobody has booked by it.</summary>
    Open,

    /// <summary>It became a booking.</summary>
    Converted,

    /// <summary>Its time is over.</summary>
    Expired,
}

/// <summary>Which quotes a list shows. What is left out does not restrict.</summary>
/// <param name="From">When it was made, included.</param>
/// <param name="To">Not included.</param>
/// <param name="Search">Part of the venue's address, or of the name, mailbox or number of who asked.</param>
public sealed record QuoteFilter(StationId? Station, QuoteState? State, DateTimeOffset? From, DateTimeOffset? To, string? Search);

/// <summary>What a list of quotes is sorted by.</summary>
public enum QuoteSort
{
    /// <summary>When they were made.</summary>
    CreatedAt,

    /// <summary>When their price no longer stands.</summary>
    ExpiresAt,
}

/// <summary>Quotes to be shown: to staff those of their stations, visitors' too; to everybody else those that they asked for.</summary>
public interface IQuoteReads : IStationRecords
{
    Task<Page<Quote>> List(Actor actor, QuoteFilter filter, QuoteSort sort, SortDirection direction, PageRequest page, CancellationToken ct);

    Task<int> Count(Actor actor, QuoteFilter filter, CancellationToken ct);
}
