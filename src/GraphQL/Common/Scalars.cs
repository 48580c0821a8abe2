using GraphQL.Types;
using GraphQLParser.AST;

namespace MyHibachi.GraphQL.Common;

/// <summary>A scalar that travels as a string.</summary>
internal abstract class TextScalar<T> : ScalarGraphType
    where T : struct
{
    public override object? ParseLiteral(GraphQLValue value) => value switch
    {
        GraphQLStringValue text => ParseValue(text.Value.ToString()),
        GraphQLNullValue => null,
        _ => ThrowLiteralConversionError(value),
    };

    public override object? ParseValue(object? value) => value switch
    {
        null => null,
        string text when TryParse(text, out var parsed) => parsed,
        _ => ThrowValueConversionError(value),
    };

    public override object? Serialize(object? value) => value switch
    {
        null => null,
        T known => Write(known),
        _ => ThrowSerializationError(value),
    };

    protected abstract bool TryParse(string text, out T value);

    protected abstract string Write(T value);
}

internal sealed class LocalDateType : TextScalar<DateOnly>
{
    private const string Format = "yyyy-MM-dd";

    public LocalDateType() => (Name, Description) = ("LocalDate", "A date on a station's calendar, as in `2026-12-05`.");

    protected override bool TryParse(string text, out DateOnly value) =>
        DateOnly.TryParseExact(text, Format, CultureInfo.InvariantCulture, DateTimeStyles.None, out value);

    protected override string Write(DateOnly value) => value.ToString(Format, CultureInfo.InvariantCulture);
}

internal sealed class LocalTimeType : TextScalar<TimeOnly>
{
    private static readonly string[] Formats = ["HH:mm", "HH:mm:ss"];

    public LocalTimeType() => (Name, Description) = ("LocalTime", "A time on the clock of a station's wall, as in `18:00`.");

    protected override bool TryParse(string text, out TimeOnly value) =>
        TimeOnly.TryParseExact(text, Formats, CultureInfo.InvariantCulture, DateTimeStyles.None, out value);

    protected override string Write(TimeOnly value) => value.ToString("HH:mm", CultureInfo.InvariantCulture);
}

internal sealed class InstantType : TextScalar<DateTimeOffset>
{
    public InstantType() => (Name, Description) = ("DateTime", "An instant by RFC 3339, always answered in UTC, as in `2026-12-06T02:00:00Z`.");

    protected override bool TryParse(string text, out DateTimeOffset value) => DateTimeOffset.TryParse(
        text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out value);

    protected override string Write(DateTimeOffset value) => value.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFF'Z'", CultureInfo.InvariantCulture);
}
