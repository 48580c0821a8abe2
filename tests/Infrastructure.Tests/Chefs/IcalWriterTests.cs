using System.Text;
using MyHibachi.Application.Chefs;
using MyHibachi.Domain.Bookings;
using MyHibachi.Domain.Chefs;
using MyHibachi.Domain.Stations;
using MyHibachi.Infrastructure.Chefs;

namespace MyHibachi.Infrastructure.Tests.Chefs;

/// <summary>What calendar programs are given, read by the letter of RFC 5545 and not by the library that wrote it.</summary>
public sealed class IcalWriterTests
{
    private const int MostOctets = 75;

    private static readonly DateTimeOffset Changed = new(2026, 6, 1, 12, 30, 0, TimeSpan.Zero);

    private static readonly BookingId Party = new(Guid.Parse("0190b6a0-0000-7000-8000-000000000001"));

    private static readonly TimeOff Wedding = new(new(Guid.Parse("0190b6a0-0000-7000-8000-000000000002")), new(2026, 6, 13), new(2026, 6, 14), "Wedding; mine, at last");

    [Fact]
    public void Lines_end_as_the_standard_says_and_none_is_too_long()
    {
        var text = Written(At(new(2026, 6, 13, 1, 0, 0, TimeSpan.Zero), access: new('ä', 300)));

        Assert.EndsWith("END:VCALENDAR\r\n", text, StringComparison.Ordinal);
        Assert.Equal(text.Count(one => one == '\n'), text.Split("\r\n").Length - 1);
        Assert.All(text.Split("\r\n"), line => Assert.InRange(Encoding.UTF8.GetByteCount(line), 0, MostOctets));
        Assert.Contains($"Parking: {new string('ä', 300)}", Value(Events(text)[0], "DESCRIPTION"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_party_tells_when_where_how_many_and_what_the_chef_must_know_and_nobodys_name()
    {
        var party = Events(Written(At(new(2026, 6, 13, 1, 0, 0, TimeSpan.Zero), access: "Behind the house, left; ring twice")))[0];

        Assert.Equal("party-0190b6a0000070008000000000000001@myhibachi", Value(party, "UID"));
        Assert.Equal(("20260613T010000Z", "20260613T030000Z"), (Value(party, "DTSTART"), Value(party, "DTEND")));
        Assert.Equal(("3", "20260601T123000Z", "20260601T123000Z"), (Value(party, "SEQUENCE"), Value(party, "LAST-MODIFIED"), Value(party, "DTSTAMP")));
        Assert.Equal("12 Main Street, Sacramento, CA 95814", Value(party, "LOCATION"));
        Assert.Equal("Hibachi party, 12 guests (MH-TEST)", Value(party, "SUMMARY"));
        Assert.Equal("Booking MH-TEST\n12 guests\nParking: Behind the house, left; ring twice\nAllergies: Shrimp", Value(party, "DESCRIPTION"));
        Assert.DoesNotContain("Ann", string.Join('\n', party), StringComparison.Ordinal);
        Assert.Contains(party, line => line.Contains(@"left\; ring", StringComparison.Ordinal) && line.Contains(@"house\, left", StringComparison.Ordinal));
    }

    [Fact]
    public void Days_off_are_whole_days_and_end_before_the_next()
    {
        var off = Events(Written())[0];

        Assert.Equal(("20260613", "20260615"), (Value(off, "DTSTART"), Value(off, "DTEND")));
        Assert.Contains(off, line => line.StartsWith("DTSTART;VALUE=DATE:", StringComparison.Ordinal));
        Assert.Equal(("Time off", "Wedding; mine, at last"), (Value(off, "SUMMARY"), Value(off, "DESCRIPTION")));
    }

    // 18:00 in Los Angeles is another instant before and after each change of the clocks.
    [Theory]
    [InlineData("2026-03-08T01:00:00Z", "20260308T020000Z", 1)]
    [InlineData("2026-03-09T01:00:00Z", "20260309T010000Z", 0)]
    [InlineData("2026-11-01T01:00:00Z", "20261101T010000Z", 0)]
    [InlineData("2026-11-02T02:00:00Z", "20261102T020000Z", 0)]
    public void An_instant_is_told_as_it_is_on_the_days_when_clocks_change(string instant, string told, int later) =>
        Assert.Equal(told, Value(Events(Written(At(DateTimeOffset.Parse(instant, CultureInfo.InvariantCulture).AddHours(later))))[0], "DTSTART"));

    [Fact]
    public void The_same_agenda_is_the_same_text()
    {
        var party = At(new(2026, 6, 13, 1, 0, 0, TimeSpan.Zero));

        Assert.Equal(Written(party), Written(party));
        Assert.NotEqual(Written(party), Written(party with { Changes = 4 }));
    }

    private static FeedParty At(DateTimeOffset start, string? access = null) => new(
        Party, "MH-TEST", 3, Changed, start, start.AddHours(2), new("12 Main Street", "Sacramento", "CA", "95814", new(38.58, -121.49), GeocodeStatus.Exact), 12,
        new([new("Ann", [], "Shrimp")], VenueAccess.Unknown with { Parking = access }, null));

    private static string Written(params FeedParty[] parties) => new IcalWriter().Write(new("Mia Park", "Sacramento", Changed, [Wedding], parties));

    private static List<List<string>> Events(string text)
    {
        List<List<string>> events = [];
        foreach (var line in text.Replace("\r\n ", "", StringComparison.Ordinal).Split("\r\n"))
        {
            if (line is "BEGIN:VEVENT")
            {
                events.Add([]);
            }
            else if (events.Count > 0)
            {
                events[^1].Add(line);
            }
        }

        return events;
    }

    private static string Value(List<string> component, string name)
    {
        var line = component.Single(one => one.StartsWith(name + ":", StringComparison.Ordinal) || one.StartsWith(name + ";", StringComparison.Ordinal));
        return line[(line.IndexOf(':', StringComparison.Ordinal) + 1)..].Replace(@"\n", "\n", StringComparison.OrdinalIgnoreCase).Replace(@"\,", ",", StringComparison.Ordinal)
            .Replace(@"\;", ";", StringComparison.Ordinal).Replace(@"\\", @"\", StringComparison.Ordinal);
    }
}
