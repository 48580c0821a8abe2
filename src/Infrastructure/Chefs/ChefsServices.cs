using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using MyHibachi.Application.Chefs;
using MyHibachi.Application.Common;
using MyHibachi.Application.Messaging;
using MyHibachi.Domain.Messaging;
using MyHibachi.Infrastructure.Messaging;

namespace MyHibachi.Infrastructure.Chefs;

internal static class ChefsServices
{
    public static IServiceCollection AddChefs(this IServiceCollection services, IConfiguration configuration) => services
        .AddCalendars(CalendarSettings.Read(configuration))
        .AddScoped<IChefReads, ChefReads>()
        .AddScoped<ITimeOffRequestReads, TimeOffRequestReads>()
        .AddScoped<ITimeOffFacts, StoredTimeOffFacts>()
        .AddSingleton<ICalendarWriter, IcalWriter>()
        .AddSingleton<IChefTemplates, LiquidChefTemplates>()
        .AddScoped<IDeletedRows, DeletedChefs>();

    private static IServiceCollection AddCalendars(this IServiceCollection services, CalendarSettings settings) => services
        .AddSingleton(settings).AddSingleton(new BusyCalendarPolicy(settings.RefreshEvery))
        .AddSingleton<CalendarClient>().AddScoped<IBusyCalendars, HttpBusyCalendars>()
        .AddScoped<IBusyCalendarReads, BusyCalendarReads>();
}

/// <summary>What is written to chefs.</summary>
internal sealed class LiquidChefTemplates : IChefTemplates
{
    private readonly LiquidTemplates _templates = new(TemplateFile.OfChefs);

    public MessageText Write(string template, MessageChannel channel, TimeOffMessage model) => _templates.Write(template, channel, TemplateNames.Of(model));
}
