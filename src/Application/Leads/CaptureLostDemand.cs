using MediatR;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using MyHibachi.Application.Common;
using MyHibachi.Domain.Common;

namespace MyHibachi.Application.Leads;

/// <summary>
/// Looks at what every request was answered with, where the request began, and keeps the demand behind a refusal. That happens after the refused
/// request is over and in a transaction of its own, so a refusal still changes nothing; and whatever goes wrong with it, the caller does not hear.
/// </summary>
internal sealed class CaptureLostDemand<TRequest, TResponse>(
    OwnedRequest owned, CurrentActor actor, IServiceScopeFactory scopes, LeadCapture capture, ILogger<CaptureLostDemand<TRequest, TResponse>> log)
    : IPipelineBehavior<TRequest, TResponse>
    where TRequest : notnull
    where TResponse : IResult<TResponse>
{
    public async Task<TResponse> Handle(TRequest request, RequestHandlerDelegate<TResponse> next, CancellationToken cancellationToken)
    {
        var answer = await next();
        if (capture.IsOn && !answer.IsSuccess && !ReferenceEquals(request, owned.Value)
            && LostDemand.ReasonOf(answer.Errors) is { } reason && LostDemand.Of(request, actor.Value) is { } demand)
        {
            await TryCapture(new(demand, reason));
        }

        return answer;
    }

    // Not canceled with the request: whoever gives up waiting is lost demand too.
    private async Task TryCapture(CaptureLead lead)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            scope.ServiceProvider.GetRequiredService<CurrentActor>().Value = Actor.System with { RequestId = actor.Value.RequestId };
            await scope.ServiceProvider.GetRequiredService<ISender>().Send(lead, CancellationToken.None);
        }
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            log.NotCaptured(failure.GetType().Name, lead.Reason);
        }
    }
}

/// <summary>Whether failed bookings become leads.</summary>
public sealed record LeadCapture(bool IsOn);

internal static partial class LeadLog
{
    // Never the exception: its message may quote the customer.
    [LoggerMessage(LogLevel.Error, "A lead was not captured: {Failure}; the reason was {Reason}")]
    public static partial void NotCaptured(this ILogger logger, string failure, Domain.Leads.LeadReason reason);
}
