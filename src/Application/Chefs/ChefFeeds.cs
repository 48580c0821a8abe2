using MyHibachi.Application.Common;
using MyHibachi.Domain.Bookings;
using MyHibachi.Domain.Chefs;
using MyHibachi.Domain.Stations;

namespace MyHibachi.Application.Chefs;

/// <summary>The address of one chef's calendar.</summary>
public sealed class ChefFeedOf : Specification<ChefFeed>
{
    public ChefFeedOf(ChefId chef) => Where(feed => feed.Id == chef);
}

/// <summary>A party as its chef's calendar shows it: nothing of what it costs, and nobody's name or number.</summary>
/// <param name="Changes">Counts the changes of the booking.</param>
/// <param name="ChangedAt">When it was changed last.</param>
public sealed record FeedParty(
    BookingId Booking, string Number, int Changes, DateTimeOffset ChangedAt, DateTimeOffset StartsAt, DateTimeOffset EndsAt, Address Venue, int Guests, BookingDetails Details);

/// <summary>What a chef's calendar holds.</summary>
/// <param name="Since">When its address was made.</param>
/// <param name="Parties">In the order of their starts.</param>
public sealed record ChefAgenda(string ChefName, string StationName, DateTimeOffset Since, IReadOnlyList<TimeOff> DaysOff, IReadOnlyList<FeedParty> Parties);

/// <summary>Reads chefs' calendars by their addresses.</summary>
public interface IChefAgendas
{
    /// <summary>What was before, and lies far ahead, is left out.</summary>
    /// <returns>Null when no address has that hash, or it was revoked, or the chef is gone.</returns>
    Task<ChefAgenda?> Find(byte[] hash, CancellationToken ct);
}

/// <summary>Writes calendars in the form that calendar programs read (RFC 5545).</summary>
public interface ICalendarWriter
{
    /// <summary>The same text for the same agenda.</summary>
    string Write(ChefAgenda agenda);
}
