using MyHibachi.Application.Common;
using MyHibachi.Domain.Chefs;

namespace MyHibachi.Application.Chefs;

/// <summary>One chef: the only writer of the chef's record. Keyed by the chef's id.</summary>
[Alias("chef")]
public interface IChefGrain : IGrainWithGuidKey
{
    /// <summary>Runs one use case. As idempotent as the use case is.</summary>
    [Alias("handle")]
    Task<TResponse> Handle<TResponse>(IChefRequest<TResponse> request);
}

/// <summary>Where the key of a chef's grain is made.</summary>
public static class ChefGrains
{
    public static IChefGrain Chef(this IGrainFactory grains, ChefId id) => grains.GetGrain<IChefGrain>(id.Value);
}
