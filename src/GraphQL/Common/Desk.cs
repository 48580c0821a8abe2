using MediatR;
using MyHibachi.Application.Common;
using MyHibachi.Domain.Common;

namespace MyHibachi.GraphQL.Common;

/// <summary>
/// What resolvers call: one use case or one read, each in a scope of its own, since the fields of a query run side by side and a
/// database context serves one at a time.
/// </summary>
internal sealed class Desk(IServiceScopeFactory scopes, CurrentActor actor)
{
    public Actor Actor => actor.Value;

    public async Task<Result<T>> Send<T>(IRequest<Result<T>> request, CancellationToken ct)
    {
        await using var scope = Open(onlyReads: request is IStationRecords);
        return await scope.ServiceProvider.GetRequiredService<ISender>().Send(request, ct);
    }

    public async Task<T> Read<TReads, T>(Func<TReads, Task<T>> read)
        where TReads : notnull
    {
        await using var scope = Open(onlyReads: typeof(TReads).IsAssignableTo(typeof(IStationRecords)));
        return await read(scope.ServiceProvider.GetRequiredService<TReads>());
    }

    private AsyncServiceScope Open(bool onlyReads)
    {
        var scope = scopes.CreateAsyncScope();
        var caller = scope.ServiceProvider.GetRequiredService<CurrentActor>();
        (caller.Value, caller.OnlyReads) = (actor.Value, onlyReads);
        return scope;
    }
}
