using MyHibachi.Application.Chefs;
using MyHibachi.Application.Tests.Common;
using MyHibachi.Domain.Stations;
using MyHibachi.TestKit.Cluster;
using static MyHibachi.Application.Tests.Chefs.Crew;

namespace MyHibachi.Application.Tests.Chefs;

[Collection(OneCluster.Name)]
public sealed class ChefRecordTests(ClusterFixture fixture)
{
    private readonly ProductCluster _cluster = fixture.Cluster;

    [Fact]
    public async Task What_staff_write_down_is_kept()
    {
        var station = await _cluster.OpenStation(chefs: 0);
        var form = Somebody() with { Specialities = ["Sushi", "Flaming onion"], WeeklyHours = [new(DayOfWeek.Friday, new(15, 0), TimeOnly.MinValue)], Rating = 4.25m };

        var kept = (await _cluster.Met(await _cluster.Hired(station.Id, form)))!;

        Assert.Equal((form.Name, station.Id, 5, 30, 4.25m, true), (kept.Name, kept.StationId, kept.MinGuests, kept.MaxGuests, kept.Rating, kept.IsActive));
        Assert.Equal(("1 K Street", "Sacramento", GeocodeStatus.Approximate), (kept.HomeAddress.Street, kept.HomeAddress.City, kept.HomeAddress.GeocodeStatus));
        Assert.Equal(form.Specialities, kept.Specialities);
        Assert.Equal([new WeekdayHours(DayOfWeek.Friday, new(15, 0), TimeOnly.MinValue)], kept.WeeklyHours);
    }

    [Fact]
    public async Task A_change_leaves_alone_what_it_does_not_name_and_is_in_the_trail()
    {
        var chef = (await _cluster.OpenStation(chefs: 1)).Chefs[0];
        var before = (await _cluster.Met(chef.Id))!;

        var trail = await Trail.Of(_cluster, async () => Assert.Empty((await _cluster.Change(chef.Id, Nothing with { MaxGuests = 7 })).Errors));

        var after = (await _cluster.Met(chef.Id))!;
        Assert.Equal(["UpdateChef chefs"], trail.Audit);
        Assert.Equal((7, before.Version + 1), (after.MaxGuests, after.Version));
        Assert.Equal((before.Name, before.HomeAddress, before.Rating), (after.Name, after.HomeAddress, after.Rating));
        Assert.Equal(before.WeeklyHours, after.WeeklyHours);
    }

    [Fact]
    public async Task Of_two_who_edit_the_later_hears_what_the_first_changed_and_nothing_is_lost()
    {
        var chef = (await _cluster.OpenStation(chefs: 1)).Chefs[0].Id;
        var version = (await _cluster.Met(chef))!.Version;
        Assert.Empty((await _cluster.Send(new UpdateChef(chef, version, Nothing with { Name = "First", Home = new("9 L Street", null, null, "95814") }), Actors.Admin())).Errors);

        var late = new UpdateChef(chef, version, Nothing with { Name = "Second" });
        await _cluster.Refuses(late, Actors.Admin(), "STALE_RECORD", "version");

        var told = (await _cluster.Send(late, Actors.Admin())).Errors[0].Message;
        Assert.Contains("homeStreet", told, StringComparison.Ordinal);
        Assert.Contains("name.", told, StringComparison.Ordinal);
        Assert.Equal("First", (await _cluster.Met(chef))!.Name);
    }

    [Theory]
    [InlineData("Robert'); DROP TABLE chefs;--")]
    [InlineData("<script>alert('x')</script>")]
    public async Task Whatever_is_typed_is_stored_as_text_and_found_as_text(string typed)
    {
        var station = await _cluster.OpenStation(chefs: 0);
        var id = await _cluster.Hired(station.Id, Somebody(typed) with { Specialities = [typed] });

        Assert.Equal([typed, typed], await _cluster.Tables.Column<string>("SELECT unnest(ARRAY[name, specialities ->> 0]) FROM chefs WHERE id = $1", id.Value));
        Assert.Contains(id, await _cluster.Listed(typed));
    }

    [Fact]
    public async Task Every_field_that_is_wrong_is_named()
    {
        var station = (await _cluster.OpenStation(chefs: 0)).Id;
        var wrong = Somebody(" ") with
        {
            Home = new("1 K Street", null, null, "00000"),
            MinGuests = 9,
            MaxGuests = 8,
            Specialities = [""],
            WeeklyHours = [new(DayOfWeek.Monday, new(9, 0), new(9, 0))],
            Rating = 5.5m,
        };

        await _cluster.Refuses(
            Create(station, wrong), Actors.Admin(),
            ("INVALID_NAME", "name"), ("UNKNOWN_ADDRESS", "home.postalCode"), ("INVALID_GUEST_RANGE", "maxGuests"), ("INVALID_SPECIALITIES", "specialities"),
            ("INVALID_HOURS", "weeklyHours"), ("INVALID_RATING", "rating"));
        await _cluster.Refuses(Create(station, Somebody() with { Home = new(new('x', 201), null, null, "95814") }), Actors.Admin(), "INVALID_STREET", "home.street");
        await _cluster.Refuses(Create(new(Guid.CreateVersion7()), Somebody()), Actors.Admin(), "STATION_NOT_FOUND", "stationId");
    }

    [Fact]
    public async Task A_repeat_is_answered_with_the_first_chef()
    {
        var (request, admin) = (Create((await _cluster.OpenStation(chefs: 0)).Id, Somebody()), Actors.Admin());

        var (one, two) = (await _cluster.Send(request, admin), await _cluster.Send(request, admin));

        Assert.Equal(one.Value, two.Value);
    }

    [Fact]
    public async Task Part_of_a_name_finds_a_chef_of_the_own_station()
    {
        var (here, there) = (await _cluster.OpenStation(chefs: 0), await _cluster.OpenStation(chefs: 0));
        var id = await _cluster.Hired(here.Id, Somebody("Żaneta Quixote"));

        Assert.Equal([id], await _cluster.Listed("żaneta q"));
        Assert.Equal([id], await _cluster.Listed("QUIXOTE", Actors.Manager(here.Id)));
        Assert.Empty(await _cluster.Listed("quixote", Actors.Manager(there.Id)));
        Assert.Empty(await _cluster.Listed("quixotic"));
    }
}
