using MediatR;
using MyHibachi.Application.Common;
using MyHibachi.Domain.Common;
using MyHibachi.Domain.Settings;

namespace MyHibachi.Application.Settings;

/// <summary>Changes a value of the business. It holds everywhere within seconds, for what happens from then on.</summary>
/// <param name="Reason">10 to 500 characters.</param>
/// <param name="Version">As the caller saw it; somebody else's change in between is not overwritten.</param>
[Requires(Permissions.SettingUpdate)]
public sealed record UpdateSetting(string Key, string Value, string Reason, int Version) : IRequest<Result<Done>>
{
    internal sealed class Handler(SettingFile file) : IRequestHandler<UpdateSetting, Result<Done>>
    {
        public Task<Result<Done>> Handle(UpdateSetting request, CancellationToken cancellationToken) =>
            file.Change(request.Key, request.Value.Trim(), request.Reason, request.Version, cancellationToken);
    }
}

/// <summary>Goes back to the configured value.</summary>
/// <param name="Reason">10 to 500 characters.</param>
/// <param name="Version">As the caller saw it.</param>
[Requires(Permissions.SettingUpdate)]
public sealed record ResetSetting(string Key, string Reason, int Version) : IRequest<Result<Done>>
{
    internal sealed class Handler(SettingFile file) : IRequestHandler<ResetSetting, Result<Done>>
    {
        public Task<Result<Done>> Handle(ResetSetting request, CancellationToken cancellationToken) =>
            file.Change(request.Key, null, request.Reason, request.Version, cancellationToken);
    }
}

/// <summary>Keeps what was changed. A setting's record has an id that follows from its key.</summary>
internal sealed class SettingFile(IRepository<ChangedSetting> settings, ISettingReads reads, RunningRules rules)
{
    /// <param name="value">Null for the configured one.</param>
    public async Task<Result<Done>> Change(string key, string? value, string reason, int seen, CancellationToken ct)
    {
        if (SettingCatalog.Find(key) is not { } setting)
        {
            return SettingErrors.NotFound();
        }

        // Against the table and not what this process remembers: another value may have changed a moment ago.
        var changed = await reads.Changed(ct);
        var next = StatedReason.Create(reason).Then(_ => rules.With(changed.Values, setting, value));
        return next.IsSuccess
            ? await Store(setting, value is null ? null : setting.Read(next.Value), seen, ct)
            : Result<Done>.Failure(next.Errors);
    }

    private async Task<Result<Done>> Store(SettingDefinition setting, string? value, int seen, CancellationToken ct)
    {
        var id = SettingIds.Of(setting.Key);
        if (await settings.Find(new SettingById(id), ct) is { } known)
        {
            return known.Change(value, seen);
        }

        var first = ChangedSetting.Of(id, setting.Key);
        return first.Change(value, seen).Map(done =>
        {
            settings.Add(first);
            return done;
        });
    }
}

/// <summary>One setting that was changed.</summary>
public sealed class SettingById : Specification<ChangedSetting>
{
    public SettingById(Guid id) => Where(setting => setting.Id == id);
}

/// <summary>Where the ids of settings are made.</summary>
public static class SettingIds
{
    public static Guid Of(string key) => DerivedId.From($"setting\n{key}");
}

/// <summary>What was changed, to be shown.</summary>
public interface ISettingReads
{
    /// <summary>By key; one that was never changed is left out.</summary>
    Task<IReadOnlyDictionary<string, ChangedSetting>> Changed(CancellationToken ct);
}
