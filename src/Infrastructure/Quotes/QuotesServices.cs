using Microsoft.Extensions.DependencyInjection;
using MyHibachi.Application.Quotes;

namespace MyHibachi.Infrastructure.Quotes;

internal static class QuotesServices
{
    public static IServiceCollection AddQuotes(this IServiceCollection services) => services.AddScoped<IQuoteReads, QuoteReads>();
}
