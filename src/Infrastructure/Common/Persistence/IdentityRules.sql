-- A session that ends is told at once; one that starts or refreshes, which is far more often, is not.
CREATE INDEX ix_sessions_revoked ON sessions (revoked_at) WHERE revoked_at IS NOT NULL;
CREATE TRIGGER tell_ended AFTER UPDATE OF revoked_at ON sessions
    FOR EACH STATEMENT EXECUTE FUNCTION tell_reference_data_changed();

-- Somebody is left who may do everything. One change at a time looks whether somebody is: two people who demote each other at once would
-- each still see the other. A database that is emptied of people is nobody's to lock out of.
CREATE FUNCTION keep_a_super_admin() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_TABLE_NAME = 'users' THEN
        IF NOT EXISTS (SELECT 1 FROM user_roles WHERE user_id = OLD.id AND role = 'SUPER_ADMIN') THEN
            RETURN NULL;
        END IF;
    END IF;
    PERFORM pg_advisory_xact_lock(hashtext('keep_a_super_admin'));
    IF EXISTS (SELECT 1 FROM users) AND NOT EXISTS (SELECT 1 FROM user_roles JOIN users ON users.id = user_roles.user_id WHERE user_roles.role = 'SUPER_ADMIN' AND users.is_active) THEN
        RAISE EXCEPTION 'nobody is left who may do everything' USING ERRCODE = 'check_violation', CONSTRAINT = 'ck_last_super_admin';
    END IF;
    RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER keep_a_super_admin AFTER DELETE ON user_roles NOT DEFERRABLE
    FOR EACH ROW WHEN (OLD.role = 'SUPER_ADMIN') EXECUTE FUNCTION keep_a_super_admin();
CREATE CONSTRAINT TRIGGER keep_a_super_admin AFTER UPDATE OF is_active ON users NOT DEFERRABLE
    FOR EACH ROW WHEN (OLD.is_active AND NOT NEW.is_active) EXECUTE FUNCTION keep_a_super_admin();
