-- One person waits once for a slot.
CREATE UNIQUE INDEX ux_waitlist_entries_waiting ON waitlist_entries (customer_id, local_date, slot_time) WHERE status IN ('Waiting', 'Offered');

-- Whom a day serves, in the order of joining.
CREATE INDEX ix_waitlist_entries_open ON waitlist_entries (station_id, local_date, joined_at) WHERE status IN ('Waiting', 'Offered');

-- Nothing comes to a record that was merged, and nothing stays with it.
CREATE TRIGGER refuse_merged_customer BEFORE INSERT ON waitlist_entries FOR EACH ROW EXECUTE FUNCTION refuse_merged_customer();
CREATE OR REPLACE FUNCTION leave_nothing_behind() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM FROM customers WHERE id = NEW.duplicate_id FOR UPDATE;
    IF EXISTS (SELECT FROM bookings WHERE customer_id = NEW.duplicate_id) OR EXISTS (SELECT FROM leads WHERE customer_id = NEW.duplicate_id)
        OR EXISTS (SELECT FROM waitlist_entries WHERE customer_id = NEW.duplicate_id) THEN
        RAISE EXCEPTION 'something came to the record that was merged' USING ERRCODE = 'check_violation', CONSTRAINT = 'ck_customer_merged';
    END IF;
    RETURN NULL;
END $$;

-- Staff of a station read who waits there, and store nothing of another station's.
GRANT SELECT ON waitlist_entries TO myhibachi_station_staff;
ALTER TABLE waitlist_entries ENABLE ROW LEVEL SECURITY;
CREATE POLICY everything ON waitlist_entries FOR SELECT TO myhibachi_program USING (true);
CREATE POLICY additions ON waitlist_entries FOR INSERT TO myhibachi_program WITH CHECK (may_write(station_id));
CREATE POLICY changes ON waitlist_entries FOR UPDATE TO myhibachi_program USING (true) WITH CHECK (may_write(station_id));
CREATE POLICY removals ON waitlist_entries FOR DELETE TO myhibachi_program USING (may_write(station_id));
CREATE POLICY own_stations ON waitlist_entries FOR SELECT TO myhibachi_station_staff USING (station_id = ANY ((SELECT own_stations())::uuid[]));

-- Whoever waits at a station is its customer, too; the policy above holds in the subquery.
CREATE POLICY waiting ON customers FOR SELECT TO myhibachi_station_staff USING (
    EXISTS (SELECT FROM waitlist_entries WHERE waitlist_entries.customer_id = customers.id));
