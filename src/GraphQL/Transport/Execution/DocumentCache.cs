namespace MyHibachi.GraphQL.Transport.Execution;

/// <summary>
/// The documents used last, found by their whole text: a hash alone could be made to collide. Safe for many threads.
/// </summary>
/// <param name="capacity">Characters of text in total. A document's tree takes some thirty times the memory of its text.</param>
internal sealed class DocumentCache(int capacity)
{
    private readonly Lock _gate = new();

    private readonly Dictionary<string, LinkedListNode<Document>> _byText = new(StringComparer.Ordinal);

    private readonly LinkedList<Document> _latestFirst = [];

    private int _size;

    public Document? Find(string text)
    {
        lock (_gate)
        {
            if (!_byText.TryGetValue(text, out var node))
            {
                return null;
            }

            if (node != _latestFirst.First)
            {
                _latestFirst.Remove(node);
                _latestFirst.AddFirst(node);
            }

            return node.Value;
        }
    }

    public void Add(Document document)
    {
        lock (_gate)
        {
            if (_byText.ContainsKey(document.Text))
            {
                return;
            }

            _byText.Add(document.Text, _latestFirst.AddFirst(document));
            _size += document.Text.Length;
            DropLeastUsed();
        }
    }

    private void DropLeastUsed()
    {
        while (_size > capacity && _latestFirst.Last is { } oldest)
        {
            _latestFirst.RemoveLast();
            _byText.Remove(oldest.Value.Text);
            _size -= oldest.Value.Text.Length;
        }
    }
}
