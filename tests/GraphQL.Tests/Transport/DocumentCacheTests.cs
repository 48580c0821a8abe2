using GraphQLParser;
using MyHibachi.GraphQL.Transport.Execution;

namespace MyHibachi.GraphQL.Tests.Transport;

public sealed class DocumentCacheTests
{
    [Fact]
    public void The_documents_used_last_are_kept()
    {
        var cache = new DocumentCache(capacity: 15);
        cache.Add(Document("{ a }"));
        cache.Add(Document("{ b }"));
        cache.Add(Document("{ c }"));
        Assert.NotNull(cache.Find("{ a }"));

        cache.Add(Document("{ d }"));

        Assert.Equal([true, false, true, true], new[] { "{ a }", "{ b }", "{ c }", "{ d }" }.Select(text => cache.Find(text) is not null));
    }

    [Fact]
    public void A_document_that_comes_twice_is_kept_once()
    {
        var cache = new DocumentCache(capacity: 10);
        var first = Document("{ a }");
        cache.Add(first);
        cache.Add(Document("{ a }"));
        cache.Add(Document("{ b }"));

        Assert.Same(first, cache.Find("{ a }"));
        Assert.NotNull(cache.Find("{ b }"));
    }

    [Fact]
    public void A_document_larger_than_the_cache_is_not_kept()
    {
        var cache = new DocumentCache(capacity: 5);

        cache.Add(Document("{ abc }"));
        cache.Add(Document("{ a }"));

        Assert.Null(cache.Find("{ abc }"));
        Assert.NotNull(cache.Find("{ a }"));
    }

    private static Document Document(string text) => new(text, Parser.Parse(text));
}
