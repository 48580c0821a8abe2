using MyHibachi.Application.Stations;
using MyHibachi.Application.Tests.Common;
using MyHibachi.Domain.Stations;
using MyHibachi.TestKit.Cluster;
using static MyHibachi.Application.Tests.Stations.Places;

namespace MyHibachi.Application.Tests.Stations;

[Collection(OneCluster.Name)]
public sealed class StationRecordTests(ClusterFixture fixture)
{
    private readonly ProductCluster _cluster = fixture.Cluster;

    [Fact]
    public async Task What_staff_write_down_is_kept()
    {
        var form = Somewhere() with
        {
            ServiceAreaMiles = 40.5,
            EscalationMiles = 30,
            TaxRate = 0.08375m,
            WorkingHours = [new(DayOfWeek.Friday, new(15, 0), TimeOnly.MinValue)],
            Holidays = [new(new(2030, 12, 25), null, null, "Christmas")],
        };

        var kept = (await _cluster.Seen(await _cluster.Opened(form)))!;

        Assert.Equal((form.Code, form.Name, "America/Los_Angeles", true), (kept.Code, kept.Name, kept.TimeZone, kept.IsActive));
        Assert.Equal((40.5, 30, 0.08375m), (kept.ServiceAreaMiles, kept.EscalationMiles, kept.TaxRate));
        Assert.Equal(("base@example.com", "+14085550100"), (kept.ContactEmail, kept.ContactPhone));
        Assert.Equal(("1 K Street", form.Address!.PostalCode, GeocodeStatus.Approximate), (kept.Address.Street, kept.Address.PostalCode, kept.Address.GeocodeStatus));
        Assert.Equal(form.WorkingHours, kept.WorkingHours);
        Assert.Equal(form.Holidays, kept.Holidays);
    }

    [Fact]
    public async Task A_new_station_serves_the_addresses_around_it_in_every_process()
    {
        var form = Somewhere();
        var id = await _cluster.Opened(form);

        await Eventually.True(
            async () => (await _cluster.Send(new CheckServiceArea(form.Address!), Actors.Support())) is { IsSuccess: true, Value.Area: { IsServiceable: true } area } && area.Station.Id == id,
            "the station serves its own address");
    }

    [Fact]
    public async Task A_change_leaves_alone_what_it_does_not_name_and_is_in_the_trail()
    {
        var id = await _cluster.Opened(Somewhere());
        var before = (await _cluster.Seen(id))!;

        var trail = await Trail.Of(_cluster, async () => Assert.Empty((await _cluster.Change(id, Nothing with { Name = "San Jose" })).Errors));

        var after = (await _cluster.Seen(id))!;
        Assert.Equal(["UpdateStation stations"], trail.Audit);
        Assert.Equal(("San Jose", before.Version + 1), (after.Name, after.Version));
        Assert.Equal((before.Address, before.Code, before.ContactPhone), (after.Address, after.Code, after.ContactPhone));
        Assert.Equal(before.WorkingHours, after.WorkingHours);
    }

    [Fact]
    public async Task A_changed_address_is_found_anew()
    {
        var id = await _cluster.Opened(Somewhere());
        await _cluster.Tables.Execute("UPDATE stations SET geocode_status = 'Failed' WHERE id = $1", id.Value);

        Assert.Empty((await _cluster.Change(id, Nothing with { Address = new("9 L Street", null, null, "95814") })).Errors);

        var moved = (await _cluster.Seen(id))!;
        Assert.Equal(("Sacramento", "95814", GeocodeStatus.Approximate), (moved.Address.City, moved.Address.PostalCode, moved.Address.GeocodeStatus));
        Assert.InRange(moved.Location.MilesTo(new(38.58, -121.49)), 0, 3);
        Assert.Empty((await _cluster.Delete(id)).Errors);
    }

    [Fact]
    public async Task Of_two_who_edit_the_later_hears_what_the_first_changed_and_nothing_is_lost()
    {
        var id = await _cluster.Opened(Somewhere());
        var version = (await _cluster.Seen(id))!.Version;
        Assert.Empty((await _cluster.Send(new UpdateStation(id, version, Nothing with { Name = "First", TaxRate = 0.05m }), Actors.Admin())).Errors);

        var late = new UpdateStation(id, version, Nothing with { Name = "Second" });
        await _cluster.Refuses(late, Actors.Admin(), "STALE_RECORD", "version");

        Assert.Contains("since you read it: name, taxRate.", (await _cluster.Send(late, Actors.Admin())).Errors[0].Message, StringComparison.Ordinal);
        Assert.Equal("First", (await _cluster.Seen(id))!.Name);
    }

    [Theory]
    [InlineData("Robert'); DROP TABLE stations;--")]
    [InlineData("<script>alert('x')</script>")]
    public async Task Whatever_is_typed_is_stored_as_text_and_found_as_text(string typed)
    {
        var id = await _cluster.Opened(Somewhere(typed) with { Holidays = [new(new(2030, 1, 1), null, null, typed)] });

        Assert.Equal([typed, typed], await _cluster.Tables.Column<string>("SELECT unnest(ARRAY[name, holidays -> 0 ->> 'Name']) FROM stations WHERE id = $1", id.Value));
        Assert.Contains(id, await _cluster.Listed(typed));
    }

    [Theory]
    [InlineData("America/Atlantis")]
    [InlineData("Pacific Standard Time")]
    [InlineData("posix/America/Chicago")]
    [InlineData("america/chicago")]
    [InlineData("../../etc/passwd")]
    [InlineData("")]
    public async Task A_time_zone_that_does_not_exist_opens_no_station(string zone) =>
        await _cluster.Refuses(Create(Somewhere() with { TimeZone = zone }), Actors.Admin(), "INVALID_TIME_ZONE", "timeZone");

    [Fact]
    public async Task Every_field_that_is_wrong_is_named()
    {
        var wrong = Somewhere() with
        {
            Code = "S!",
            Name = " ",
            Address = new("1 K Street", null, null, "00000"),
            ServiceAreaMiles = -1,
            EscalationMiles = 1001,
            TaxRate = 1.01m,
            ContactEmail = "nobody",
            ContactPhone = "123",
            WorkingHours = [new(DayOfWeek.Monday, new(9, 0), new(9, 0))],
            Holidays = [new(new(2030, 1, 1), new(9, 0), null, null)],
        };

        await _cluster.Refuses(
            Create(wrong), Actors.Admin(),
            ("INVALID_NAME", "name"), ("UNKNOWN_ADDRESS", "address.postalCode"), ("INVALID_EMAIL", "contactEmail"), ("INVALID_PHONE", "contactPhone"), ("INVALID_STATION_CODE", "code"),
            ("INVALID_RADIUS", "serviceAreaMiles"), ("INVALID_RADIUS", "escalationMiles"), ("INVALID_TAX_RATE", "taxRate"), ("INVALID_HOURS", "workingHours"), ("INVALID_HOLIDAYS", "holidays"));
        await _cluster.Refuses(Create(Somewhere() with { Address = new(new('x', 201), null, null, "95814") }), Actors.Admin(), "INVALID_STREET", "address.street");
    }

    [Fact]
    public async Task A_code_is_one_stations()
    {
        var known = Somewhere("Known Station");
        var (_, other) = (await _cluster.Opened(known), await _cluster.Opened(Somewhere()));

        await _cluster.Refuses(Create(Somewhere() with { Code = known.Code!.ToLowerInvariant() }), Actors.Admin(), "STATION_CODE_TAKEN", "code");
        await _cluster.Refuses(new UpdateStation(other, 0, Nothing with { Code = known.Code }), Actors.Admin(), "STATION_CODE_TAKEN", "code");
        Assert.Contains("Known Station", (await _cluster.Send(Create(known), Actors.Admin())).Errors[0].Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_repeat_is_answered_with_the_first_station()
    {
        var (request, admin) = (Create(Somewhere()), Actors.Admin());

        var (one, two) = (await _cluster.Send(request, admin), await _cluster.Send(request, admin));

        Assert.Equal(one.Value, two.Value);
    }
}
