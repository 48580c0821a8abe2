-- The statements that the database gets for one booking, in their transactions: the sale, and what follows from it by itself.
-- Shape and order are those of the server's log of the product; ids are made from the client's number and a counter. In the JSON, ~ stands for a
-- colon, which pgbench would take for a variable.
\set n :n + 1
\set at :client_id * 75000 + :n

SELECT request_hash, answer FROM idempotency_keys WHERE principal = 'replay' AND key = 'replay-' || :at::bigint LIMIT 2;

WITH known AS MATERIALIZED (SELECT booking_id FROM slot_claims WHERE id = md5('claim ' || :at::bigint)::uuid FOR UPDATE),
gone AS (
    DELETE FROM slot_claims WHERE id = md5('claim ' || :at::bigint)::uuid AND place <> ALL (ARRAY[1]) AND NOT EXISTS (SELECT FROM known WHERE booking_id IS NOT NULL))
INSERT INTO slot_claims (id, station_id, local_date, slot_time, place, capacity, guests, starts_at, ends_at, latitude, longitude, held_until)
SELECT md5('claim ' || :at::bigint)::uuid, '57a70000-0000-4000-8000-000000000001', date '2100-01-01' + (:at::bigint / 4)::int,
       make_time(12, 0, 0) + :at::bigint % 4 * interval '3 hours', place, capacity."Value", 18, now(), now() + interval '2 hours', 38.58, -121.49,
       now() + interval '10 minutes'
FROM unnest(ARRAY[1]) AS place, (
    SELECT count(*)::int AS "Value" FROM chefs WHERE station_id = '57a70000-0000-4000-8000-000000000001'
      AND (is_on_duty(chefs, date '2100-01-01' + (:at::bigint / 4)::int, make_time(12, 0, 0) + :at::bigint % 4 * interval '3 hours') OR id IN (
        SELECT chef_id FROM slot_claims
        WHERE station_id = '57a70000-0000-4000-8000-000000000001' AND local_date = date '2100-01-01' + (:at::bigint / 4)::int
          AND slot_time = make_time(12, 0, 0) + :at::bigint % 4 * interval '3 hours'))) AS capacity
WHERE NOT EXISTS (SELECT FROM known WHERE booking_id IS NOT NULL)
ON CONFLICT (id, place) DO UPDATE SET (slot_time, capacity, guests, starts_at, ends_at, latitude, longitude, held_until) =
    (EXCLUDED.slot_time, EXCLUDED.capacity, EXCLUDED.guests, EXCLUDED.starts_at, EXCLUDED.ends_at,
     EXCLUDED.latitude, EXCLUDED.longitude, EXCLUDED.held_until)
WHERE slot_claims.booking_id IS NULL;

\startpipeline
BEGIN;
INSERT INTO audit_log (action, actor, actor_kind, personal, subject_id, after, at, before, network_address, record, record_id, request_id)
VALUES ('CreateBooking', 'replay', 'User', replace('{"after"~ {"notes"~ "{\"Text\"~null,\"Tags\"~[]}", "details"~ "{\"Guests\"~[],\"Access\"~{\"GateCode\"~null,\"Parking\"~null,\"Elevator\"~null,\"Stairs\"~null,\"Power\"~null,\"RainCover\"~null},\"EmergencyContact\"~null}", "venue_street"~ "1 Replay Street"}}', '~', chr(58))::jsonb, '01a20618-ce0a-7c14-93b8-19f83b803c3b',
    replace('{"id"~ "c4e24dc8-0cd2-8d58-941a-8396fae359a0", "paid"~ 0, "moves"~ 0, "party"~ "{\"Adults\"~12,\"Children\"~0,\"ChildrenUnderSix\"~0,\"Extras\"~[]}", "price"~ "{\"Items\"~[{\"Kind\"~\"Food\",\"Description\"~\"Adult (13 and over)\",\"Quantity\"~12,\"UnitCents\"~5500,\"AmountCents\"~66000}],\"TotalCents\"~66000,\"DepositCents\"~10000}", "number"~ "MH-TR0D9XFW", "status"~ "PendingDeposit", "ends_at"~ "2028-05-06T18~36~00+00~00", "version"~ 0, "claim_id"~ "e686669f-5b7b-8108-85f8-1d72fd0ddabf", "slot_time"~ "12~00~00", "starts_at"~ "2028-05-06T17~00~00+00~00", "created_at"~ "2026-11-23T01~50~19.1875584+00~00", "local_date"~ "2028-05-06", "station_id"~ "57a70000-0000-4000-8000-000000000002", "venue_city"~ "Austin", "customer_id"~ "01a20618-ce0a-7c14-93b8-19f83b803c3b", "venue_state"~ "TX", "deposit_due_at"~ "2026-11-23T03~50~19.1875584+00~00", "distance_miles"~ 0, "requested_chef"~ null, "venue_latitude"~ 30.2713, "venue_longitude"~ -97.7426, "deposit_asked_at"~ "2026-11-23T01~50~19.1875584+00~00", "venue_postal_code"~ "78701", "deposit_reminded_at"~ "2026-11-23T01~50~19.1875584+00~00", "venue_geocode_status"~ "Approximate"}', '~', chr(58))::jsonb, now(), NULL, '127.0.0.1', 'bookings', md5('booking ' || :at::bigint)::uuid, 'replay') RETURNING id;
INSERT INTO bookings (id, claim_id, created_at, customer_id, deposit_asked_at, deposit_due_at, deposit_reminded_at, distance_miles, ends_at, number, paid, party, price, starts_at, station_id, status, version,
    local_date, slot_time, venue_city, venue_geocode_status, venue_postal_code, venue_state, venue_street, venue_latitude, venue_longitude, rates, details, notes, moves)
SELECT md5('booking ' || :at::bigint)::uuid, md5('claim ' || :at::bigint)::uuid, now(), customer_id, now(), now() + interval '2 hours', now(), distance_miles, now() + interval '2 hours', 'MH-R' || :at::bigint, 0, party, price,
       now(), station_id, 'PendingDeposit', 0, date '2100-01-01' + (:at::bigint / 4)::int, make_time(12, 0, 0) + :at::bigint % 4 * interval '3 hours', venue_city, venue_geocode_status, venue_postal_code, venue_state,
       :at::bigint || ' Replay Street', venue_latitude, venue_longitude, rates, details, notes, 0
FROM bookings WHERE number = 'MH-REPLAYED';
INSERT INTO booking_timeline_steps (booking_id, step, due_at, taken_at) VALUES (md5('booking ' || :at::bigint)::uuid, 'Confirmation', now(), now());
INSERT INTO idempotency_keys (key, principal, answer, created_at, request_hash)
VALUES ('replay-' || :at::bigint, 'replay', '"57a70000-0000-4000-8000-000000000001"', now(), decode(md5('a') || md5('b'), 'hex'));
INSERT INTO outbox_events (id, booking_id, last_error, next_attempt_at, occurred_at, payload, processed_at, station_id, type) OVERRIDING SYSTEM VALUE
VALUES (1000000000000 + 2 * :at::bigint, md5('booking ' || :at::bigint)::uuid, NULL, now(), now(), '{"booking": "57a70000-0000-4000-8000-000000000001", "station": "57a70000-0000-4000-8000-000000000001", "date": "2100-01-01"}', NULL,
    '57a70000-0000-4000-8000-000000000001', 'BookingCreated') RETURNING id, attempts;
INSERT INTO outbox_events (id, booking_id, last_error, next_attempt_at, occurred_at, payload, processed_at, station_id, type) OVERRIDING SYSTEM VALUE
VALUES (1000000000001 + 2 * :at::bigint, md5('booking ' || :at::bigint)::uuid, NULL, now(), now(), '{"booking": "57a70000-0000-4000-8000-000000000001", "station": "57a70000-0000-4000-8000-000000000001", "step": "Confirmation", "date": "2100-01-01"}', NULL,
    '57a70000-0000-4000-8000-000000000001', 'TimelineStepTaken') RETURNING id, attempts;
UPDATE slot_claims SET booking_id = md5('booking ' || :at::bigint)::uuid, held_until = NULL WHERE id = md5('claim ' || :at::bigint)::uuid AND place = 1;
\endpipeline
COMMIT;

SELECT pg_notify(channel, '') FROM unnest(ARRAY['audit', 'outbox']) AS news (channel);

SELECT * FROM bookings WHERE customer_id = (SELECT customer_id FROM bookings WHERE number = 'MH-REPLAYED') AND id = ANY (ARRAY[md5('booking ' || :at::bigint)::uuid]);

WITH due AS MATERIALIZED (
    SELECT id FROM outbox_events WHERE processed_at IS NULL AND next_attempt_at <= now()
    ORDER BY next_attempt_at, id LIMIT 2 FOR UPDATE SKIP LOCKED)
UPDATE outbox_events SET attempts = attempts + 1, next_attempt_at = now() + interval '2 minutes' FROM due WHERE outbox_events.id = due.id
RETURNING outbox_events.id, type, payload::text, booking_id, attempts;

SELECT * FROM bookings b LEFT JOIN booking_timeline_steps s ON s.booking_id = b.id WHERE b.id = md5('booking ' || :at::bigint)::uuid ORDER BY b.id, s.booking_id;

INSERT INTO orleans.reminders AS r (service_id, grain_id, reminder_name, grain_hash, start_time, period_ms)
VALUES ('replay', 'booking/' || :at::bigint, 'timeline', hashint8(:at::bigint), now(), 15000)
ON CONFLICT (service_id, grain_id, reminder_name) DO UPDATE
SET grain_hash = excluded.grain_hash, start_time = excluded.start_time, period_ms = excluded.period_ms, version = r.version + 1
RETURNING version;

SELECT b.*, c.*, s.*, (SELECT string_agg(h.name, ', ' ORDER BY k.place) FROM slot_claims k JOIN chefs h ON h.id = k.chef_id WHERE k.booking_id = b.id)
FROM bookings b JOIN customers c ON b.customer_id = c.id JOIN stations s ON b.station_id = s.id WHERE b.id = md5('booking ' || :at::bigint)::uuid LIMIT 2;

INSERT INTO messages (id, key, channel, recipient, subject, body, template, booking_id, station_id, sent_at)
VALUES (md5('sms ' || :at::bigint)::uuid, 'replay-sms-' || :at::bigint, 'Sms', '+19165550199', NULL, repeat('A text of some length. ', 8), 'deposit-reminder', md5('booking ' || :at::bigint)::uuid, '57a70000-0000-4000-8000-000000000001', now()) ON CONFLICT (key) DO NOTHING;
INSERT INTO messages (id, key, channel, recipient, subject, body, template, booking_id, station_id, sent_at)
VALUES (md5('mail ' || :at::bigint)::uuid, 'replay-mail-' || :at::bigint, 'Email', 'replay@example.com', 'Your party', repeat('A text of some length. ', 20), 'deposit-reminder', md5('booking ' || :at::bigint)::uuid, '57a70000-0000-4000-8000-000000000001', now()) ON CONFLICT (key) DO NOTHING;

UPDATE outbox_events SET processed_at = now() WHERE id = ANY (ARRAY[1000000000000 + 2 * :at::bigint, 1000000000001 + 2 * :at::bigint]) AND processed_at IS NULL;
