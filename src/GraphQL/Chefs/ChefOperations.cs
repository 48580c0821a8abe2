using GraphQL;
using MyHibachi.Application.Chefs;
using MyHibachi.Application.Common;
using MyHibachi.Domain.Chefs;
using MyHibachi.Domain.Common;
using MyHibachi.GraphQL.Common;

namespace MyHibachi.GraphQL.Chefs;

internal sealed class ChefQueries
{
    /// <summary>A chef by id; null when there is none whom the caller may see.</summary>
    public static Task<ChefNode?> Chef([Id] string id, [FromServices] Desk desk, CancellationToken ct)
    {
        desk.Actor.Demand(Permissions.ChefRead);
        return desk.Chef(new(GlobalId.Read(ChefNode.Type, id)), ct);
    }

    /// <summary>The chefs whom the caller may see: a station's own, and to a chef only himself.</summary>
    /// <param name="first">1 to 100.</param>
    /// <param name="after">The cursor of the last chef already seen.</param>
    /// <param name="search">Part of a name.</param>
    /// <param name="order">By name, unless told otherwise.</param>
    public static async Task<ChefConnection> Chefs(
        [FromServices] Desk desk, CancellationToken ct, int first = 20, string? after = null, string? search = null, ChefWhereInput? where = null, ChefOrderInput? order = null)
    {
        desk.Actor.Demand(where?.Deleted is true ? Permissions.ChefRestore : Permissions.ChefRead);
        var (request, filter) = (Cursors.NamedRequest(first, after), (where ?? new()).ToFilter(search));
        var direction = order?.Direction ?? SortDirection.Ascending;
        return new(await desk.Read((IChefReads reads) => reads.List(desk.Actor.Scope, filter, direction, request, ct)), filter, request);
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
    /// <summary>Takes a chef off the slots that are still to be sold, unless a party to come needs this chef, or puts one back. Safe to repeat.</summary>
    [Refuses("CHEF_HAS_PARTIES", "CHEF_NOT_FOUND")]
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
        await desk.Read((IChefReads reads) => reads.Find(desk.Actor.Scope, id, ct)) is { } chef ? new(chef) : null;
}
