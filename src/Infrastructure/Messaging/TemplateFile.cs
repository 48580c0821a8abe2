using System.Reflection;
using MyHibachi.Domain.Messaging;

namespace MyHibachi.Infrastructure.Messaging;

/// <summary>A template as its author wrote it.</summary>
/// <param name="FileName">Name, channel and ending, e.g. <c>confirmation.sms.liquid</c>.</param>
internal sealed record TemplateFile(string FileName, string Text)
{
    /// <summary>What is written to people about bookings: the files of the folder Templates beside this one, which are built into the program.</summary>
    public static IReadOnlyList<TemplateFile> BuiltIn { get; } = In("templates/");

    /// <summary>What is written to people about their accounts.</summary>
    public static IReadOnlyList<TemplateFile> OfAccounts { get; } = In("account-templates/");

    /// <summary>What is written to people who wait for a place.</summary>
    public static IReadOnlyList<TemplateFile> OfWaitlists { get; } = In("waitlist-templates/");

    /// <summary>What is written to chefs.</summary>
    public static IReadOnlyList<TemplateFile> OfChefs { get; } = In("chef-templates/");

    /// <summary>What is written to parties of which one is asked to move for the other.</summary>
    public static IReadOnlyList<TemplateFile> OfNegotiations { get; } = In("negotiation-templates/");

    public string Name => Parts[0];

    /// <exception cref="BrokenTemplateException">The file's name tells none.</exception>
    public MessageChannel Channel => Parts is [_, var channel, "liquid"] && Enum.TryParse<MessageChannel>(channel, ignoreCase: true, out var known)
        ? known
        : throw new BrokenTemplateException(FileName, "Its name is not <name>.<channel>.liquid.");

    private string[] Parts => FileName.Split('.');

    private static TemplateFile[] In(string folder) =>
    [
        .. Assembly.GetExecutingAssembly().GetManifestResourceNames()
            .Where(name => name.StartsWith(folder, StringComparison.Ordinal))
            .Select(name => new TemplateFile(name[folder.Length..], Read(name))),
    ];

    private static string Read(string resource)
    {
        using var reader = new StreamReader(Assembly.GetExecutingAssembly().GetManifestResourceStream(resource)!);
        return reader.ReadToEnd();
    }
}
