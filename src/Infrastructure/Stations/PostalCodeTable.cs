using System.Text;
using MyHibachi.Domain.Stations;

namespace MyHibachi.Infrastructure.Stations;

/// <summary>A postal code's place.</summary>
/// <param name="Location">The middle of the postal code's area.</param>
internal sealed record PostalPlace(string PostalCode, string City, string State, GeoPoint Location)
{
    /// <summary>As an address without a street.</summary>
    public Address Address => new(null, City, State, PostalCode, Location, GeocodeStatus.Approximate);
}

/// <summary>
/// The US postal codes. The sorted file is its own index: a search halves the bytes, so that nothing is parsed before it
/// is asked for and the whole table costs its 1.5 MB and no start-up time.
/// </summary>
/// <param name="csv">A header, then rows sorted by postal code: <c>postal_code,place,state,latitude,longitude</c>, ASCII, unquoted.</param>
internal sealed class PostalCodeTable(byte[] csv)
{
    private const int CodeLength = 5;

    /// <summary>The table that is built into this assembly.</summary>
    public static PostalCodeTable Load()
    {
        const string resource = "us-postal-codes.csv";
        using var stream = typeof(PostalCodeTable).Assembly.GetManifestResourceStream(resource)
            ?? throw new InvalidOperationException($"The build left out {resource}.");
        var bytes = GC.AllocateUninitializedArray<byte>(checked((int)stream.Length));
        stream.ReadExactly(bytes);
        return new(bytes);
    }

    /// <param name="postalCode">Five digits; anything else is not found.</param>
    public PostalPlace? Find(ReadOnlySpan<char> postalCode)
    {
        Span<byte> code = stackalloc byte[CodeLength];
        if (!Encoding.ASCII.TryGetBytes(postalCode, code, out var length) || length != CodeLength)
        {
            return null;
        }

        var rows = csv.AsSpan(EndOfRow(csv, 0)..);
        while (!rows.IsEmpty)
        {
            var start = rows[..(rows.Length / 2)].LastIndexOf((byte)'\n') + 1;
            var end = EndOfRow(rows, start);
            switch (rows.Slice(start, CodeLength).SequenceCompareTo(code))
            {
                case 0:
                    return Parse(rows[start..end]);
                case > 0:
                    rows = rows[..start];
                    break;
                default:
                    rows = rows[end..];
                    break;
            }
        }

        return null;
    }

    /// <exception cref="InvalidOperationException">The table lost a postal code that the program itself names.</exception>
    public PostalPlace Require(string postalCode) =>
        Find(postalCode) ?? throw new InvalidOperationException($"The table of postal codes holds no {postalCode}.");

    private static int EndOfRow(ReadOnlySpan<byte> rows, int start) =>
        rows[start..].IndexOf((byte)'\n') is var length and >= 0 ? start + length + 1 : rows.Length;

    private static PostalPlace Parse(ReadOnlySpan<byte> row)
    {
        Span<Range> columns = stackalloc Range[5];
        var text = Encoding.ASCII.GetString(row.TrimEnd("\r\n"u8));
        text.AsSpan().Split(columns, ',');
        var (code, place, state) = (text[columns[0]], text[columns[1]], text[columns[2]]);
        var location = new GeoPoint(Degrees(text, columns[3]), Degrees(text, columns[4]));
        return state.Length > 0 ? new(code, place, state, location) : MilitaryPlace(code, place, location);
    }

    private static double Degrees(string text, Range column) => double.Parse(text.AsSpan()[column], CultureInfo.InvariantCulture);

    // The source writes "APO AE" as the place and not always the right letters; the post office goes by the first digit.
    private static PostalPlace MilitaryPlace(string code, string place, GeoPoint location) =>
        new(code, place.Split(' ')[0], code[0] switch { '0' => "AE", '3' => "AA", _ => "AP" }, location);
}
