using MyHibachi.TestKit.Cluster;

namespace MyHibachi.EndToEnd.Tests;

/// <summary>What the database holds, for somebody who trusts no program.</summary>
internal static class Records
{
    public static Task<List<string>> Numbers(this ProductTables tables) => tables.Column<string>("SELECT number FROM bookings ORDER BY 1");

    /// <summary>Bookings without the one place they hold, and sold places without their booking.</summary>
    public static Task<List<string>> Disagreements(this ProductTables tables) => tables.Column<string>(
        """
        SELECT format('booking %s, place %s', b.id, c.id)
        FROM bookings b FULL JOIN slot_claims c ON c.id = b.claim_id AND c.booking_id = b.id
            AND (c.station_id, c.local_date, c.slot_time) = (b.station_id, b.local_date, b.slot_time)
        WHERE c.id IS NULL OR (b.id IS NULL AND c.held_until IS NULL)
        """);

    /// <summary>Slots with more parties of ten than chefs who serve such parties, or with a place that was sold twice.</summary>
    public static Task<List<string>> Oversold(this ProductTables tables) => tables.Column<string>(
        $"""
        SELECT format('%s %s: places %s', local_date, slot_time, string_agg(place::text, ','))
        {SlotsSold} HAVING count(*) > {Able} OR count(DISTINCT place) < count(*)
        """);

    public static async Task<int> SoldOut(this ProductTables tables) =>
        (await tables.Column<DateOnly>($"SELECT local_date {SlotsSold} HAVING count(*) = {Able}")).Count;

    /// <summary>Each booking with the steps that were taken, and how often each was told to the world.</summary>
    public static Task<List<string>> Steps(this ProductTables tables) => tables.Column<string>(
        """
        SELECT string_agg(format('%s x%s', step, told), ', ' ORDER BY taken_at)
        FROM (SELECT s.booking_id, s.step, s.taken_at, (SELECT count(*) FROM outbox_events e
              WHERE e.booking_id = s.booking_id AND e.type = 'TimelineStepTaken' AND e.payload ->> 'step' = s.step) AS told
              FROM booking_timeline_steps s) steps
        GROUP BY booking_id
        """);

    /// <summary>Each booking's messages.</summary>
    public static Task<List<string>> Messages(this ProductTables tables) => tables.Column<string>(
        "SELECT string_agg(template || '/' || channel, ', ' ORDER BY template, channel) FROM messages WHERE booking_id IS NOT NULL GROUP BY booking_id");

    private const string Able =
        "(SELECT count(*) FROM chefs WHERE chefs.station_id = slot_claims.station_id AND is_active AND max_guests >= 10)";

    private const string SlotsSold = "FROM slot_claims WHERE booking_id IS NOT NULL GROUP BY station_id, local_date, slot_time";
}
