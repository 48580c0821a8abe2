using System.Collections;
using System.Runtime.CompilerServices;
using MyHibachi.Domain.Chefs;

namespace MyHibachi.Domain.Scheduling;

/// <summary>A numbered place in a slot: one chef's part in a party.</summary>
/// <param name="Place">From 1; no two live ones of a slot share a number.</param>
/// <param name="Chef">Who was assigned; null while nobody is.</param>
public readonly record struct Seat(int Place, ChefId? Chef = null);

/// <summary>The seats of one party, as many as it takes chefs, in the order of their places. Those with the same places and chefs are equal.</summary>
[CollectionBuilder(typeof(Seats), nameof(Of))]
public sealed class Seats : IReadOnlyList<Seat>, IEquatable<Seats>
{
    private readonly Seat[] _seats;

    private Seats(Seat[] inOrder) => _seats = inOrder;

    public int Count => _seats.Length;

    public Seat this[int index] => _seats[index];

    /// <summary>Who was assigned.</summary>
    public IEnumerable<ChefId> Chefs => _seats.Select(seat => seat.Chef).OfType<ChefId>();

    /// <summary>Somebody is missing still.</summary>
    public bool AnyFree => _seats.Any(seat => seat.Chef is null);

    public static Seats Of(ReadOnlySpan<Seat> seats)
    {
        var inOrder = seats.ToArray();
        Array.Sort(inOrder, (one, other) => one.Place.CompareTo(other.Place));
        return new(inOrder);
    }

    public bool Have(ChefId chef) => _seats.Any(seat => seat.Chef == chef);

    /// <summary>The same, with another chef or nobody in one of them.</summary>
    public Seats With(int place, ChefId? chef) => new(Array.ConvertAll(_seats, seat => seat.Place == place ? new(place, chef) : seat));

    /// <summary>The same places, with nobody.</summary>
    public Seats Emptied() => new(Array.ConvertAll(_seats, seat => seat with { Chef = null }));

    public bool Equals(Seats? other) => other is not null && _seats.AsSpan().SequenceEqual(other._seats);

    public override bool Equals(object? obj) => Equals(obj as Seats);

    public override int GetHashCode() => _seats.Aggregate(0, HashCode.Combine);

    public override string ToString() => string.Join(", ", _seats);

    public IEnumerator<Seat> GetEnumerator() => _seats.AsEnumerable().GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
