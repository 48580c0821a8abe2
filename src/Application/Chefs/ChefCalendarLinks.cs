using System.Security.Cryptography;
using MediatR;
using MyHibachi.Application.Common;
using MyHibachi.Domain.Chefs;
using MyHibachi.Domain.Common;
using MyHibachi.Domain.Identity;

namespace MyHibachi.Application.Chefs;

/// <summary>Makes the address of a chef's calendar, in the place of the one before. It is told this once.</summary>
[Requires(Permissions.ChefSchedule)]
public sealed record CreateChefCalendarLink(ChefId Chef) : IRequest<Result<Secret>>
{
    internal sealed class Handler(IRepository<Chef> chefs, IRepository<ChefFeed> feeds, CurrentActor actor, TimeProvider time) : IRequestHandler<CreateChefCalendarLink, Result<Secret>>
    {
        public async Task<Result<Secret>> Handle(CreateChefCalendarLink request, CancellationToken cancellationToken)
        {
            if (await chefs.Find(new ChefById(request.Chef, actor.Value.Scope), cancellationToken) is not { } chef)
            {
                return ChefErrors.NotFound();
            }

            var token = ChefFeedToken.From(RandomNumberGenerator.GetString(ChefFeedToken.Alphabet, ChefFeedToken.Length));
            if (await feeds.Find(new ChefFeedOf(chef.Id), cancellationToken) is { } known)
            {
                known.Renew(token, time.GetUtcNow());
            }
            else
            {
                feeds.Add(ChefFeed.Open(chef.Id, token, time.GetUtcNow()));
            }

            return new Secret(token.Reveal());
        }
    }
}

/// <summary>Lets the address of a chef's calendar lead nowhere. Idempotent.</summary>
[Requires(Permissions.ChefSchedule)]
public sealed record RevokeChefCalendarLink(ChefId Chef) : IRequest<Result<Done>>
{
    internal sealed class Handler(IRepository<Chef> chefs, IRepository<ChefFeed> feeds, CurrentActor actor, TimeProvider time) : IRequestHandler<RevokeChefCalendarLink, Result<Done>>
    {
        public async Task<Result<Done>> Handle(RevokeChefCalendarLink request, CancellationToken cancellationToken)
        {
            if (await chefs.Find(new ChefById(request.Chef, actor.Value.Scope), cancellationToken) is not { } chef)
            {
                return ChefErrors.NotFound();
            }

            (await feeds.Find(new ChefFeedOf(chef.Id), cancellationToken))?.Revoke(time.GetUtcNow());
            return Done.Value;
        }
    }
}
