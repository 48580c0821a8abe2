using GraphQL;
using MyHibachi.Application.Chefs;
using MyHibachi.Application.Common;
using MyHibachi.Domain.Chefs;
using MyHibachi.Domain.Common;
using MyHibachi.GraphQL.Common;

namespace MyHibachi.GraphQL.Chefs;

internal sealed class ChefQueries
{
    /// <summary>The chefs whom the caller may see, by name.</summary>
    public static async Task<IEnumerable<ChefNode>> Chefs([FromServices] Desk desk, CancellationToken ct)
    {
        desk.Actor.Demand(Permissions.ChefRead);
        var chefs = await desk.Read((IChefReads reads) => reads.All(desk.Actor.Scope, ct));
        return chefs.Select(chef => new ChefNode(chef));
    }
}

/// <summary>Takes a chef off the slots that are still to be sold, or puts one back.</summary>
internal sealed class SetChefActiveInput
{
    [Id]
    public string ChefId { get; init; } = "";

    public bool Active { get; init; }
}

internal sealed class SetChefActivePayload(ChefNode? chef, IReadOnlyList<Error> errors) : Payload(errors)
{
    public ChefNode? Chef => chef;
}

internal sealed class ChefMutations
{
    /// <summary>Takes a chef off the slots that are still to be sold, or puts one back. Parties already assigned stay. Safe to repeat.</summary>
    [Refuses("CHEF_NOT_FOUND")]
    public static async Task<SetChefActivePayload> SetChefActive(SetChefActiveInput input, [FromServices] Desk desk, CancellationToken ct)
    {
        var id = new ChefId(GlobalId.Read(ChefNode.Type, input.ChefId));
        var set = await desk.Send(new SetChefActive(id, input.Active), ct);
        return new(set.IsSuccess ? await desk.Chef(id, ct) : null, set.Errors);
    }
}

internal static class ChefLookup
{
    /// <summary>The chef, if the caller may see that record.</summary>
    public static async Task<ChefNode?> Chef(this Desk desk, ChefId id, CancellationToken ct) =>
        (await desk.Read((IChefReads reads) => reads.ByIds(desk.Actor.Scope, [id], ct))).TryGetValue(id, out var chef) ? new(chef) : null;
}
