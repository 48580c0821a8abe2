using GraphQL.Execution;
using GraphQLParser;
using GraphQLParser.Exceptions;

namespace MyHibachi.GraphQL.Transport.Execution;

/// <summary>Documents by their text: parsed and measured, and once they have proved valid, kept.</summary>
internal sealed class Documents(GraphQLSettings settings)
{
    private readonly DocumentCache _kept = new(settings.CachedQueryLength);

    /// <exception cref="DocumentError">The text cannot be read or asks for too much.</exception>
    public Document Read(string text)
    {
        if (_kept.Find(text) is { } known)
        {
            return known;
        }

        if (text.Length > settings.MaxQueryLength)
        {
            throw QueryRefused.TooLong(settings.MaxQueryLength);
        }

        var document = new Document(text, Parse(text));
        new DocumentShape(settings, document.Tree).Check();
        return document;
    }

    /// <summary>Called when the document has passed the rules, so that the next request with it need not.</summary>
    public void Keep(Document document)
    {
        if (!document.IsValid)
        {
            document.MarkValid();
            _kept.Add(document);
        }
    }

    private GraphQLParser.AST.GraphQLDocument Parse(string text)
    {
        try
        {
            // One level of fields takes two levels of the parser, four inside an inline fragment; the rest is for arguments.
            return Parser.Parse(text, new ParserOptions { Ignore = IgnoreOptions.Comments, MaxDepth = (settings.MaxDepth * 4) + 32 });
        }
        catch (GraphQLSyntaxErrorException exception)
        {
            throw new SyntaxError(exception);
        }
        catch (GraphQLMaxDepthExceededException)
        {
            throw QueryRefused.TooDeep(settings.MaxDepth);
        }
    }
}
