namespace MyHibachi.Domain.Stations;

/// <summary>How well a point stands for an address.</summary>
public enum GeocodeStatus
{
    /// <summary>Nobody has looked yet.</summary>
    Pending,

    /// <summary>The point is the building.</summary>
    Exact,

    /// <summary>The point is the middle of the postal code or the town.</summary>
    Approximate,

    /// <summary>No point could be found.</summary>
    Failed,
}

/// <summary>A US postal address with the point it was found at.</summary>
/// <param name="Street">House number and street; null while only the postal code is known.</param>
/// <param name="State">Two letters, e.g. <c>CA</c>.</param>
/// <param name="PostalCode">Five digits.</param>
public sealed record Address(
    string? Street,
    string City,
    string State,
    string PostalCode,
    GeoPoint Location,
    GeocodeStatus GeocodeStatus)
{
    // For the mapper, which sets every property itself.
    private Address()
        : this(null, "", "", "", default, default)
    {
    }

    /// <summary>Nobody has said where.</summary>
    public static Address None { get; } = new();

    /// <summary>On one line, as it is printed in a message.</summary>
    public string OneLine => Street is null
        ? $"{City}, {State} {PostalCode}"
        : $"{Street}, {City}, {State} {PostalCode}";
}
