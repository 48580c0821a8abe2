using System.Reflection;
using MediatR;
using MyHibachi.Domain.Common;

namespace MyHibachi.Application.Common.Pipeline;

/// <summary>Stores what a handler changed if it succeeded, and takes back what it claimed elsewhere if not.</summary>
internal sealed class Commit<TRequest, TResponse>(IUnitOfWork work) : IPipelineBehavior<TRequest, TResponse>
    where TRequest : notnull
    where TResponse : IResult<TResponse>
{
    // Every request that asks its caller for a reason calls it so; none can forget to hand it to the trail.
    private static readonly PropertyInfo? Reason = typeof(TRequest).GetProperty("Reason", typeof(string));

    public async Task<TResponse> Handle(TRequest request, RequestHandlerDelegate<TResponse> next, CancellationToken cancellationToken)
    {
        var (answer, isLate) = await Attempt(request, next, cancellationToken);

        // Somebody was quicker, most often the same request on another way. What that one left behind is answered to: the first answer again, or
        // what it changed.
        return isLate && request is (IIdempotent or IVersioned) ? (await Attempt(request, next, cancellationToken)).Answer : answer;
    }

    private async Task<(TResponse Answer, bool IsLate)> Attempt(TRequest request, RequestHandlerDelegate<TResponse> next, CancellationToken ct)
    {
        var committed = false;
        try
        {
            var result = await next();
            if (!result.IsSuccess)
            {
                return (result, IsLate(result.Errors[0]));
            }

            if (await work.Commit(typeof(TRequest).Name, ReasonOf(request), ct) is { } refusal)
            {
                return (TResponse.Failure([refusal]), IsLate(refusal));
            }

            committed = true;
            return (result, false);
        }
        finally
        {
            if (!committed)
            {
                await work.Rollback();
            }
        }
    }

    private static string? ReasonOf(TRequest request) => ((string?)Reason?.GetValue(request))?.Trim();

    // By its code: whoever handed it on may have named a field.
    private static bool IsLate(Error refusal) => refusal.Code == CommitErrors.ConcurrentChange().Code;
}
