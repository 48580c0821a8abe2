-- Staff meet the requests of their own stations' chefs.
GRANT SELECT ON time_off_requests TO myhibachi_station_staff;
ALTER TABLE time_off_requests ENABLE ROW LEVEL SECURITY;
CREATE POLICY everything ON time_off_requests FOR SELECT TO myhibachi_program USING (true);
CREATE POLICY additions ON time_off_requests FOR INSERT TO myhibachi_program WITH CHECK (may_write(station_id));
CREATE POLICY changes ON time_off_requests FOR UPDATE TO myhibachi_program USING (true) WITH CHECK (may_write(station_id));
CREATE POLICY removals ON time_off_requests FOR DELETE TO myhibachi_program USING (may_write(station_id));
CREATE POLICY own_stations ON time_off_requests FOR SELECT TO myhibachi_station_staff USING (station_id = ANY ((SELECT own_stations())::uuid[]));
