using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MyHibachi.Domain.Customers;

namespace MyHibachi.Infrastructure.Common.Persistence;

/// <summary>Values that are read and written whole, as jsonb. Enumerations are stored by name.</summary>
internal static class JsonColumns
{
    private static readonly JsonSerializerOptions Options = new() { IgnoreReadOnlyProperties = true, Converters = { new JsonStringEnumConverter(), new PhoneNumberJson() } };

    public static PropertyBuilder<T> AsJson<T>(this PropertyBuilder<T> property)
    {
        property.HasColumnType("jsonb").HasConversion(
            value => Write(value),
            json => Read<T>(json),
            new ValueComparer<T>((one, other) => Write(one) == Write(other), value => Write(value).GetHashCode(StringComparison.Ordinal), value => value));
        return property;
    }

    private static string Write<T>(T value) => JsonSerializer.Serialize(value, Options);

    private static T Read<T>(string json) => JsonSerializer.Deserialize<T>(json, Options)!;
}

/// <summary>A telephone number inside a jsonb column.</summary>
internal sealed class PhoneNumberJson : JsonConverter<PhoneNumber>
{
    public override PhoneNumber Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => PhoneNumber.FromStored(reader.GetString()!);

    public override void Write(Utf8JsonWriter writer, PhoneNumber value, JsonSerializerOptions options) => writer.WriteStringValue(value.Value);
}

/// <summary>What rows of before hold in columns that came later.</summary>
internal static class JsonDefaults
{
    /// <summary>Hours of a week without an end.</summary>
    public const string EveryHour =
        """
        '[{"Day":"Sunday","From":"00:00:00","Until":"00:00:00"},{"Day":"Monday","From":"00:00:00","Until":"00:00:00"},{"Day":"Tuesday","From":"00:00:00","Until":"00:00:00"},{"Day":"Wednesday","From":"00:00:00","Until":"00:00:00"},{"Day":"Thursday","From":"00:00:00","Until":"00:00:00"},{"Day":"Friday","From":"00:00:00","Until":"00:00:00"},{"Day":"Saturday","From":"00:00:00","Until":"00:00:00"}]'
        """;
}
