using MyHibachi.Application.Chefs;
using MyHibachi.Domain.Chefs;
using MyHibachi.GraphQL.Common;

namespace MyHibachi.GraphQL.Chefs;

/// <summary>Chefs by id, one statement however many are asked for. Lives for one operation.</summary>
internal sealed class ChefLoaders(Desk desk)
{
    public BatchLoader<ChefId, ChefNode> Chef { get; } = new(async (ids, ct) =>
        (await desk.Read((IChefReads reads) => reads.ByIds(desk.Actor.Scope, ids, ct))).ToDictionary(pair => pair.Key, pair => new ChefNode(pair.Value)));
}
