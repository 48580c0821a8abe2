using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MyHibachi.Application.Common;
using MyHibachi.Domain.Common;

namespace MyHibachi.Infrastructure.Common.Persistence;

/// <summary>Who changed which record how. The table can only grow.</summary>
internal sealed class AuditRow
{
    public long Id { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary><c>user:…</c>, <c>system</c> or <c>anonymous</c>.</summary>
    public required string Actor { get; init; }

    public string? NetworkAddress { get; init; }

    public string? RequestId { get; init; }

    /// <summary>The use case.</summary>
    public required string Action { get; init; }

    public required string Record { get; init; }

    public required Guid RecordId { get; init; }

    /// <summary>What was changed, as it was; null for a new record.</summary>
    public string? Before { get; init; }

    /// <summary>The same, as it is now; null for a record that is gone.</summary>
    public string? After { get; init; }
}

internal sealed class AuditConfiguration : IEntityTypeConfiguration<AuditRow>
{
    public void Configure(EntityTypeBuilder<AuditRow> builder)
    {
        builder.ToTable("audit_log");
        builder.Property(row => row.Before).HasColumnType("jsonb");
        builder.Property(row => row.After).HasColumnType("jsonb");
        builder.HasIndex(row => new { row.RecordId, row.Id });
    }
}

/// <summary>Marks columns that must not reach the audit trail, such as password hashes.</summary>
internal static class AuditRedaction
{
    private const string Annotation = "MyHibachi:NotAudited";

    public static PropertyBuilder<T> NotAudited<T>(this PropertyBuilder<T> property) => property.HasAnnotation(Annotation, true);

    public static ComplexTypePropertyBuilder<T> NotAudited<T>(this ComplexTypePropertyBuilder<T> property) => property.HasAnnotation(Annotation, true);

    public static bool IsAudited(this IReadOnlyProperty property) => property.FindAnnotation(Annotation) is null;
}

/// <summary>A record beside the aggregates whose changes belong into the audit trail.</summary>
internal interface IAudited;

/// <summary>
/// Writes an audit row for every aggregate that the commit changes, in the same transaction; also for each row that an aggregate
/// owns in a table of its own, under the aggregate's id.
/// </summary>
internal sealed class AuditWriter(CurrentActor actor)
{
    public void Write(DbContext db, string action, DateTimeOffset now)
    {
        EntityEntry[] changed =
        [
            .. db.ChangeTracker.Entries().Where(entry =>
                entry.State is EntityState.Added or EntityState.Modified or EntityState.Deleted
                && (entry.Entity is AggregateRoot or IAudited || entry.Metadata.IsOwned())),
        ];
        db.AddRange(changed.Select(entry => Row(entry, action, now)));
    }

    private AuditRow Row(EntityEntry entry, string action, DateTimeOffset now)
    {
        PropertyEntry[] properties =
        [
            .. entry.Properties.Concat(entry.ComplexProperties.SelectMany(Flatten))
                .Where(property => property.Metadata.IsAudited() && (entry.State is not EntityState.Modified || property.IsModified)),
        ];
        return new()
        {
            At = now,
            Actor = actor.Value.Principal,
            NetworkAddress = actor.Value.NetworkAddress,
            RequestId = actor.Value.RequestId,
            Action = action,
            Record = entry.Metadata.GetTableName()!,
            RecordId = KeyOf(entry),
            Before = entry.State is EntityState.Added ? null : Json(properties, property => property.OriginalValue),
            After = entry.State is EntityState.Deleted ? null : Json(properties, property => property.CurrentValue),
        };
    }

    private static IEnumerable<PropertyEntry> Flatten(ComplexPropertyEntry complex) => complex.CurrentValue is null
        ? []
        : complex.Properties.Concat(complex.ComplexProperties.SelectMany(Flatten));

    private static Guid KeyOf(EntityEntry entry)
    {
        var key = entry.Property(entry.Metadata.FindPrimaryKey()!.Properties[0].Name);
        return (Guid)Stored(key.Metadata, key.CurrentValue)!;
    }

    private static string Json(IEnumerable<PropertyEntry> properties, Func<PropertyEntry, object?> value) => JsonSerializer.Serialize(
        properties.ToDictionary(property => property.Metadata.GetColumnName(), property => Stored(property.Metadata, value(property))));

    // What the column holds, not the domain's type: the trail must be readable without the program.
    private static object? Stored(IProperty property, object? value) =>
        property.GetTypeMapping().Converter is { } converter ? converter.ConvertToProvider(value) : value;
}
