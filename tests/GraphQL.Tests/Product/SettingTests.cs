using System.Text.Json;
using MyHibachi.GraphQL.Tests.Transport;

namespace MyHibachi.GraphQL.Tests.Product;

[Collection(ProductFixture.Name)]
public sealed class SettingTests(ProductFixture product)
{
    private const string Key = "scoring.requestedBonus";

    [Fact]
    public async Task An_admin_changes_a_number_sees_its_history_and_takes_it_back()
    {
        var admin = await product.Admin();
        var before = await Read(admin);
        Assert.Equal(("NUMBER", "50", "50", true), (Text(before, "kind"), Text(before, "value"), Text(before, "default"), before.GetProperty("isDefault").GetBoolean()));

        var change = new { key = Key, value = "60", reason = "Wishes count for more.", version = before.GetProperty("version").GetInt32() };
        var changed = (await product.Change("updateSetting", change, "setting { value default isDefault version }", admin)).Of("setting");
        Assert.Equal(("60", "50", false), (Text(changed, "value"), Text(changed, "default"), changed.GetProperty("isDefault").GetBoolean()));
        Assert.Equal(["StaleRecordError STALE_RECORD version"], (await product.Change("updateSetting", change, "setting { value }", admin)).Refusals);

        var reset = new { key = Key, reason = "They do not after all.", version = changed.GetProperty("version").GetInt32() };
        Assert.Equal("50", Text((await product.Change("resetSetting", reset, "setting { value }", admin)).Of("setting"), "value"));
        var history = (await product.Ask($"{{ settingHistory(key: \"{Key}\", first: 2) {{ nodes {{ action reason }} }} }}", bearer: admin)).GetProperty("settingHistory").GetProperty("nodes");
        Assert.Equal(["They do not after all.", "Wishes count for more."], history.EnumerateArray().Select(entry => Text(entry, "reason")));
    }

    [Fact]
    public async Task A_number_out_of_its_bounds_changes_nothing_and_managers_change_none()
    {
        var change = new { key = Key, value = "101", reason = "Wishes count for more.", version = 0 };

        Assert.Equal(["InvalidSettingValueError INVALID_SETTING_VALUE value"], (await product.Change("updateSetting", change, "setting { value }", await product.Admin())).Refusals);
        Assert.Equal(["ForbiddenError FORBIDDEN"], (await product.Change("updateSetting", change, "setting { value }", await product.Manager())).Refusals);
        Assert.Equal("FORBIDDEN", (await product.Query("{ settings { key } }", authorization: await product.Manager())).Code);
    }

    private async Task<JsonElement> Read(string bearer) =>
        (await product.Ask($"{{ setting(key: \"{Key}\") {{ kind value default isDefault version }} }}", bearer: bearer)).GetProperty("setting");

    private static string? Text(JsonElement node, string name) => node.GetProperty(name).GetString();
}
