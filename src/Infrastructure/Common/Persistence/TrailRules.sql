-- What keeps the audit trail true, whoever connects: the reasons are in docs/adr/0010.

-- The seals, one after the other, and the rows that still wait for theirs. Both are the database's and the sealer's, not the model's.
CREATE TABLE audit_seals (
    sequence bigint PRIMARY KEY,
    audit_id bigint NOT NULL UNIQUE,
    previous_hash bytea NOT NULL,
    hash bytea NOT NULL
);
CREATE TABLE audit_unsealed (audit_id bigint PRIMARY KEY);

-- Rows of before. The rule that the trail only grows is made anew below.
DROP TRIGGER audit_log_only_grows ON audit_log;
UPDATE audit_log SET actor_kind = CASE split_part(actor, ':', 1) WHEN 'system' THEN 'System' WHEN 'anonymous' THEN 'Anonymous' ELSE 'User' END;
INSERT INTO audit_unsealed SELECT id FROM audit_log;
ALTER TABLE audit_log ALTER COLUMN actor_kind DROP DEFAULT;

CREATE INDEX ix_audit_log_at ON audit_log USING brin (at);

-- The personal part is sealed by a digest with a salt of its own, so that it can be taken out later and nobody can guess it back.
CREATE FUNCTION audit_log_digest() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    NEW.personal_salt := CASE WHEN NEW.personal IS NOT NULL THEN uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid()) END;
    NEW.personal_digest := CASE WHEN NEW.personal IS NOT NULL THEN sha256(NEW.personal_salt || convert_to(NEW.personal::text, 'UTF8')) END;
    RETURN NEW;
END $$;
CREATE TRIGGER audit_log_digest BEFORE INSERT ON audit_log FOR EACH ROW EXECUTE FUNCTION audit_log_digest();

-- Puts what a commit wrote in line for its seals, and wakes the sealer.
CREATE FUNCTION audit_log_await_seal() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO audit_unsealed SELECT id FROM written;
    PERFORM pg_notify('audit', '');
    RETURN NULL;
END $$;
CREATE TRIGGER audit_log_await_seal AFTER INSERT ON audit_log REFERENCING NEW TABLE AS written
    FOR EACH STATEMENT EXECUTE FUNCTION audit_log_await_seal();

CREATE OR REPLACE FUNCTION audit_log_only_grows() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION '% only grows', TG_TABLE_NAME;
END $$;

-- The one change there is: the personal part of somebody whom the trail says was forgotten goes, and nothing else with it.
CREATE FUNCTION audit_log_only_forgets() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF current_setting('myhibachi.forgetting', true) IS DISTINCT FROM pg_current_xact_id()::text
        OR NEW.personal IS NOT NULL OR NEW.personal_salt IS NOT NULL
        OR to_jsonb(NEW) - '{personal,personal_salt}'::text[] IS DISTINCT FROM to_jsonb(OLD) - '{personal,personal_salt}'::text[] THEN
        RAISE EXCEPTION 'audit_log only grows';
    END IF;
    RETURN NEW;
END $$;

-- Takes the personal parts about one person out of the trail. Safe to repeat.
CREATE FUNCTION audit_forget(subject uuid) RETURNS bigint LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE forgotten bigint;
BEGIN
    IF NOT EXISTS (SELECT FROM audit_log WHERE record_id = subject AND action = 'ForgetCustomer') THEN
        RAISE EXCEPTION 'The audit trail does not tell that % was to be forgotten', subject;
    END IF;
    PERFORM set_config('myhibachi.forgetting', pg_current_xact_id()::text, true);
    UPDATE audit_log SET personal = NULL, personal_salt = NULL WHERE subject_id = subject AND personal IS NOT NULL;
    GET DIAGNOSTICS forgotten = ROW_COUNT;
    PERFORM set_config('myhibachi.forgetting', '', true);
    RETURN forgotten;
END $$;
REVOKE EXECUTE ON FUNCTION audit_forget(uuid) FROM PUBLIC;

CREATE TRIGGER audit_log_only_forgets BEFORE UPDATE ON audit_log FOR EACH ROW EXECUTE FUNCTION audit_log_only_forgets();
CREATE TRIGGER audit_log_only_grows BEFORE DELETE OR TRUNCATE ON audit_log FOR EACH STATEMENT EXECUTE FUNCTION audit_log_only_grows();
CREATE TRIGGER audit_seals_only_grow BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_seals FOR EACH STATEMENT EXECUTE FUNCTION audit_log_only_grows();

-- Whoever is not the owner adds and reads; roles that were allowed more with every table lose it for these.
DO $$
DECLARE reader text;
BEGIN
    FOR reader IN
        SELECT DISTINCT grantee FROM information_schema.role_table_grants
        WHERE table_schema = 'public' AND table_name = 'audit_log' AND grantee NOT IN ('PUBLIC', current_user)
    LOOP
        EXECUTE format('REVOKE UPDATE, DELETE, TRUNCATE ON audit_log, audit_seals FROM %I', reader);
        EXECUTE format('GRANT SELECT, INSERT ON audit_seals TO %I', reader);
        EXECUTE format('GRANT SELECT, INSERT, DELETE ON audit_unsealed TO %I', reader);
        EXECUTE format('GRANT EXECUTE ON FUNCTION audit_forget(uuid) TO %I', reader);
    END LOOP;
    REVOKE UPDATE, DELETE, TRUNCATE ON audit_log, audit_seals FROM PUBLIC;
END $$;

-- Leads of before were tried once, and nobody has followed them up.
UPDATE leads SET status = 'New', attempts = 1, last_attempt_at = captured_at;
ALTER TABLE leads ALTER COLUMN status DROP DEFAULT, ALTER COLUMN attempts DROP DEFAULT, ALTER COLUMN last_attempt_at DROP DEFAULT;
CREATE INDEX ix_leads_last_attempt ON leads (last_attempt_at, id);

-- Tells every process that a number of the business was changed.
CREATE TRIGGER tell_changed AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON settings FOR EACH STATEMENT EXECUTE FUNCTION tell_reference_data_changed();
