-- A party is asked by one at a time, and wishes one thing at a time.
CREATE UNIQUE INDEX ux_negotiations_asked ON negotiations (asked_booking_id) WHERE status = 'Open';
CREATE UNIQUE INDEX ux_negotiations_wishing ON negotiations (wishing_booking_id) WHERE status = 'Open';

-- What a day ends when its time is over.
CREATE INDEX ix_negotiations_open ON negotiations (station_id, local_date, answer_by) WHERE status = 'Open';

-- Staff of a station read what is negotiated there, and store nothing of another station's.
GRANT SELECT ON negotiations TO myhibachi_station_staff;
ALTER TABLE negotiations ENABLE ROW LEVEL SECURITY;
CREATE POLICY everything ON negotiations FOR SELECT TO myhibachi_program USING (true);
CREATE POLICY additions ON negotiations FOR INSERT TO myhibachi_program WITH CHECK (may_write(station_id));
CREATE POLICY changes ON negotiations FOR UPDATE TO myhibachi_program USING (true) WITH CHECK (may_write(station_id));
CREATE POLICY removals ON negotiations FOR DELETE TO myhibachi_program USING (may_write(station_id));
CREATE POLICY own_stations ON negotiations FOR SELECT TO myhibachi_station_staff USING (station_id = ANY ((SELECT own_stations())::uuid[]));
