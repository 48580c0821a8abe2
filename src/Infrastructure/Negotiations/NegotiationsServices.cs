using Microsoft.Extensions.DependencyInjection;
using MyHibachi.Application.Messaging;
using MyHibachi.Application.Negotiations;
using MyHibachi.Domain.Messaging;
using MyHibachi.Infrastructure.Messaging;

namespace MyHibachi.Infrastructure.Negotiations;

internal static class NegotiationsServices
{
    public static IServiceCollection AddNegotiations(this IServiceCollection services) => services
        .AddSingleton<INegotiationTemplates, LiquidNegotiationTemplates>()
        .AddScoped<INegotiations, StoredNegotiations>()
        .AddScoped<INegotiationFacts, NegotiationFactsReader>()
        .AddScoped<IExchanges, Exchanges>()
        .AddScoped<INegotiationReads, NegotiationReads>();
}

/// <summary>What is written to parties of which one is asked to move for the other.</summary>
internal sealed class LiquidNegotiationTemplates : INegotiationTemplates
{
    private readonly LiquidTemplates _templates = new(TemplateFile.OfNegotiations);

    public MessageText Write(string template, MessageChannel channel, NegotiationMessage model) => _templates.Write(template, channel, TemplateNames.Of(model));
}
