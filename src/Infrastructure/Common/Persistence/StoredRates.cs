using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MyHibachi.Domain.Common;
using MyHibachi.Domain.Pricing;

namespace MyHibachi.Infrastructure.Common.Persistence;

/// <summary>The prices of a sale as they lie in a jsonb column of quotes and bookings.</summary>
internal sealed record StoredRates(Dictionary<string, long> Cents, int FreeMiles, decimal TaxRate)
{
    public static string Write(Rates rates) => JsonSerializer.Serialize(new StoredRates(
        Enum.GetValues<PriceType>().ToDictionary(type => type.ToString(), type => rates.Prices[type].Cents), rates.Prices.FreeMiles, rates.TaxRate));

    public static Rates Read(string json)
    {
        var stored = JsonSerializer.Deserialize<StoredRates>(json)!;
        return new(new(stored.Cents.ToDictionary(price => Enum.Parse<PriceType>(price.Key), price => Money.FromCents(price.Value)), stored.FreeMiles), stored.TaxRate);
    }
}

/// <summary>Where they lie.</summary>
internal static class RateColumns
{
    /// <summary>It is written once with its record, so that one object is one value.</summary>
    public static void Rates(this PropertyBuilder<Rates> property) => property.HasColumnType("jsonb").NotAudited()
        .HasDefaultValueSql("'{}'").HasConversion(rates => StoredRates.Write(rates), json => StoredRates.Read(json));
}
