namespace MyHibachi.Application.Common;

/// <summary>Which part of a list is asked for.</summary>
/// <param name="First">How many at most, 1 to <see cref="MaxFirst"/>.</param>
/// <param name="After">The cursor of the last record already seen; null for the beginning.</param>
public sealed record PageRequest(int First, Cursor? After)
{
    /// <summary>No page is longer.</summary>
    public const int MaxFirst = 100;
}

/// <summary>Where a record stands in a list that is sorted by an instant, with the id to break ties.</summary>
public readonly record struct Cursor(DateTimeOffset At, Guid Id);

/// <summary>Which part of a list is asked for that is sorted by a name.</summary>
/// <param name="First">How many at most, 1 to <see cref="PageRequest.MaxFirst"/>.</param>
/// <param name="After">The cursor of the last record already seen; null for the beginning.</param>
public sealed record NamedPageRequest(int First, NameCursor? After);

/// <summary>Where a record stands in a list that is sorted by a name, with the id to break ties.</summary>
public readonly record struct NameCursor(string Name, Guid Id);

/// <summary>A part of a list.</summary>
/// <param name="Items">In the list's order.</param>
/// <param name="HasMore">Records come after the last of these.</param>
public sealed record Page<T>(IReadOnlyList<T> Items, bool HasMore);

/// <summary>The direction of a list.</summary>
public enum SortDirection
{
    /// <summary>Earliest first.</summary>
    Ascending,

    /// <summary>Latest first.</summary>
    Descending,
}
