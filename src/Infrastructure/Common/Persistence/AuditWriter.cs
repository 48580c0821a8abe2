using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;
using MyHibachi.Application.Common;
using MyHibachi.Domain.Common;

namespace MyHibachi.Infrastructure.Common.Persistence;

/// <summary>A record beside the aggregates whose changes belong into the audit trail.</summary>
internal interface IAudited;

/// <summary>
/// Writes an audit row for every aggregate that the commit changes, in the same transaction; also for each row that an aggregate
/// owns in a table of its own, under the aggregate's id.
/// </summary>
internal sealed class AuditWriter(CurrentActor actor)
{
    public void Write(DbContext db, string action, string? reason, DateTimeOffset now)
    {
        EntityEntry[] changed =
        [
            .. db.ChangeTracker.Entries().Where(entry =>
                entry.State is EntityState.Added or EntityState.Modified or EntityState.Deleted
                && (entry.Entity is AggregateRoot or IAudited || entry.Metadata.IsOwned())),
        ];
        db.AddRange(changed.Select(entry => new Change(entry)).Where(change => change.IsToldHere).Select(change => Row(change, action, reason, now)));
    }

    private AuditRow Row(Change change, string action, string? reason, DateTimeOffset now)
    {
        var who = actor.Value;
        var subject = change.Subject ?? who.Customer?.Value;

        // Where a customer called from is personal too; where staff did is not the customer's.
        var address = who.Customer is { } self && self.Value == subject ? who.NetworkAddress : null;
        return new()
        {
            At = now,
            ActorKind = who.AuditKind(),
            Actor = who.Principal,
            NetworkAddress = address is null ? who.NetworkAddress : null,
            RequestId = who.RequestId,
            Action = action,
            Record = change.Record,
            RecordId = change.RecordId,
            Before = change.Before(isPersonal: false)?.ToJsonString(),
            After = change.After(isPersonal: false)?.ToJsonString(),
            Reason = reason,
            SubjectId = subject,
            Personal = Personal(change, address)?.ToJsonString(),
        };
    }

    private static JsonObject? Personal(Change change, string? address)
    {
        JsonObject personal = [];
        Put("before", change.HasPersonal ? change.Before(isPersonal: true) : null);
        Put("after", change.HasPersonal ? change.After(isPersonal: true) : null);
        Put("network_address", address is null ? null : JsonValue.Create(address));
        return personal.Count > 0 ? personal : null;

        void Put(string name, JsonNode? value)
        {
            if (value is not null)
            {
                personal[name] = value;
            }
        }
    }

    /// <summary>What a commit changes of one record.</summary>
    private sealed class Change(EntityEntry entry)
    {
        private readonly PropertyEntry[] _changed =
        [
            .. entry.Properties.Concat(entry.ComplexProperties.SelectMany(Flatten)).Where(property => entry.State is not EntityState.Modified || property.IsModified),
        ];

        public string Record => entry.Metadata.GetTableName()!;

        public Guid RecordId => Stored(entry.Property(entry.Metadata.FindPrimaryKey()!.Properties[0].Name)) switch
        {
            Guid id => id,
            string name => NamedRecords.IdOf(name),
            _ => Guid.Empty,
        };

        public Guid? Subject => PersonalData.SubjectOf(entry) is { } subject ? Stored(subject) as Guid? : null;

        /// <summary>Whether anything was changed that no other row tells.</summary>
        public bool IsToldHere => entry.State is not EntityState.Modified || !Array.TrueForAll(_changed, property => property.Metadata.IsToldElsewhere());

        public bool HasPersonal => Array.Exists(_changed, property => property.Metadata.IsAudited() && property.Metadata.IsPersonal());

        public JsonObject? Before(bool isPersonal) => entry.State is EntityState.Added ? null : Json(isPersonal, property => property.OriginalValue);

        public JsonObject? After(bool isPersonal) => entry.State is EntityState.Deleted ? null : Json(isPersonal, property => property.CurrentValue);

        private JsonObject Json(bool isPersonal, Func<PropertyEntry, object?> value) => new(_changed
            .Where(property => property.Metadata.IsAudited() && property.Metadata.IsPersonal() == isPersonal)
            .Select(property => KeyValuePair.Create(property.Metadata.GetColumnName(), JsonSerializer.SerializeToNode(Stored(property.Metadata, value(property))))));

        private static IEnumerable<PropertyEntry> Flatten(ComplexPropertyEntry complex) => complex.CurrentValue is null
            ? []
            : complex.Properties.Concat(complex.ComplexProperties.SelectMany(Flatten));

        private static object? Stored(PropertyEntry property) => Stored(property.Metadata, property.CurrentValue);

        // What the column holds, not the domain's type: the trail must be readable without the program.
        private static object? Stored(IProperty property, object? value) =>
            property.GetTypeMapping().Converter is { } converter ? converter.ConvertToProvider(value) : value;
    }
}
