using GraphQL;
using MyHibachi.Application.Common;
using MyHibachi.Application.Settings;
using MyHibachi.Application.Trails;
using MyHibachi.GraphQL.Common;
using MyHibachi.GraphQL.Trails;

namespace MyHibachi.GraphQL.Settings;

internal sealed class SettingQueries
{
    /// <summary>Every value that may be changed while the program runs. For those who run the business.</summary>
    public static async Task<IEnumerable<SettingNode>> Settings([FromServices] Desk desk, [FromServices] RunningRules rules, CancellationToken ct)
    {
        desk.Actor.Demand(Permissions.SettingRead);
        var changed = await desk.Read((ISettingReads reads) => reads.Changed(ct));
        return SettingCatalog.All.Select(setting => new SettingNode(setting, rules.Configured, changed.GetValueOrDefault(setting.Key)));
    }

    /// <summary>One of them; null when there is none of that key.</summary>
    public static Task<SettingNode?> Setting(string key, [FromServices] Desk desk, [FromServices] RunningRules rules, CancellationToken ct)
    {
        desk.Actor.Demand(Permissions.SettingRead);
        return desk.Setting(key, rules, ct);
    }

    /// <summary>Who changed it, from what to what, and why; latest first.</summary>
    /// <param name="first">1 to 100.</param>
    /// <param name="after">The cursor of the last change already seen.</param>
    public static async Task<AuditConnection> SettingHistory(string key, [FromServices] Desk desk, CancellationToken ct, int first = 20, string? after = null)
    {
        desk.Actor.Demand(Permissions.SettingRead);
        var request = Cursors.Request(first, after);
        var filter = new TrailFilter("settings", SettingIds.Of(key), null, null, null, null, null);
        long? last = request.After is { } cursor ? AuditCursor.ToRow(cursor.Id) : null;
        return new(await desk.Read((ITrailReads reads) => reads.List(filter, first, last, ct)), request);
    }
}

internal sealed class SettingMutations
{
    /// <summary>Changes a value of the business. It holds everywhere within seconds, for what happens from then on.</summary>
    [Refuses("INVALID_SETTING_VALUE", "REASON_LENGTH", "SETTING_CONFLICT", "SETTING_NOT_FOUND", "STALE_RECORD")]
    public static async Task<UpdateSettingPayload> UpdateSetting(
        UpdateSettingInput input, [FromServices] Desk desk, [FromServices] RunningRules rules, CancellationToken ct)
    {
        var changed = await desk.Send(new UpdateSetting(input.Key, input.Value, input.Reason, input.Version), ct);
        return new(changed.IsSuccess ? await desk.Setting(input.Key, rules, ct) : null, changed.Errors);
    }

    /// <summary>Goes back to what the configuration says.</summary>
    [Refuses("REASON_LENGTH", "SETTING_CONFLICT", "SETTING_NOT_FOUND", "STALE_RECORD")]
    public static async Task<ResetSettingPayload> ResetSetting(
        ResetSettingInput input, [FromServices] Desk desk, [FromServices] RunningRules rules, CancellationToken ct)
    {
        var changed = await desk.Send(new ResetSetting(input.Key, input.Reason, input.Version), ct);
        return new(changed.IsSuccess ? await desk.Setting(input.Key, rules, ct) : null, changed.Errors);
    }
}

internal static class SettingLookup
{
    public static async Task<SettingNode?> Setting(this Desk desk, string key, RunningRules rules, CancellationToken ct) => SettingCatalog.Find(key) is { } setting
        ? new(setting, rules.Configured, (await desk.Read((ISettingReads reads) => reads.Changed(ct))).GetValueOrDefault(key))
        : null;
}
