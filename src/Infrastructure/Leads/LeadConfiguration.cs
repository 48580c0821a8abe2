using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MyHibachi.Domain.Bookings;
using MyHibachi.Domain.Common;
using MyHibachi.Domain.Customers;
using MyHibachi.Domain.Leads;
using MyHibachi.Infrastructure.Common.Persistence;

namespace MyHibachi.Infrastructure.Leads;

internal sealed class LeadConfiguration : IEntityTypeConfiguration<Lead>
{
    /// <summary>What a person searches by, in one column with a trigram index, in lower case: name, email address, number, and the postal code in digits.</summary>
    public const string SearchText = "SearchText";

    private const string Searched =
        "lower(COALESCE(contact_name, '') || ' ' || COALESCE(contact_email, '') || ' ' || COALESCE(contact_phone, '') || ' ' || COALESCE(replace(wished_postal_code, '-', ''), ''))";

    public void Configure(EntityTypeBuilder<Lead> builder)
    {
        builder.ToTable("leads").IsAbout(nameof(Lead.CustomerId));
        builder.HasKey(lead => lead.Id).HasName(ConstraintErrors.Leads);
        builder.Property(lead => lead.Id).ValueGeneratedNever();
        builder.Ignore(lead => lead.IsOpen);
        builder.Property<string>(SearchText).HasColumnName("search_text").HasComputedColumnSql(Searched, stored: true).NotAudited();
        builder.HasIndex(SearchText).HasMethod("gin").HasOperators("gin_trgm_ops");
        builder.HasOne<Booking>().WithOne().HasForeignKey<Lead>(lead => lead.BookingId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Customer>().WithMany().HasForeignKey(lead => lead.CustomerId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(lead => lead.BookingId).IsUnique();
        builder.HasIndex(lead => new { lead.StationId, lead.CapturedAt });
        builder.HasIndex(lead => new { lead.CapturedAt, lead.Id });
        builder.HasIndex(lead => new { lead.OwnerId, lead.NextActionAt });
        builder.ComplexProperty(lead => lead.Contact, Contact);
        builder.ComplexProperty(lead => lead.Wish, Wish);
        builder.ComplexProperty(lead => lead.Source, Source);
        builder.HasMany(lead => lead.Entries).WithOne().HasForeignKey("LeadId").OnDelete(DeleteBehavior.Cascade);
        builder.Navigation(lead => lead.Entries).HasField("_entries").AutoInclude();
    }

    private static void Contact(ComplexPropertyBuilder<LeadContact> contact)
    {
        contact.Property(one => one.Name).HasColumnName("contact_name").Personal();
        contact.Property(one => one.Email).HasColumnName("contact_email").Personal();
        contact.Property(one => one.Phone).HasColumnName("contact_phone").Personal();
    }

    private static void Wish(ComplexPropertyBuilder<LeadWish> wish)
    {
        wish.Property(one => one.Date).HasColumnName("wished_date");
        wish.Property(one => one.Time).HasColumnName("wished_time");
        wish.Property(one => one.Guests).HasColumnName("wished_guests");
        wish.Property(one => one.Street).HasColumnName("wished_street").Personal();
        wish.Property(one => one.PostalCode).HasColumnName("wished_postal_code");
    }

    private static void Source(ComplexPropertyBuilder<DemandSource> source)
    {
        source.Property(one => one.Channel).HasColumnName("channel").HasMaxLength(200);
        source.Property(one => one.UtmSource).HasColumnName("utm_source").HasMaxLength(200);
        source.Property(one => one.UtmMedium).HasColumnName("utm_medium").HasMaxLength(200);
        source.Property(one => one.UtmCampaign).HasColumnName("utm_campaign").HasMaxLength(200);
        source.Property(one => one.UtmTerm).HasColumnName("utm_term").HasMaxLength(200);
        source.Property(one => one.UtmContent).HasColumnName("utm_content").HasMaxLength(200);
        source.Property(one => one.Referrer).HasColumnName("referrer").HasMaxLength(500);
    }
}

internal sealed class LeadEntryConfiguration : IEntityTypeConfiguration<LeadEntry>
{
    public void Configure(EntityTypeBuilder<LeadEntry> builder)
    {
        builder.ToTable("lead_entries");
        builder.Property<LeadId>("LeadId");
        builder.Property(entry => entry.Number).ValueGeneratedNever();
        builder.HasKey("LeadId", nameof(LeadEntry.Number)).HasName(ConstraintErrors.LeadEntries);
    }
}
