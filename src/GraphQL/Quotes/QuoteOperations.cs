using GraphQL;
using MyHibachi.Application.Common;
using MyHibachi.Application.Quotes;
using MyHibachi.Domain.Common;
using MyHibachi.GraphQL.Common;
using MyHibachi.GraphQL.Stations;

namespace MyHibachi.GraphQL.Quotes;

internal sealed class QuoteQueries
{
    /// <summary>A quote by its id; null when there is none that the caller may see.</summary>
    public static async Task<QuoteNode?> Quote([Id] string id, [FromServices] Desk desk, CancellationToken ct) =>
        await desk.Send(new GetQuote(new(GlobalId.Read(QuoteNode.Type, id))), ct) is { IsSuccess: true } found ? new(found.Value) : null;

    /// <summary>Prices that were told, latest first unless told otherwise: to staff those of their stations, to a customer the own ones.</summary>
    /// <param name="first">1 to 100.</param>
    /// <param name="after">The cursor of the last quote already seen.</param>
    /// <param name="search">Part of the venue's address, or of the name, email address or telephone number of who asked.</param>
    public static async Task<QuoteConnection> Quotes(
        [FromServices] Desk desk, CancellationToken ct, int first = 20, string? after = null, string? search = null, QuoteWhereInput? where = null, QuoteOrderInput? order = null)
    {
        desk.Actor.Demand(Permissions.QuoteRead);
        var (request, filter) = (Cursors.Request(first, after), (where ?? new()).ToFilter(search));
        var (sort, direction) = order is null ? (QuoteSort.CreatedAt, SortDirection.Descending) : (order.By, order.Direction);
        return new(await desk.Read((IQuoteReads reads) => reads.List(desk.Actor, filter, sort, direction, request, ct)), filter, sort, request);
    }
}

/// <summary>A party at an address, to be priced.</summary>
internal sealed class CalculateQuoteInput
{
    /// <summary>The postal code is enough.</summary>
    public AddressInput Address { get; init; } = new();

    public PartyInput Party { get; init; } = new();

    /// <summary>Where they came from.</summary>
    public LeadSourceInput? Source { get; init; }

    /// <summary>Whom to come back to if the place is not served, of somebody who has not signed in: a refusal for that becomes a lead. A price that is told does not keep it.</summary>
    public DraftContactInput? Contact { get; init; }

    /// <summary>They agreed that the contact is kept for that. A contact without it is refused.</summary>
    public bool? Consent { get; init; }

    /// <summary>8 to 128 characters, new for each quote; a repeat answers with the first one.</summary>
    public string IdempotencyKey { get; init; } = "";
}

internal sealed class CalculateQuotePayload(QuoteNode? quote, IReadOnlyList<Error> errors) : Payload(errors)
{
    public QuoteNode? Quote => quote;
}

internal sealed class QuoteMutations
{
    /// <summary>Tells an itemised price with the travel fee and the serving station. It stands for 7 days. Nobody needs to sign in.</summary>
    [Refuses(
        "CONSENT_REQUIRED", "IDEMPOTENCY_KEY_REUSED", "INVALID_CITY", "INVALID_EXTRA", "INVALID_GUEST_COUNT", "INVALID_IDEMPOTENCY_KEY", "INVALID_STREET",
        "NO_ACTIVE_STATION", "OUT_OF_SERVICE_AREA", "TOO_MANY_EXTRAS", "UNKNOWN_ADDRESS", OpenToAll = true)]
    public static async Task<CalculateQuotePayload> CalculateQuote(CalculateQuoteInput input, [FromServices] Desk desk, CancellationToken ct)
    {
        var request = new CalculateQuote(
            input.Address.ToForm(), input.Party.ToForm(), input.IdempotencyKey, input.Source?.ToSource(), input.Contact?.ToForm(), input.Consent ?? false);
        var made = await desk.Send(request, ct);
        return made.IsSuccess
            ? new((await desk.Send(new GetQuote(made.Value), ct)).Map(quote => new QuoteNode(quote)).Value, [])
            : new(null, made.Errors);
    }
}
