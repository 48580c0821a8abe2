using System.Security.Cryptography;
using FluentValidation;
using MediatR;
using MyHibachi.Application.Common;
using MyHibachi.Domain.Common;
using MyHibachi.Domain.Identity;
using MyHibachi.Domain.Stations;

namespace MyHibachi.Application.Identity;

/// <summary>A key that was just made.</summary>
/// <param name="Secret">Shown this once; empty in the answer to a repeat, since it is kept nowhere.</param>
public sealed record CreatedApiKey(ApiKeyId Id, Secret Secret);

/// <summary>Makes a key that lets a program do a part of what the caller may do.</summary>
/// <param name="Stations">Empty for wherever the caller reaches.</param>
[Requires(Common.Permissions.ApiKeyManage)]
public sealed record CreateApiKey(
    string Name, IReadOnlyList<string> Permissions, IReadOnlyList<StationId> Stations, int RequestsPerMinute, DateTimeOffset? ExpiresAt, string IdempotencyKey)
    : IRequest<Result<CreatedApiKey>>, IIdempotent
{
    internal sealed class Validator : AbstractValidator<CreateApiKey>
    {
        public Validator() => RuleFor(request => request.IdempotencyKey).ValidKey();
    }

    internal sealed class Handler(IRepository<ApiKey> keys, IIdGenerator ids, CurrentActor actor, TimeProvider time) : IRequestHandler<CreateApiKey, Result<CreatedApiKey>>
    {
        public Task<Result<CreatedApiKey>> Handle(CreateApiKey request, CancellationToken cancellationToken)
        {
            var name = DisplayName.Create(request.Name);
            Error[] wrong = [.. name.Errors, .. Passed.On(request.Permissions, request.Stations, actor.Value)];
            if (wrong.Length > 0 || actor.Value.User is not { } creator)
            {
                return Task.FromResult(Result<CreatedApiKey>.Failure(wrong.Length > 0 ? wrong : [AccessErrors.Forbidden()]));
            }

            var token = ApiKeyToken.From(RandomNumberGenerator.GetString(ApiKeyToken.Alphabet, ApiKeyToken.RandomLength));
            var terms = new ApiKeyTerms(name.Value, request.Permissions, request.Stations, request.RequestsPerMinute, request.ExpiresAt?.ToUniversalTime());
            return Task.FromResult(ApiKey.Create(new(ids.Next()), terms, token, creator, time.GetUtcNow()).Map(key =>
            {
                keys.Add(key);
                return new CreatedApiKey(key.Id, token.Reveal());
            }));
        }
    }
}

/// <summary>Gives a key another name or another rate.</summary>
/// <param name="Version">As the caller saw it.</param>
[Requires(Permissions.ApiKeyManage)]
public sealed record UpdateApiKey(ApiKeyId Key, string Name, int RequestsPerMinute, int Version) : IRequest<Result<Done>>, IVersioned
{
    internal sealed class Handler(IRepository<ApiKey> keys, RecordDesk desk) : IRequestHandler<UpdateApiKey, Result<Done>>
    {
        public async Task<Result<Done>> Handle(UpdateApiKey request, CancellationToken cancellationToken)
        {
            if (await keys.Find(new ApiKeyById(request.Key), cancellationToken) is not { } key)
            {
                return ApiKeyErrors.NotFound();
            }

            return await desk.Stale(key, key.Id.Value, request.Version, cancellationToken) is { } stale
                ? stale
                : DisplayName.Create(request.Name).Then(name => key.Update(name, request.RequestsPerMinute));
        }
    }
}

/// <summary>Ends a key at once and everywhere. Idempotent.</summary>
/// <param name="Reason">10 to 500 characters.</param>
[Requires(Permissions.ApiKeyManage)]
public sealed record RevokeApiKey(ApiKeyId Key, string Reason) : IRequest<Result<Done>>
{
    internal sealed class Handler(IRepository<ApiKey> keys, TimeProvider time) : IRequestHandler<RevokeApiKey, Result<Done>>
    {
        public async Task<Result<Done>> Handle(RevokeApiKey request, CancellationToken cancellationToken)
        {
            if (await keys.Find(new ApiKeyById(request.Key), cancellationToken) is not { } key)
            {
                return ApiKeyErrors.NotFound();
            }

            return StatedReason.Create(request.Reason).Map(_ =>
            {
                key.Revoke(time.GetUtcNow());
                return Done.Value;
            });
        }
    }
}

/// <summary>What somebody may let a key do.</summary>
internal static class Passed
{
    /// <returns>What stands in the way; empty when nothing does.</returns>
    public static IEnumerable<Error> On(IReadOnlyCollection<string> permissions, IEnumerable<StationId> stations, Actor giver)
    {
        if (permissions.Count == 0 || permissions.Any(permission => !Permissions.All.Contains(permission) || Permissions.OfPeople.Contains(permission)))
        {
            yield return ApiKeyErrors.InvalidPermissions();
        }
        else if (permissions.FirstOrDefault(permission => !giver.Can(permission)) is { } lacking)
        {
            yield return ApiKeyErrors.NotHeld(lacking);
        }

        if (!giver.AllStations && stations.Any(station => !giver.Stations.Contains(station)))
        {
            yield return StationErrors.NotFound();
        }
    }
}
