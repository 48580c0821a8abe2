using Microsoft.EntityFrameworkCore;
using MyHibachi.Domain.Bookings;
using MyHibachi.Domain.Chefs;
using MyHibachi.Domain.Common;
using MyHibachi.Domain.Customers;
using MyHibachi.Domain.Identity;
using MyHibachi.Domain.Leads;
using MyHibachi.Domain.Merges;
using MyHibachi.Domain.Messaging;
using MyHibachi.Domain.Negotiations;
using MyHibachi.Domain.Optimization;
using MyHibachi.Domain.Quotes;
using MyHibachi.Domain.Scheduling;
using MyHibachi.Domain.Stations;
using MyHibachi.Domain.Waitlists;

namespace MyHibachi.Infrastructure.Common.Persistence;

/// <summary>The relational tables. Each feature brings the configuration of its own.</summary>
public sealed class MyHibachiDbContext(DbContextOptions<MyHibachiDbContext> options) : DbContext(options)
{
    private static readonly Type[] Ids =
    [
        typeof(ApiKeyId), typeof(BookingId), typeof(ChefId), typeof(ClaimId), typeof(CustomerId), typeof(CustomerMergeId), typeof(DayPlanId), typeof(LeadId), typeof(MessageId), typeof(NegotiationId), typeof(QuoteId), typeof(StationId), typeof(TimeOffRequestId), typeof(UserId), typeof(WaitlistEntryId),
    ];

    /// <summary>Whose rows the database shows; null for the program's own work, which meets all of them.</summary>
    internal StaffConnections.Reader? ReadFor { get; init; }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        foreach (var id in Ids)
        {
            configurationBuilder.Properties(id).HaveConversion(typeof(IdConverter<>).MakeGenericType(id));
        }

        configurationBuilder.Properties<Money>().HaveConversion<MoneyConverter>();
        configurationBuilder.Properties<EmailAddress>().HaveConversion<EmailAddressConverter>();
        configurationBuilder.Properties<PhoneNumber>().HaveConversion<PhoneNumberConverter>();
        configurationBuilder.Properties<StatedReason>().HaveConversion<StatedReasonConverter>();
        configurationBuilder.Properties<Enum>().HaveConversion<string>();
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.HasPostgresExtension("btree_gist");
        modelBuilder.HasPostgresExtension("pg_trgm");
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(MyHibachiDbContext).Assembly);
        Deletions.Configure(modelBuilder);
        foreach (var aggregate in modelBuilder.Model.GetEntityTypes().Where(type => type.ClrType.IsAssignableTo(typeof(AggregateRoot))))
        {
            modelBuilder.Entity(aggregate.ClrType).Property(nameof(AggregateRoot.Version)).IsConcurrencyToken();
        }
    }
}
