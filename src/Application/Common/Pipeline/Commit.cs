using MediatR;
using MyHibachi.Domain.Common;

namespace MyHibachi.Application.Common.Pipeline;

/// <summary>Stores what a handler changed if it succeeded, and takes back what it claimed elsewhere if not.</summary>
internal sealed class Commit<TRequest, TResponse>(IUnitOfWork work) : IPipelineBehavior<TRequest, TResponse>
    where TRequest : notnull
    where TResponse : IResult<TResponse>
{
    public async Task<TResponse> Handle(TRequest request, RequestHandlerDelegate<TResponse> next, CancellationToken cancellationToken)
    {
        var committed = false;
        try
        {
            var result = await next();
            if (!result.IsSuccess)
            {
                return result;
            }

            if (await work.Commit(typeof(TRequest).Name, cancellationToken) is { } refusal)
            {
                return TResponse.Failure([refusal]);
            }

            committed = true;
            return result;
        }
        finally
        {
            if (!committed)
            {
                await work.Rollback();
            }
        }
    }
}
