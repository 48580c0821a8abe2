using Microsoft.Extensions.DependencyInjection;
using MyHibachi.Application.Messaging;
using MyHibachi.Application.Waitlists;
using MyHibachi.Domain.Messaging;
using MyHibachi.Infrastructure.Messaging;

namespace MyHibachi.Infrastructure.Waitlists;

internal static class WaitlistsServices
{
    public static IServiceCollection AddWaitlists(this IServiceCollection services) => services
        .AddSingleton<IWaitlistTemplates, LiquidWaitlistTemplates>()
        .AddScoped<IWaitlists, Waitlists>()
        .AddScoped<IWaitlistFacts, WaitlistFactsReader>()
        .AddScoped<IWaitlistReads, WaitlistReads>();
}

/// <summary>What is written to people who wait for a place.</summary>
internal sealed class LiquidWaitlistTemplates : IWaitlistTemplates
{
    private readonly LiquidTemplates _templates = new(TemplateFile.OfWaitlists);

    public MessageText Write(string template, MessageChannel channel, WaitlistMessage model) => _templates.Write(template, channel, TemplateNames.Of(model));
}
