using System.Collections.Frozen;
using Fluid;
using MyHibachi.Application.Messaging;
using MyHibachi.Domain.Messaging;

namespace MyHibachi.Infrastructure.Messaging;

/// <summary>Liquid templates, all parsed before the first message, so that a broken one stops the start and not a message.</summary>
internal sealed class LiquidTemplates : IMessageTemplates
{
    private const string SubjectMark = "Subject: ";

    private static readonly FluidParser Parser = new();

    // Strict: a misspelled name must not leave a hole in what a customer reads.
    private static readonly TemplateOptions Options = new()
    {
        StrictVariables = true,
        StrictFilters = true,
        CultureInfo = CultureInfo.InvariantCulture,
        MemberAccessStrategy = { MemberNameStrategy = MemberNameStrategies.SnakeCase },
    };

    private readonly FrozenDictionary<(string Name, MessageChannel Channel), IFluidTemplate> _templates;

    /// <exception cref="BrokenTemplateException">A file cannot be used.</exception>
    public LiquidTemplates(IEnumerable<TemplateFile> files) =>
        _templates = files.ToFrozenDictionary(file => (file.Name, file.Channel), Parse);

    public MessageText Write(string template, MessageChannel channel, MessageModel model)
    {
        if (!_templates.TryGetValue((template, channel), out var parsed))
        {
            throw new InvalidOperationException($"There is no template {template} for {channel}.");
        }

        var text = parsed.Render(new TemplateContext(model, Options)).Trim();
        return channel is MessageChannel.Email ? Split(text) : new(null, text);
    }

    private static IFluidTemplate Parse(TemplateFile file)
    {
        if (!Parser.TryParse(file.Text, out var template, out var error))
        {
            throw new BrokenTemplateException(file.FileName, error);
        }

        return file.Channel is not MessageChannel.Email || (file.Text.StartsWith(SubjectMark, StringComparison.Ordinal) && file.Text.Contains('\n'))
            ? template
            : throw new BrokenTemplateException(file.FileName, $"An email starts with a line '{SubjectMark}…'.");
    }

    private static MessageText Split(string text)
    {
        var lines = text.Split('\n', 2);
        return new(lines[0][SubjectMark.Length..].Trim(), lines[1].Trim());
    }
}

/// <summary>A template that stops the start.</summary>
internal sealed class BrokenTemplateException(string file, string problem) : Exception($"Template {file} cannot be used. {problem}");
