namespace MyHibachi.Infrastructure.Common.Outbox;

/// <summary>What the outbox table does by itself.</summary>
internal static class OutboxSql
{
    /// <summary>
    /// Wakes the dispatchers and tells the schedule's viewers of an event at the moment its transaction commits. Runs again without harm.
    /// </summary>
    public const string Script =
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
}
