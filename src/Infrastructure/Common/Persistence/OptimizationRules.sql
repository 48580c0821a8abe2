-- No chef is in two places at once: looked at when all is written, so that two chefs can change parties in one transaction.
ALTER TABLE slot_claims DROP CONSTRAINT ex_slot_claims_chef_time;
ALTER TABLE slot_claims ADD CONSTRAINT ex_slot_claims_chef_time
    EXCLUDE USING gist (chef_id WITH =, tstzrange(starts_at, ends_at) WITH &&) WHERE (chef_id IS NOT NULL) DEFERRABLE INITIALLY DEFERRED;

-- Staff meet the plans of their own stations.
GRANT SELECT ON day_plans TO myhibachi_station_staff;
ALTER TABLE day_plans ENABLE ROW LEVEL SECURITY;
CREATE POLICY everything ON day_plans FOR SELECT TO myhibachi_program USING (true);
CREATE POLICY additions ON day_plans FOR INSERT TO myhibachi_program WITH CHECK (may_write(station_id));
CREATE POLICY changes ON day_plans FOR UPDATE TO myhibachi_program USING (true) WITH CHECK (may_write(station_id));
CREATE POLICY removals ON day_plans FOR DELETE TO myhibachi_program USING (may_write(station_id));
CREATE POLICY own_stations ON day_plans FOR SELECT TO myhibachi_station_staff USING (station_id = ANY ((SELECT own_stations())::uuid[]));
