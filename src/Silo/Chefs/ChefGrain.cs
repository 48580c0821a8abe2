using MyHibachi.Application.Chefs;
using MyHibachi.Application.Common;
using MyHibachi.Silo.Common;

namespace MyHibachi.Silo.Chefs;

/// <summary>Hosts the use cases of one chef.</summary>
internal sealed class ChefGrain(IServiceProvider services) : Grain, IChefGrain
{
    public Task<TResponse> Handle<TResponse>(IChefRequest<TResponse> request) => OwnedScope.Run(services, request);
}
