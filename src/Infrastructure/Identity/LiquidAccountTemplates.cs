using MyHibachi.Application.Identity;
using MyHibachi.Application.Messaging;
using MyHibachi.Domain.Messaging;
using MyHibachi.Infrastructure.Messaging;

namespace MyHibachi.Infrastructure.Identity;

/// <summary>What is written to people about their accounts; always by email, which is what they sign in with.</summary>
internal sealed class LiquidAccountTemplates : IAccountTemplates
{
    private readonly LiquidTemplates _templates = new(TemplateFile.OfAccounts);

    public MessageText Write(string template, AccountMessage model) => _templates.Write(template, MessageChannel.Email, TemplateNames.Of(model));
}
