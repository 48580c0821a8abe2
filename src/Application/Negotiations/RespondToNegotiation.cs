using MediatR;
using MyHibachi.Application.Common;
using MyHibachi.Domain.Common;
using MyHibachi.Domain.Identity;
using MyHibachi.Domain.Negotiations;

namespace MyHibachi.Application.Negotiations;

/// <summary>
/// The asked party's yes or no: by the link that was sent, whoever holds it, or by the asked customer who is signed in. The same answer again has
/// the same result.
/// </summary>
/// <param name="Token">As the link carries it.</param>
/// <param name="Negotiation">In the place of a link.</param>
[OpenToAll]
public sealed record RespondToNegotiation(Secret? Token, NegotiationId? Negotiation, bool Accept) : IRequest<Result<NegotiationStatus>>
{
    internal sealed class Handler(AskedParty door, Agreement agreement) : IRequestHandler<RespondToNegotiation, Result<NegotiationStatus>>
    {
        public async Task<Result<NegotiationStatus>> Handle(RespondToNegotiation request, CancellationToken cancellationToken)
        {
            var asked = await door.Find(request.Token, request.Negotiation, cancellationToken);
            return asked.IsSuccess ? await agreement.Answer(asked.Value, request.Accept, cancellationToken) : Result<NegotiationStatus>.Failure(asked.Errors);
        }
    }
}

/// <summary>Finds out whether it is the asked party who answers.</summary>
internal sealed class AskedParty(NegotiationFile file, CurrentActor actor)
{
    public Task<Result<Negotiation>> Find(Secret? token, NegotiationId? id, CancellationToken ct) => (token, id) switch
    {
        ({ } link, null) => ByLink(NegotiationLink.Read(link.Reveal()), ct),
        (null, { } named) => ById(named, ct),
        _ => Task.FromResult<Result<Negotiation>>(NegotiationErrors.NotNamed()),
    };

    // A look, a signature and a comparison, whatever the token is.
    private async Task<Result<Negotiation>> ByLink(NegotiationLink link, CancellationToken ct)
    {
        var known = await file.Find(link.Negotiation, ct);
        return link.Opens(known) ? known! : NegotiationErrors.LinkInvalid();
    }

    private async Task<Result<Negotiation>> ById(NegotiationId id, CancellationToken ct)
    {
        if (actor.Value.Kind is ActorKind.Anonymous)
        {
            return AccessErrors.Unauthenticated();
        }

        if (await file.Find(id, ct) is not { } known || await file.Party(known.AskedBookingId, ct) is not { } asked)
        {
            return NegotiationErrors.NotFound();
        }

        return actor.Value.Customer == asked.CustomerId ? known
            : await file.Meets(known.AskedBookingId, ct) || await file.Meets(known.WishingBookingId, ct) ? AccessErrors.Forbidden()
            : NegotiationErrors.NotFound();
    }
}
