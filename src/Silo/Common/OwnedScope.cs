using MediatR;
using MyHibachi.Application.Common;
using MyHibachi.Application.Common.Pipeline;

namespace MyHibachi.Silo.Common;

/// <summary>Runs a use case inside the grain that owns it: in a scope of its own, as the one who called.</summary>
internal static class OwnedScope
{
    public static Task<TResponse> Run<TResponse>(IServiceProvider services, IRequest<TResponse> request) =>
        Run(services, request, _ => ValueTask.CompletedTask, _ => { });

    /// <param name="enter">Prepares the scope before the use case runs.</param>
    /// <param name="leave">Looks at the scope after it ran, even when it failed.</param>
    public static async Task<TResponse> Run<TResponse>(
        IServiceProvider services, IRequest<TResponse> request, Func<IServiceProvider, ValueTask> enter, Action<IServiceProvider> leave)
    {
        await using var scope = services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentActor>().Value = ActorBaggage.Unpack();
        scope.ServiceProvider.GetRequiredService<OwnedRequest>().Value = request;
        await enter(scope.ServiceProvider);
        try
        {
            return await scope.ServiceProvider.GetRequiredService<ISender>().Send(request);
        }
        finally
        {
            leave(scope.ServiceProvider);
        }
    }
}
