namespace MyHibachi.Domain.Common;

/// <summary>Something that happened and that others may act on, after the change is committed.</summary>
public interface IDomainEvent;

/// <summary>The root of a cluster of data that changes as one. It collects what happened until it is stored.</summary>
public abstract class AggregateRoot
{
    private readonly List<IDomainEvent> _events = [];

    /// <summary>Counts the stored changes; a writer that read an older version loses.</summary>
    public int Version { get; private set; }

    /// <summary>Hands over what happened since the last call, oldest first.</summary>
    public IReadOnlyList<IDomainEvent> TakeEvents()
    {
        IDomainEvent[] taken = [.. _events];
        _events.Clear();
        return taken;
    }

    protected void Raise(IDomainEvent happened) => _events.Add(happened);
}
