-- $1 the first number, $2 the last, $3 the last day. Three parties a slot, four slots a day, three stations, from the last day backwards.
INSERT INTO customers (id, name, email, phone, created_at, version)
SELECT md5('customer ' || n)::uuid, 'Customer ' || n, 'customer' || n || '@example.com', '+1212' || lpad(n::text, 7, '0'), now(), 0
FROM generate_series($1::int, $2::int) n WHERE n % 5 = 0 AND $3::date IS NOT NULL;

INSERT INTO bookings (
    id, number, customer_id, station_id, claim_id, distance_miles, starts_at, ends_at, party, price, paid, status, created_at, deposit_asked_at,
    deposit_due_at, deposit_reminded_at, local_date, slot_time, venue_city, venue_geocode_status, venue_postal_code, venue_state, venue_street,
    venue_latitude, venue_longitude, rates, details, notes, version)
SELECT md5('booking ' || n)::uuid, 'MH-S' || lpad(n::text, 7, '0'), md5('customer ' || ((n % 1000 + 1) * 5))::uuid, t.station_id, md5('claim ' || n)::uuid,
       t.distance_miles, at.starts, at.starts + (t.ends_at - t.starts_at), t.party, t.price, 10000,
       CASE WHEN at.starts < now() THEN 'Completed' ELSE 'Confirmed' END, at.starts - interval '30 days', at.starts - interval '30 days',
       at.starts - interval '29 days', at.starts - interval '30 days', at.day, at.slot, t.venue_city, t.venue_geocode_status, t.venue_postal_code,
       t.venue_state, n || ' History Street', t.venue_latitude, t.venue_longitude, t.rates, t.details, t.notes, 2
FROM generate_series($1::int, $2::int) n
JOIN LATERAL (SELECT b.*, s.time_zone, row_number() OVER (ORDER BY s.code) - 1 AS station_number FROM bookings b JOIN stations s ON s.id = b.station_id
              JOIN customers c ON c.id = b.customer_id WHERE c.email = 'template@example.com') t ON t.station_number = n / 3 % 3
CROSS JOIN LATERAL (SELECT $3::date - n / 36 AS day, time '12:00' + n / 9 % 4 * interval '3 hours' AS slot) d
CROSS JOIN LATERAL (SELECT d.day, d.slot, (d.day + d.slot) AT TIME ZONE t.time_zone AS starts) at;

INSERT INTO slot_claims (id, station_id, local_date, slot_time, place, capacity, guests, starts_at, ends_at, latitude, longitude, booking_id, chef_id)
SELECT b.claim_id, b.station_id, b.local_date, b.slot_time, n % 3 + 1, 4, 12, b.starts_at, b.ends_at, b.venue_latitude, b.venue_longitude, b.id, c.id
FROM generate_series($1::int, $2::int) n JOIN bookings b ON b.id = md5('booking ' || n)::uuid AND $3::date IS NOT NULL
JOIN LATERAL (SELECT id, row_number() OVER (ORDER BY max_guests) - 1 AS chef_number FROM chefs WHERE station_id = b.station_id) c ON c.chef_number = n % 3;

INSERT INTO audit_log (at, actor, actor_kind, action, record, record_id, after)
SELECT b.created_at, 'system', 'System', 'CreateBooking', 'bookings', b.id, jsonb_build_object('number', b.number, 'status', b.status, 'price', b.price)
FROM generate_series($1::int, $2::int) n JOIN bookings b ON b.id = md5('booking ' || n)::uuid AND $3::date IS NOT NULL;
