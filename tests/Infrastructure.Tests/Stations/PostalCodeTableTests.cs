using MyHibachi.Domain.Stations;
using MyHibachi.Infrastructure.Stations;
using MyHibachi.TestKit;

namespace MyHibachi.Infrastructure.Tests.Stations;

public sealed class PostalCodeTableTests
{
    private static readonly PostalCodeTable Table = PostalCodeTable.Load();

    private static readonly string[] Rows = File.ReadAllLines(Path.Combine(Repository.Root, "data", "us-postal-codes.csv"))[1..];

    [Fact]
    public void Every_row_of_the_file_is_found_as_it_is_written()
    {
        var civil = 0;
        foreach (var row in Rows.Select(row => row.Split(',')).Where(row => row[2].Length > 0))
        {
            var expected = new PostalPlace(row[0], row[1], row[2], new(Degrees(row[3]), Degrees(row[4])));
            Assert.Equal(expected, Table.Find(row[0]));
            civil++;
        }

        Assert.InRange(civil, 40_000, Rows.Length);
    }

    [Fact]
    public void Every_place_has_a_name_a_state_and_a_point_on_the_earth()
    {
        foreach (var place in Rows.Select(row => Table.Find(row.AsSpan(0, 5))!))
        {
            Assert.NotEmpty(place.City);
            Assert.Matches("^[A-Z]{2}$", place.State);
            Assert.True(GeoPoint.Create(place.Location.Latitude, place.Location.Longitude).IsSuccess, place.PostalCode);
        }
    }

    [Fact]
    public void No_number_is_found_that_the_file_does_not_hold()
    {
        var known = Rows.Select(row => row.Split(',')[0]);
        var found = Enumerable.Range(0, 100_000).Select(number => number.ToString("D5", CultureInfo.InvariantCulture)).Where(code => Table.Find(code) is not null);

        Assert.Equal(known, found);
    }

    [Theory]
    [InlineData("09459", "APO", "AE")]
    [InlineData("34002", "APO", "AA")]
    [InlineData("96365", "APO", "AP")]
    public void Military_mail_has_the_region_that_the_post_office_gives_its_postal_code(string postalCode, string city, string state)
    {
        var place = Table.Find(postalCode)!;

        Assert.Equal((city, state), (place.City, place.State));
    }

    [Theory]
    [InlineData("")]
    [InlineData("head\n")]
    [InlineData("head")]
    public void A_table_without_rows_finds_nothing(string csv) => Assert.Null(new PostalCodeTable(System.Text.Encoding.ASCII.GetBytes(csv)).Find("95814"));

    [Fact]
    public void The_last_row_needs_no_line_feed()
    {
        var table = new PostalCodeTable("head\n10001,New York,NY,40.7,-74\n10002,New York,NY,40.8,-74"u8.ToArray());

        Assert.Equal(40.8, table.Find("10002")!.Location.Latitude);
    }

    private static double Degrees(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
