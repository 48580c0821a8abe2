using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using MyHibachi.Application.Messaging;
using MyHibachi.Application.Negotiations;

namespace MyHibachi.Infrastructure.Messaging;

internal static class MessagingServices
{
    /// <summary>Messages from the built-in templates, kept in the database.</summary>
    /// <exception cref="BrokenTemplateException">A template cannot be used.</exception>
    public static IServiceCollection AddMessaging(this IServiceCollection services, IConfiguration configuration) => services
        .AddSingleton<IMessageTemplates>(_ => new LiquidTemplates(TemplateFile.BuiltIn))
        .AddSingleton<IMessageSender>(provider => ActivatorUtilities.CreateInstance<LocalMessageSender>(provider, MessagingSettings.Read(configuration).KeepSecrets))
        .AddSingleton(new WebAddress(MessagingSettings.Read(configuration).WebAddress))
        .AddScoped<IMessageFacts, StoredMessageFacts>()
        .AddScoped<IMessageReads, MessageReads>();
}
