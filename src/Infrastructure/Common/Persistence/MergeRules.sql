-- A mailbox without what its owner may add behind a plus sign.
CREATE FUNCTION mailbox_of(email text) RETURNS text LANGUAGE sql IMMUTABLE AS $$
    SELECT regexp_replace(lower(email), '\+[^@]*@', '@')
$$;

-- The venues among a customer's addresses, spelled as bookings.venue_key is; those without a street are no place in particular.
CREATE FUNCTION address_keys_of(addresses jsonb) RETURNS text[] LANGUAGE sql IMMUTABLE AS $$
    SELECT COALESCE(array_agg(public.venue_key_of(one ->> 'PostalCode', one ->> 'Street')), '{}')
    FROM jsonb_array_elements(addresses) AS one WHERE one ->> 'Street' IS NOT NULL
$$;
CREATE INDEX ix_customers_mailbox ON customers (mailbox_of(email));
CREATE INDEX ix_customers_address_keys ON customers USING gin (address_keys_of(addresses)) WHERE addresses <> '[]';

-- The customer whom somebody signs in as: the record of the account, or the one it was merged into, however often.
CREATE FUNCTION living_customer_of(account uuid) RETURNS uuid LANGUAGE sql STABLE AS $$
    WITH RECURSIVE own AS (
        SELECT id, merged_into, deleted_at FROM customers WHERE user_id = account
        UNION ALL
        SELECT c.id, c.merged_into, c.deleted_at FROM customers c JOIN own ON c.id = own.merged_into)
    SELECT id FROM own WHERE merged_into IS NULL AND deleted_at IS NULL
$$;

-- Nothing is left with a record that was merged, and nothing comes to it: whoever is at it at that very moment waits, and is refused then.
CREATE FUNCTION refuse_merged_customer() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM FROM customers WHERE id = NEW.customer_id FOR KEY SHARE;
    IF EXISTS (SELECT FROM customers WHERE id = NEW.customer_id AND merged_into IS NOT NULL) THEN
        RAISE EXCEPTION 'this customer was merged into another one' USING ERRCODE = 'check_violation', CONSTRAINT = 'ck_customer_merged';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER refuse_merged_customer BEFORE INSERT ON bookings FOR EACH ROW EXECUTE FUNCTION refuse_merged_customer();
CREATE TRIGGER refuse_merged_customer BEFORE INSERT ON leads FOR EACH ROW WHEN (NEW.customer_id IS NOT NULL) EXECUTE FUNCTION refuse_merged_customer();

CREATE FUNCTION leave_nothing_behind() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM FROM customers WHERE id = NEW.duplicate_id FOR UPDATE;
    IF EXISTS (SELECT FROM bookings WHERE customer_id = NEW.duplicate_id) OR EXISTS (SELECT FROM leads WHERE customer_id = NEW.duplicate_id) THEN
        RAISE EXCEPTION 'something came to the record that was merged' USING ERRCODE = 'check_violation', CONSTRAINT = 'ck_customer_merged';
    END IF;
    RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER leave_nothing_behind AFTER INSERT ON customer_merges DEFERRABLE INITIALLY DEFERRED
    FOR EACH ROW EXECUTE FUNCTION leave_nothing_behind();

-- Tells every process whose accounts lead to another record now.
CREATE TRIGGER tell_changed AFTER INSERT OR UPDATE OR DELETE ON customer_merges FOR EACH STATEMENT EXECUTE FUNCTION tell_reference_data_changed();

-- Whom a sale makes it needless to call.
CREATE INDEX ix_leads_contact_email ON leads (contact_email);
CREATE INDEX ix_leads_contact_phone ON leads (contact_phone) WHERE contact_email IS NULL;
