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
