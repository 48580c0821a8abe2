-- Stations of before their addresses were kept: the place is known, the address is not.
UPDATE stations SET geocode_status = 'Pending' WHERE geocode_status = '';
UPDATE stations SET (city, state, postal_code, geocode_status) = (demo.city, demo.state, demo.postal_code, 'Approximate')
FROM (VALUES
    ('57a70000-0000-4000-8000-000000000001'::uuid, 'Sacramento', 'CA', '95814'),
    ('57a70000-0000-4000-8000-000000000002'::uuid, 'Austin', 'TX', '78701'),
    ('57a70000-0000-4000-8000-000000000003'::uuid, 'Jamaica', 'NY', '11430')) AS demo (id, city, state, postal_code)
WHERE stations.id = demo.id AND stations.postal_code = '';

CREATE INDEX ix_stations_deleted ON stations (deleted_at) WHERE deleted_at IS NOT NULL;

-- Nobody sells a party at a station that is being deleted, and no station is deleted that a party is being sold at: each waits for the other's row.
CREATE FUNCTION station_stands() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM FROM stations WHERE id = NEW.station_id AND deleted_at IS NULL FOR SHARE;
    IF NOT FOUND THEN
        RAISE EXCEPTION 'the station is gone' USING ERRCODE = 'check_violation', CONSTRAINT = 'ck_bookings_station_stands';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER station_stands BEFORE INSERT ON bookings FOR EACH ROW EXECUTE FUNCTION station_stands();

CREATE FUNCTION station_has_no_parties() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT FROM bookings WHERE station_id = NEW.id AND deleted_at IS NULL AND status IN ('PendingApproval', 'PendingDeposit', 'Confirmed')) THEN
        RAISE EXCEPTION 'the station has parties to serve' USING ERRCODE = 'check_violation', CONSTRAINT = 'ck_stations_no_parties';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER station_has_no_parties BEFORE UPDATE OF deleted_at ON stations
    FOR EACH ROW WHEN (OLD.deleted_at IS NULL AND NEW.deleted_at IS NOT NULL) EXECUTE FUNCTION station_has_no_parties();

-- Chefs of before their addresses were kept.
UPDATE chefs SET home_geocode_status = 'Pending' WHERE home_geocode_status = '';
CREATE INDEX ix_chefs_deleted ON chefs (deleted_at) WHERE deleted_at IS NOT NULL;

-- The database counts chefs as the domain does: Chef.WhyOffDuty.
CREATE FUNCTION is_on_duty(chef chefs, day date, start time) RETURNS boolean LANGUAGE sql STABLE AS $$
    SELECT chef.is_active AND chef.deleted_at IS NULL
        AND NOT EXISTS (SELECT FROM jsonb_array_elements(chef.time_off) off WHERE day BETWEEN (off ->> 'From')::date AND (off ->> 'To')::date)
        AND EXISTS (SELECT FROM jsonb_array_elements(chef.weekly_hours) hours
                    WHERE hours ->> 'Day' = (ARRAY['Sunday','Monday','Tuesday','Wednesday','Thursday','Friday','Saturday'])[extract(dow FROM day) + 1]
                      AND (hours ->> 'From')::time <= start AND ((hours ->> 'Until')::time = '00:00' OR start < (hours ->> 'Until')::time))
$$;

-- Nobody is assigned who is being deleted or takes that day off this moment, and nobody leaves who is being assigned: each waits for the chef's row.
CREATE FUNCTION chef_stands() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM FROM chefs WHERE id = NEW.chef_id AND deleted_at IS NULL
        AND NOT EXISTS (SELECT FROM jsonb_array_elements(time_off) off WHERE NEW.local_date BETWEEN (off ->> 'From')::date AND (off ->> 'To')::date) FOR SHARE;
    IF NOT FOUND THEN
        RAISE EXCEPTION 'the chef is gone' USING ERRCODE = 'check_violation', CONSTRAINT = 'ck_slot_claims_chef_stands';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER chef_stands BEFORE UPDATE OF chef_id ON slot_claims
    FOR EACH ROW WHEN (NEW.chef_id IS NOT NULL AND NEW.chef_id IS DISTINCT FROM OLD.chef_id) EXECUTE FUNCTION chef_stands();

CREATE FUNCTION chef_has_no_parties() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT FROM slot_claims JOIN bookings ON bookings.id = slot_claims.booking_id
               WHERE slot_claims.chef_id = NEW.id AND bookings.status IN ('PendingApproval', 'PendingDeposit', 'Confirmed')
                 AND (NEW.deleted_at IS NOT NULL
                      OR EXISTS (SELECT FROM jsonb_array_elements(NEW.time_off) off WHERE slot_claims.local_date BETWEEN (off ->> 'From')::date AND (off ->> 'To')::date))) THEN
        RAISE EXCEPTION 'the chef is assigned to parties' USING ERRCODE = 'check_violation', CONSTRAINT = 'ck_chefs_no_parties';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER chef_has_no_parties BEFORE UPDATE OF deleted_at, time_off ON chefs
    FOR EACH ROW WHEN ((OLD.deleted_at IS NULL AND NEW.deleted_at IS NOT NULL) OR OLD.time_off IS DISTINCT FROM NEW.time_off) EXECUTE FUNCTION chef_has_no_parties();
