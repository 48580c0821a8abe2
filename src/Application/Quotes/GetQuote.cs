using MediatR;
using MyHibachi.Application.Common;
using MyHibachi.Domain.Common;
using MyHibachi.Domain.Quotes;

namespace MyHibachi.Application.Quotes;

/// <summary>Reads a quote back. A stranger's does not exist.</summary>
[OpenToAll]
public sealed record GetQuote(QuoteId Quote) : IRequest<Result<Quote>>
{
    internal sealed class Handler(IRepository<Quote> quotes, CurrentActor actor) : IRequestHandler<GetQuote, Result<Quote>>
    {
        public async Task<Result<Quote>> Handle(GetQuote request, CancellationToken cancellationToken) =>
            await quotes.Find(new QuoteById(request.Quote, actor.Value), cancellationToken) is { } quote ? quote : QuoteErrors.NotFound();
    }
}
