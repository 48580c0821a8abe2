using GraphQL;
using MyHibachi.Application.Common;
using MyHibachi.Domain.Common;

namespace MyHibachi.GraphQL.Common;

/// <summary>Turns refusals into what GraphQL says of them where there is no payload to list them in: queries.</summary>
internal static class Refusals
{
    /// <exception cref="RefusedError">The use case refused.</exception>
    public static T OrRefuse<T>(this Result<T> result) => result.IsSuccess ? result.Value : throw new RefusedError(result.Errors[0]);

    /// <exception cref="RefusedError">The caller lacks the permission.</exception>
    public static void Demand(this Actor actor, string permission)
    {
        if (!actor.Can(permission))
        {
            throw new RefusedError(actor.Kind is ActorKind.Anonymous ? AccessErrors.Unauthenticated() : AccessErrors.Forbidden());
        }
    }
}

/// <summary>A refusal in the <c>errors</c> of the response, with its code and the field it names.</summary>
internal sealed class RefusedError : ExecutionError
{
    public RefusedError(Error error)
        : base(error.Message)
    {
        Code = error.Code;
        if (error.Field is not null)
        {
            Extensions = new() { ["field"] = error.Field };
        }
    }
}
