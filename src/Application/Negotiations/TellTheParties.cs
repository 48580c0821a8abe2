using System.Security.Cryptography;
using MediatR;
using MyHibachi.Application.Common;
using MyHibachi.Application.Messaging;
using MyHibachi.Domain.Common;
using MyHibachi.Domain.Identity;
using MyHibachi.Domain.Messaging;
using MyHibachi.Domain.Negotiations;

namespace MyHibachi.Application.Negotiations;

/// <summary>Makes a link for a question that is still open; null when it is not. A repeat makes another one, and all are good until one is used.</summary>
[SystemOnly]
public sealed record IssueNegotiationLink(NegotiationId Negotiation) : IRequest<Result<Secret?>>
{
    internal sealed class Handler(NegotiationFile file) : IRequestHandler<IssueNegotiationLink, Result<Secret?>>
    {
        public async Task<Result<Secret?>> Handle(IssueNegotiationLink request, CancellationToken cancellationToken)
        {
            if (await file.Find(request.Negotiation, cancellationToken) is not { IsOpen: true } negotiation)
            {
                return Result<Secret?>.Success(null);
            }

            var link = NegotiationLink.Make(negotiation.Id, RandomNumberGenerator.GetBytes(NegotiationLink.SecretBytes));
            negotiation.Issue(link);
            return Result<Secret?>.Success(new Secret(link.Reveal()));
        }
    }
}

/// <summary>Tells both parties what concerns them, unless it is no longer worth telling. Each is told once on a channel.</summary>
internal sealed class TellTheParties(INegotiationFacts facts, ISender sender, NegotiationPost post) : IEventHandler<NegotiationRequested>, IEventHandler<NegotiationEnded>
{
    public async Task Handle(NegotiationRequested happened, long sequence, CancellationToken ct)
    {
        var issued = await sender.Send(new IssueNegotiationLink(happened.Negotiation), ct);
        if (!issued.IsSuccess)
        {
            throw new NegotiationNotToldException(issued.Errors[0].Code);
        }

        if (issued.Value is { } link && await facts.For(happened.Negotiation, ct) is { } known)
        {
            await post.Send(known, known.Asked, "negotiation-request", link, ct);
        }
    }

    public async Task Handle(NegotiationEnded happened, long sequence, CancellationToken ct)
    {
        if (await facts.For(happened.Negotiation, ct) is not { } known)
        {
            return;
        }

        // Who said no knows, and who wants it no longer, too. A party that does not take place any more has other news.
        var (toAsked, toWishing) = happened.Status switch
        {
            NegotiationStatus.Accepted => ("negotiation-agreed", "negotiation-granted"),
            NegotiationStatus.Declined => (null, "negotiation-refused"),
            NegotiationStatus.Withdrawn => ("negotiation-closed", (string?)null),
            _ => ("negotiation-closed", "negotiation-refused"),
        };
        await Tell(known, known.Asked, toAsked, ct);
        await Tell(known, known.Wishing, toWishing, ct);
    }

    private Task Tell(NegotiationFacts known, NegotiatingParty reader, string? template, CancellationToken ct) =>
        template is not null && reader.Booking is { IsLive: true, Deletion: null } ? post.Send(known, reader, template, null, ct) : Task.CompletedTask;
}

/// <summary>The outbox tries again.</summary>
internal sealed class NegotiationNotToldException(string code) : Exception($"A negotiation was not told of: {code}.");

/// <summary>Writes to one party of a negotiation.</summary>
internal sealed class NegotiationPost(INegotiationTemplates templates, IMessageSender messages, WebAddress web)
{
    private const string Hidden = "*****";

    public async Task Send(NegotiationFacts facts, NegotiatingParty reader, string template, Secret? link, CancellationToken ct)
    {
        var (model, shown) = (NegotiationMessage.Of(facts, reader, web, link?.Reveal()), NegotiationMessage.Of(facts, reader, web, link is null ? null : Hidden));
        foreach (var channel in ((MessageChannel[])[MessageChannel.Sms, MessageChannel.Email]).Where(reader.Customer.Hears))
        {
            var text = templates.Write(template, channel, model);
            var to = channel is MessageChannel.Email ? reader.Customer.Email.Value : reader.Customer.Phone.Value;
            var message = new OutgoingMessage($"{template}/{facts.Negotiation.Id.Value}/{channel}", channel, to, text.Subject, text.Body, template, reader.Booking.Id, facts.Station.Id)
            {
                BodyWithoutSecret = link is null ? null : templates.Write(template, channel, shown).Body,
            };
            await messages.Send(message, ct);
        }
    }
}
