-- Who may do what with the tables, beside their owner: the reasons are in docs/adr/0016.

-- The program works with everything there is and will be. It cannot change a table, nor the trail's past.
GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO myhibachi_program;
GRANT USAGE ON ALL SEQUENCES IN SCHEMA public TO myhibachi_program;
ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO myhibachi_program;
ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT USAGE ON SEQUENCES TO myhibachi_program;
REVOKE INSERT, UPDATE, DELETE ON "__EFMigrationsHistory" FROM myhibachi_program;
REVOKE UPDATE, DELETE ON audit_log, audit_seals, purge_receipts FROM myhibachi_program;
REVOKE UPDATE ON audit_unsealed FROM myhibachi_program;
GRANT EXECUTE ON FUNCTION audit_forget(uuid) TO myhibachi_program;
GRANT USAGE ON SCHEMA orleans TO myhibachi_program;
GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA orleans TO myhibachi_program;
GRANT USAGE ON ALL SEQUENCES IN SCHEMA orleans TO myhibachi_program;

-- What a station's staff read is read as this role, which sees no secret and changes nothing.
GRANT SELECT ON bookings, booking_timeline_steps, slot_claims, chefs, quotes, customers, leads, lead_entries, messages, stations
    TO myhibachi_station_staff;

-- The stations of whoever asks; where a connection reads for staff, none told is none to see.
CREATE FUNCTION own_stations() RETURNS uuid[] LANGUAGE sql STABLE PARALLEL SAFE
    RETURN string_to_array(nullif(current_setting('myhibachi.stations', true), ''), ',')::uuid[];

-- Nobody was told of: it is the program's own work, or that of somebody for whom all stations are open.
CREATE FUNCTION may_write(station uuid) RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE
    RETURN coalesce(station = ANY (own_stations()), true);

DO $$
DECLARE name text;
BEGIN
    -- The program meets every row. What it stores for a station's staff is told to be theirs, and is held to it.
    FOREACH name IN ARRAY ARRAY['bookings', 'slot_claims', 'chefs'] LOOP
        EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
        EXECUTE format('CREATE POLICY everything ON %I FOR SELECT TO myhibachi_program USING (true)', name);
        EXECUTE format('CREATE POLICY additions ON %I FOR INSERT TO myhibachi_program WITH CHECK (may_write(station_id))', name);
        EXECUTE format('CREATE POLICY changes ON %I FOR UPDATE TO myhibachi_program USING (true) WITH CHECK (may_write(station_id))', name);
        EXECUTE format('CREATE POLICY removals ON %I FOR DELETE TO myhibachi_program USING (may_write(station_id))', name);
    END LOOP;

    -- One customer is every station's, and a price is told for any address; a lead may be nobody's yet, and is settled by a sale
    -- anywhere; messages follow from events.
    FOREACH name IN ARRAY ARRAY['quotes', 'leads', 'messages', 'customers', 'booking_timeline_steps', 'lead_entries'] LOOP
        EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
        EXECUTE format('CREATE POLICY everything ON %I TO myhibachi_program USING (true)', name);
    END LOOP;

    -- Staff read as a role of their own. The stations are asked for once a statement, not once a row.
    FOREACH name IN ARRAY ARRAY['bookings', 'slot_claims', 'chefs', 'quotes', 'leads', 'messages'] LOOP
        EXECUTE format('CREATE POLICY own_stations ON %I FOR SELECT TO myhibachi_station_staff USING (station_id = ANY ((SELECT own_stations())::uuid[]))', name);
    END LOOP;
END $$;

-- Those who booked there or asked for a price, and those whom the station wrote down. The policies of bookings and quotes hold in the subqueries.
CREATE POLICY own_stations ON customers FOR SELECT TO myhibachi_station_staff USING (
    station_id = ANY ((SELECT own_stations())::uuid[]) OR EXISTS (SELECT FROM bookings WHERE bookings.customer_id = customers.id)
    OR EXISTS (SELECT FROM quotes WHERE quotes.owner = customers.user_id));

CREATE POLICY own_stations ON booking_timeline_steps FOR SELECT TO myhibachi_station_staff USING (
    EXISTS (SELECT FROM bookings WHERE bookings.id = booking_timeline_steps.booking_id));
CREATE POLICY own_stations ON lead_entries FOR SELECT TO myhibachi_station_staff USING (
    EXISTS (SELECT FROM leads WHERE leads.id = lead_entries.lead_id));
