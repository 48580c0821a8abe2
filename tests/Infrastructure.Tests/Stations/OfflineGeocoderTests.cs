using MyHibachi.Application.Stations;
using MyHibachi.Domain.Common;
using MyHibachi.Domain.Stations;
using MyHibachi.Infrastructure.Stations;

namespace MyHibachi.Infrastructure.Tests.Stations;

public sealed class OfflineGeocoderTests
{
    private static readonly OfflineGeocoder Geocoder = new(PostalCodeTable.Load());

    [Fact]
    public async Task A_postal_code_alone_answers_its_town_and_the_middle_of_its_area_as_approximate()
    {
        var located = await Locate(new(null, null, null, "95814"));

        var sacramento = new Address(null, "Sacramento", "CA", "95814", new(38.5804, -121.4922), GeocodeStatus.Approximate);
        Assert.Equal(sacramento, located.Value);
    }

    [Fact]
    public async Task The_street_is_kept_without_the_blanks_around_it()
    {
        var located = await Locate(new("  1315 10th St ", null, null, "95814"));

        Assert.Equal("1315 10th St", located.Value.Street);
    }

    [Fact]
    public async Task A_blank_street_is_no_street()
    {
        var located = await Locate(new("  ", null, null, "95814"));

        Assert.Null(located.Value.Street);
    }

    [Fact]
    public async Task The_tables_city_wins_over_the_one_that_was_written()
    {
        var located = await Locate(new(null, "sacto", null, "95814"));

        Assert.Equal("Sacramento", located.Value.City);
    }

    [Fact]
    public async Task Four_further_digits_are_accepted_and_not_kept()
    {
        var located = await Locate(new(null, null, null, "95814-4801"));

        Assert.Equal("95814", located.Value.PostalCode);
    }

    [Theory]
    [InlineData("CA")]
    [InlineData(" ca ")]
    [InlineData("California")]
    [InlineData("CALIFORNIA")]
    [InlineData("")]
    [InlineData("  ")]
    public async Task The_state_may_be_written_in_any_usual_way_or_left_out(string state)
    {
        var located = await Locate(new(null, null, state, "95814"));

        Assert.Equal("CA", located.Value.State);
    }

    [Theory]
    [InlineData("TX")]
    [InlineData("West Virginia")]
    [InlineData("Bavaria")]
    public async Task A_state_that_contradicts_the_postal_code_is_refused_by_its_own_field(string state)
    {
        var refused = await Locate(new(null, null, state, "95814"));

        Assert.Equal([new Error("UNKNOWN_ADDRESS", "Postal code 95814 lies in CA.", "address.state")], refused.Errors);
    }

    [Theory]
    [InlineData("00000")]
    [InlineData("00500")]
    [InlineData("99999")]
    [InlineData("postal_code")]
    [InlineData("postal_cod")]
    [InlineData("K1A 0B1")]
    [InlineData("SW1A 1AA")]
    [InlineData("100-0001")]
    [InlineData("D-10115")]
    [InlineData("75001 CEDEX")]
    [InlineData("9581")]
    [InlineData("958145")]
    [InlineData("95814-")]
    [InlineData("95814-48")]
    [InlineData("95814-48O1")]
    [InlineData("95814-48012")]
    [InlineData("９５８１４")]
    [InlineData("5814,")]
    [InlineData("\n9581")]
    [InlineData("")]
    [InlineData(null)]
    public async Task What_is_no_US_postal_code_is_an_unknown_address(string? postalCode)
    {
        var refused = await Locate(new(null, null, null, postalCode!));

        Assert.Equal([StationErrors.UnknownAddress()], refused.Errors);
    }

    private static Task<Result<Address>> Locate(AddressForm form) => Geocoder.Locate(form, TestContext.Current.CancellationToken);
}
