-- What the model cannot say: the rules that hold whatever program writes, and the indexes over columns of value objects.

-- One venue, however its street is spelled. A venue without a street is none.
ALTER TABLE bookings ADD COLUMN venue_key text GENERATED ALWAYS AS
    (venue_postal_code || ':' || upper(trim(regexp_replace(regexp_replace(venue_street, '[.'']', '', 'g'), '[^[:alnum:]]+', ' ', 'g')))) STORED;

-- The same customer, or the same venue, has one party a slot.
CREATE UNIQUE INDEX ux_bookings_customer_slot ON bookings (customer_id, local_date, slot_time) WHERE status <> 'Cancelled';
CREATE UNIQUE INDEX ux_bookings_venue_slot ON bookings (venue_key, local_date, slot_time) WHERE status <> 'Cancelled';

-- Lists are read by an instant with the id to break ties.
CREATE INDEX ix_bookings_starts ON bookings (starts_at, id);
CREATE INDEX ix_bookings_created ON bookings (created_at, id);
CREATE INDEX ix_bookings_station_starts ON bookings (station_id, starts_at, id);
CREATE INDEX ix_bookings_customer_starts ON bookings (customer_id, starts_at, id);

-- No chef is in two places at once.
ALTER TABLE slot_claims ADD CONSTRAINT ex_slot_claims_chef_time
    EXCLUDE USING gist (chef_id WITH =, tstzrange(starts_at, ends_at) WITH &&) WHERE (chef_id IS NOT NULL);

-- The audit trail only grows.
CREATE FUNCTION audit_log_only_grows() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'audit_log only grows';
END $$;
CREATE TRIGGER audit_log_only_grows BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_log
    FOR EACH STATEMENT EXECUTE FUNCTION audit_log_only_grows();
