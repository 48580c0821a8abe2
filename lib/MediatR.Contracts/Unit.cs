namespace MediatR;

/// <summary>The one value of a type that says nothing, where a type argument cannot be void.</summary>
public readonly struct Unit : IEquatable<Unit>, IComparable<Unit>, IComparable
{
    private static readonly Unit One;

    /// <summary>The value.</summary>
    public static ref readonly Unit Value => ref One;

    /// <summary>A completed task that carries the value.</summary>
    public static Task<Unit> Task { get; } = System.Threading.Tasks.Task.FromResult(One);

    public static bool operator ==(Unit left, Unit right) => left.Equals(right);

    public static bool operator !=(Unit left, Unit right) => !left.Equals(right);

    public int CompareTo(Unit other) => 0;

    int IComparable.CompareTo(object? obj) => 0;

    public bool Equals(Unit other) => true;

    public override bool Equals(object? obj) => obj is Unit;

    public override int GetHashCode() => 0;

    public override string ToString() => "()";
}
