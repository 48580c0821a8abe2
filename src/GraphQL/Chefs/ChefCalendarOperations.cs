using GraphQL;
using MyHibachi.Application.Chefs;
using MyHibachi.Domain.Chefs;
using MyHibachi.Domain.Common;
using MyHibachi.GraphQL.Common;

namespace MyHibachi.GraphQL.Chefs;

internal sealed class CreateChefCalendarLinkInput
{
    [Id]
    public string ChefId { get; init; } = "";
}

internal sealed class RevokeChefCalendarLinkInput
{
    [Id]
    public string ChefId { get; init; } = "";
}

internal sealed class CreateChefCalendarLinkPayload(string? path, IReadOnlyList<Error> errors) : Payload(errors)
{
    /// <summary>
    /// Where a calendar program reads the chef's parties and days off, below this API's own address. Whoever has it reads them: it is told this once and kept nowhere. Null when nothing
    /// was changed.
    /// </summary>
    public string? Path => path;
}

internal sealed class RevokeChefCalendarLinkPayload(string? chefId, IReadOnlyList<Error> errors) : Payload(errors)
{
    /// <summary>Null when nothing was changed.</summary>
    [Id]
    public string? ChefId => chefId;
}

internal sealed class ChefCalendarMutations
{
    /// <summary>Makes an address under which calendar programs read a chef's parties and days off. The one before leads nowhere from then on.</summary>
    [Refuses("CHEF_NOT_FOUND")]
    public static async Task<CreateChefCalendarLinkPayload> CreateChefCalendarLink(CreateChefCalendarLinkInput input, [FromServices] Desk desk, CancellationToken ct)
    {
        var made = await desk.Send(new CreateChefCalendarLink(IdOf(input.ChefId)), ct);
        return new(made.IsSuccess ? ChefFeedEndpoint.PathOf(made.Value.Reveal()) : null, made.Errors);
    }

    /// <summary>Lets the address of a chef's calendar lead nowhere, at once. Safe to repeat.</summary>
    [Refuses("CHEF_NOT_FOUND")]
    public static async Task<RevokeChefCalendarLinkPayload> RevokeChefCalendarLink(RevokeChefCalendarLinkInput input, [FromServices] Desk desk, CancellationToken ct)
    {
        var revoked = await desk.Send(new RevokeChefCalendarLink(IdOf(input.ChefId)), ct);
        return new(revoked.IsSuccess ? input.ChefId : null, revoked.Errors);
    }

    private static ChefId IdOf(string id) => new(GlobalId.Read(ChefNode.Type, id));
}
