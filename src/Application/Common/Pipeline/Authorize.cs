using System.Reflection;
using MediatR;
using MyHibachi.Domain.Common;

namespace MyHibachi.Application.Common.Pipeline;

/// <summary>Refuses a caller who lacks the request's permission. Which records it reaches, the specifications see to.</summary>
internal sealed class Authorize<TRequest, TResponse>(CurrentActor actor) : IPipelineBehavior<TRequest, TResponse>
    where TRequest : notnull
    where TResponse : IResult<TResponse>
{
    private static readonly bool OpenToAll = typeof(TRequest).IsDefined(typeof(OpenToAllAttribute));

    private static readonly bool ForOneself = typeof(TRequest).IsDefined(typeof(ForOneselfAttribute));

    private static readonly string? Permission = typeof(TRequest).GetCustomAttribute<RequiresAttribute>()?.Permission;

    public Task<TResponse> Handle(TRequest request, RequestHandlerDelegate<TResponse> next, CancellationToken cancellationToken)
    {
        if (OpenToAll || MayPass())
        {
            return next();
        }

        var refusal = actor.Value.Kind is ActorKind.Anonymous ? AccessErrors.Unauthenticated() : AccessErrors.Forbidden();
        return Task.FromResult(TResponse.Failure([refusal]));
    }

    // A request that says nothing of its access is the program's own.
    private bool MayPass() =>
        ForOneself ? actor.Value is { Kind: ActorKind.User }
        : Permission is null ? actor.Value.Kind is ActorKind.System
        : actor.Value.Can(Permission);
}
