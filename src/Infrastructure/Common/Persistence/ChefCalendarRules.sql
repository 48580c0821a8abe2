-- Staff meet the requests of their own stations' chefs.
GRANT SELECT ON time_off_requests TO myhibachi_station_staff;
ALTER TABLE time_off_requests ENABLE ROW LEVEL SECURITY;
CREATE POLICY everything ON time_off_requests FOR SELECT TO myhibachi_program USING (true);
CREATE POLICY additions ON time_off_requests FOR INSERT TO myhibachi_program WITH CHECK (may_write(station_id));
CREATE POLICY changes ON time_off_requests FOR UPDATE TO myhibachi_program USING (true) WITH CHECK (may_write(station_id));
CREATE POLICY removals ON time_off_requests FOR DELETE TO myhibachi_program USING (may_write(station_id));
CREATE POLICY own_stations ON time_off_requests FOR SELECT TO myhibachi_station_staff USING (station_id = ANY ((SELECT own_stations())::uuid[]));

-- The database counts who is busy as the domain does, as far as it can: how long a party lasts that is still to be sold, the day knows.
CREATE FUNCTION is_busy(chef chefs, starts timestamptz, ends timestamptz) RETURNS boolean LANGUAGE sql STABLE AS $$
    SELECT EXISTS (SELECT FROM jsonb_array_elements(chef.busy_times) busy WHERE (busy ->> 'From')::timestamptz < ends AND starts < (busy ->> 'Until')::timestamptz)
$$;
CREATE OR REPLACE FUNCTION is_on_duty(chef chefs, day date, start time) RETURNS boolean LANGUAGE sql STABLE AS $$
    SELECT chef.is_active AND chef.deleted_at IS NULL
        AND NOT EXISTS (SELECT FROM jsonb_array_elements(chef.time_off) off WHERE day BETWEEN (off ->> 'From')::date AND (off ->> 'To')::date)
        AND EXISTS (SELECT FROM jsonb_array_elements(chef.weekly_hours) hours
                    WHERE hours ->> 'Day' = (ARRAY['Sunday','Monday','Tuesday','Wednesday','Thursday','Friday','Saturday'])[extract(dow FROM day) + 1]
                      AND (hours ->> 'From')::time <= start AND ((hours ->> 'Until')::time = '00:00' OR start < (hours ->> 'Until')::time))
        AND (chef.busy_times = '[]' OR NOT (SELECT is_busy(chef, (day + start) AT TIME ZONE time_zone, (day + start) AT TIME ZONE time_zone + interval '1 minute')
                                            FROM stations WHERE stations.id = chef.station_id))
$$;

-- Nobody is assigned who is busy then; who was assigned before stays.
CREATE FUNCTION chef_is_free() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF (SELECT is_busy(chefs, NEW.starts_at, NEW.ends_at) FROM chefs WHERE id = NEW.chef_id) THEN
        RAISE EXCEPTION 'the chef is busy' USING ERRCODE = 'check_violation', CONSTRAINT = 'ck_slot_claims_chef_free';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER chef_is_free BEFORE UPDATE OF chef_id ON slot_claims
    FOR EACH ROW WHEN (NEW.chef_id IS NOT NULL AND NEW.chef_id IS DISTINCT FROM OLD.chef_id) EXECUTE FUNCTION chef_is_free();
