using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using MyHibachi.Infrastructure.Common.Orleans;
using MyHibachi.Infrastructure.Common.ReferenceData;

namespace MyHibachi.Infrastructure.Common.Persistence.Migrations;

/// <summary>Everything the model cannot say: constraints over several columns, triggers, and Orleans' own tables.</summary>
[DbContext(typeof(MyHibachiDbContext))]
[Migration("20261122150000_Rules")]
internal sealed class Rules : Migration
{
    // Gone again with NotifyBehindCommits.
    private const string OutboxTriggers =
        """
        CREATE OR REPLACE FUNCTION outbox_wake() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
            PERFORM pg_notify('outbox', '');
            RETURN NULL;
        END $$;

        CREATE OR REPLACE FUNCTION outbox_tell_schedule() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
            PERFORM pg_notify('schedule', json_build_object(
                'sequence', NEW.id,
                'stationId', NEW.station_id,
                'bookingId', NEW.booking_id,
                'type', NEW.type,
                'date', NEW.payload ->> 'date')::text);
            RETURN NULL;
        END $$;

        CREATE OR REPLACE TRIGGER outbox_events_wake AFTER INSERT ON outbox_events
            FOR EACH STATEMENT EXECUTE FUNCTION outbox_wake();

        CREATE OR REPLACE TRIGGER outbox_events_tell_schedule AFTER INSERT ON outbox_events
            FOR EACH ROW WHEN (NEW.station_id IS NOT NULL) EXECUTE FUNCTION outbox_tell_schedule();
        """;

    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.Sql(SqlScripts.SchemaRules);
        migrationBuilder.Sql(OutboxTriggers);
        migrationBuilder.Sql(ReferenceDataSql.Script);
        migrationBuilder.Sql(OrleansSchema.Script);
    }
}
