using MediatR;
using MyHibachi.Application.Common;
using MyHibachi.Domain.Common;
using MyHibachi.Domain.Identity;

namespace MyHibachi.Application.Identity;

/// <summary>
/// Ends the session that a refresh token belongs to, its access tokens included. Idempotent, and done as well when there is none.
/// </summary>
[OpenToAll]
public sealed record Logout(Secret RefreshToken) : IRequest<Result<Done>>
{
    internal sealed class Handler(ISessions sessions, TimeProvider time) : IRequestHandler<Logout, Result<Done>>
    {
        public async Task<Result<Done>> Handle(Logout request, CancellationToken cancellationToken)
        {
            var token = Domain.Identity.RefreshToken.Parse(request.RefreshToken.Reveal());
            if (token.IsSuccess)
            {
                await sessions.Change(token.Value.Hash, Revoke, cancellationToken);
            }

            return Done.Value;
        }

        private Result<Done> Revoke(Session session)
        {
            session.Revoke(time.GetUtcNow());
            return Done.Value;
        }
    }
}
