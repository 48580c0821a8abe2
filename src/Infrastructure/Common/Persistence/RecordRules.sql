-- Whoever was entered before the time was noted: an id of version 7 (RFC 9562) begins with the instant in milliseconds.
UPDATE customers SET created_at = CASE WHEN substr(id::text, 15, 1) = '7'
    THEN to_timestamp(('x' || lpad(left(replace(id::text, '-', ''), 12), 16, '0'))::bit(64)::bigint / 1000.0)
    ELSE now() END
WHERE created_at < '1970-01-01Z';
