using Microsoft.Extensions.DependencyInjection;
using MyHibachi.Application.Common;
using MyHibachi.Application.Scheduling;
using MyHibachi.Application.Settings;
using MyHibachi.Application.Tests.Common;
using MyHibachi.TestKit;
using MyHibachi.TestKit.Cluster;

namespace MyHibachi.Application.Tests.Settings;

/// <summary>A cluster of its own: the numbers that it changes hold for everybody.</summary>
public sealed class SettingCluster(PostgresServer server) : ClusterFixture(server);

public sealed class SettingTests(SettingCluster fixture) : IClassFixture<SettingCluster>
{
    private const string Reason = "The season has begun.";

    private readonly ProductCluster _cluster = fixture.Cluster;

    [Fact]
    public async Task A_changed_number_holds_everywhere_for_what_is_sold_from_then_on()
    {
        var (before, changed) = (await _cluster.Sold(), await Change("timeline.depositDueAfter", "05:00:00"));
        await Eventually.True(() => Everywhere(rules => rules.Timeline.DepositDueAfter == TimeSpan.FromHours(5)), "every process knows the number");

        var after = await _cluster.Stored((await _cluster.Sold()).Booking);
        Assert.Equal(TimeSpan.FromHours(5), after.DepositDueAt - after.CreatedAt);
        var sold = await _cluster.Stored(before.Booking);
        Assert.Equal(TimeSpan.FromHours(2), sold.DepositDueAt - sold.CreatedAt);

        Assert.Empty((await _cluster.Send(new ResetSetting("timeline.depositDueAfter", Reason, changed), Actors.Admin())).Errors);
        await Eventually.True(() => Everywhere(rules => rules.Timeline.DepositDueAfter == TimeSpan.FromHours(2)), "every process knows the configured number again");
        Assert.Equal(
            ["UpdateSetting The season has begun. 05:00:00", "ResetSetting The season has begun. -"],
            await _cluster.Tables.Column<string>(
                "SELECT concat_ws(' ', action, reason, coalesce(after ->> 'value', '-')) FROM audit_log WHERE record_id = $1 ORDER BY id", SettingIds.Of("timeline.depositDueAfter")));
    }

    [Fact]
    public async Task A_day_in_memory_learns_the_slots_that_are_sold()
    {
        var station = await _cluster.OpenStation(chefs: 1);
        Assert.Equal(4, await Slots(station));

        var changed = await Change("scheduling.slotTimes", "11:00, 12:00,15:00,18:00,21:00");

        await Eventually.True(async () => await Slots(station) == 5, "the day sells the new slot");
        Assert.Equal("11:00,12:00,15:00,18:00,21:00", await _cluster.Tables.Value<string>("SELECT value FROM settings WHERE key = 'scheduling.slotTimes'"));
        Assert.Empty((await _cluster.Send(new ResetSetting("scheduling.slotTimes", Reason, changed), Actors.Admin())).Errors);
        await Eventually.True(async () => await Slots(station) == 4, "the day sells the old slots again");
    }

    [Theory]
    [InlineData("timeline.cancelAfter", "soon", "INVALID_SETTING_VALUE", "value")]
    [InlineData("timeline.cancelAfter", "-00:00:01", "INVALID_SETTING_VALUE", "value")]
    [InlineData("timeline.cancelAfter", "31.00:00:00", "INVALID_SETTING_VALUE", "value")]
    [InlineData("timeline.secondReminderAfter", "02:00:01", "SETTING_CONFLICT", "value")]
    [InlineData("refunds.partialFrom", "3.00:00:01", "SETTING_CONFLICT", "value")]
    [InlineData("refunds.partialShare", "1.01", "INVALID_SETTING_VALUE", "value")]
    [InlineData("scheduling.horizonMonths", "1.5", "INVALID_SETTING_VALUE", "value")]
    [InlineData("scheduling.horizonMonths", "61", "INVALID_SETTING_VALUE", "value")]
    [InlineData("scheduling.slotTimes", "", "INVALID_SETTING_VALUE", "value")]
    [InlineData("scheduling.slotTimes", "18:00,12:00", "INVALID_SETTING_VALUE", "value")]
    [InlineData("scheduling.slotTimes", "12:00,12:00", "INVALID_SETTING_VALUE", "value")]
    [InlineData("scheduling.rushHourStart", "25:00", "INVALID_SETTING_VALUE", "value")]
    [InlineData("nobody.knowsThis", "1", "SETTING_NOT_FOUND", "key")]
    public async Task What_cannot_be_is_refused(string key, string value, string code, string field) =>
        await _cluster.Refuses(new UpdateSetting(key, value, Reason, 0), Actors.Admin(), code, field);

    [Fact]
    public async Task What_somebody_else_changed_meanwhile_is_not_overwritten()
    {
        var changed = await Change("scheduling.fewLeftAt", "2");

        await _cluster.Refuses(new UpdateSetting("scheduling.fewLeftAt", "3", Reason, changed - 1), Actors.Admin(), "STALE_RECORD", "version");
        await _cluster.Refuses(new ResetSetting("scheduling.fewLeftAt", Reason, changed + 1), Actors.Admin(), "STALE_RECORD", "version");
    }

    [Fact]
    public async Task Why_must_be_said_and_not_by_everybody()
    {
        var request = new UpdateSetting("scheduling.fewLeftAt", "3", "Too short", 0);

        await _cluster.Refuses(request, Actors.Admin(), "REASON_LENGTH", "reason");
        await _cluster.Refuses(request with { Reason = Reason }, Actors.Support(), "FORBIDDEN");
        await _cluster.Refuses(request with { Reason = Reason }, Actors.Manager((await _cluster.OpenStation(chefs: 1)).Id), "FORBIDDEN");
    }

    [Fact]
    public void Every_setting_has_its_default_and_takes_it_and_refuses_what_lies_beyond_its_bounds()
    {
        var rules = _cluster.Gateway.GetRequiredService<RunningRules>();

        Assert.Equal(55, SettingCatalog.All.Count);
        Assert.All(SettingCatalog.All, setting =>
        {
            var value = setting.Read(rules.Configured);
            Assert.Equal(value, setting.Read(setting.Write(rules.Configured, value).Value));
            Assert.Equal("INVALID_SETTING_VALUE", setting.Write(rules.Configured, "nonsense").Errors[0].Code);
            Assert.All(new[] { setting.Minimum, setting.Maximum }.OfType<string>(), bound => Assert.Equal(bound, setting.Read(setting.Write(rules.Configured, bound).Value)));
        });
    }

    /// <returns>The setting's version after the change.</returns>
    private async Task<int> Change(string key, string value)
    {
        var seen = await _cluster.Tables.Column<int>("SELECT changes FROM settings WHERE key = $1", key);
        var version = seen.Count > 0 ? seen[0] : 0;
        Assert.Empty((await _cluster.Send(new UpdateSetting(key, value, $" {Reason} ", version), Actors.Admin())).Errors);
        return version + 1;
    }

    private Task<bool> Everywhere(Func<Rules, bool> holds) =>
        Task.FromResult(_cluster.Silos.Append(_cluster.Gateway).All(process => holds(process.GetRequiredService<RunningRules>().Current)));

    private async Task<int> Slots(TestStation station) =>
        (await _cluster.Send(new CheckAvailability(station.Day(5), 10, null), Actor.Anonymous)).Value.Length;
}
