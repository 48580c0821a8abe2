using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MyHibachi.Domain.Stations;

namespace MyHibachi.Infrastructure.Common.Persistence;

/// <summary>How an address lies in the table of the record that it belongs to.</summary>
internal static class AddressColumns
{
    /// <param name="prefix">What the columns' names begin with, as in <c>home_</c>.</param>
    public static void Columns(this ComplexPropertyBuilder<Address> address, string prefix)
    {
        address.Property(one => one.Street).HasColumnName(prefix + "street");
        address.Property(one => one.City).HasColumnName(prefix + "city");
        address.Property(one => one.State).HasColumnName(prefix + "state");
        address.Property(one => one.PostalCode).HasColumnName(prefix + "postal_code");
        address.Property(one => one.GeocodeStatus).HasColumnName(prefix + "geocode_status");
        address.Ignore(one => one.OneLine);
        address.ComplexProperty(one => one.Location, point =>
        {
            point.Property(at => at.Latitude).HasColumnName(prefix + "latitude");
            point.Property(at => at.Longitude).HasColumnName(prefix + "longitude");
        });
    }
}
