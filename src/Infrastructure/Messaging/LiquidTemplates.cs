using System.Collections.Frozen;
using DotLiquid;
using DotLiquid.Exceptions;
using MyHibachi.Application.Messaging;
using MyHibachi.Domain.Messaging;

namespace MyHibachi.Infrastructure.Messaging;

/// <summary>Liquid templates, all parsed before the first message, so that a broken one stops the start and not a message.</summary>
internal sealed class LiquidTemplates : IMessageTemplates
{
    private const string SubjectMark = "Subject: ";

    // The level at which the engine refuses filters that it does not know.
    private const SyntaxCompatibility Strict = SyntaxCompatibility.DotLiquid22a;

    private readonly FrozenDictionary<(string Name, MessageChannel Channel), Template> _templates;

    /// <exception cref="BrokenTemplateException">A file cannot be used.</exception>
    public LiquidTemplates(IEnumerable<TemplateFile> files) =>
        _templates = files.ToFrozenDictionary(file => (file.Name, file.Channel), Parse);

    public MessageText Write(string template, MessageChannel channel, MessageModel model) => Write(template, channel, TemplateNames.Of(model));

    /// <exception cref="InvalidOperationException">There is no such template, or it asks for something the names do not have.</exception>
    public MessageText Write(string template, MessageChannel channel, Hash names)
    {
        if (!_templates.TryGetValue((template, channel), out var parsed))
        {
            throw new InvalidOperationException($"There is no template {template} for {channel}.");
        }

        var text = Render(parsed, names).Trim();
        return channel is MessageChannel.Email ? Split(text) : new(null, text);
    }

    private static Template Parse(TemplateFile file)
    {
        if (file.Channel is MessageChannel.Email && !(file.Text.StartsWith(SubjectMark, StringComparison.Ordinal) && file.Text.Contains('\n')))
        {
            throw new BrokenTemplateException(file.FileName, $"An email starts with a line '{SubjectMark}…'.");
        }

        try
        {
            var template = Template.Parse(file.Text, Strict);
            template.MakeThreadSafe();
            return template;
        }
        catch (SyntaxException broken)
        {
            throw new BrokenTemplateException(file.FileName, broken.Message);
        }
    }

    // A misspelled name must not leave a hole in what a customer reads: the model throws, or the engine notes an error.
    private static string Render(Template template, Hash names)
    {
        var context = new Context(
            [names], [], [], ErrorsOutputMode.Rethrow, maxIterations: 1_000, CultureInfo.InvariantCulture, CancellationToken.None)
        {
            SyntaxCompatibilityLevel = Strict,
        };
        var text = template.Render(new RenderParameters(CultureInfo.InvariantCulture) { Context = context });
        return context.Errors.Count == 0 ? text : throw new InvalidOperationException(context.Errors[0].Message);
    }

    private static MessageText Split(string text)
    {
        var lines = text.Split('\n', 2);
        return new(lines[0][SubjectMark.Length..].Trim(), lines[1].Trim());
    }
}

/// <summary>A template that stops the start.</summary>
internal sealed class BrokenTemplateException(string file, string problem) : Exception($"Template {file} cannot be used. {problem}");
