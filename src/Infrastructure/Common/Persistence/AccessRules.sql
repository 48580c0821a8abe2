-- Every process keeps the keys and what they allow in memory. A customer's account, which is opened far more often than staff's, has neither.
CREATE TRIGGER tell_changed AFTER INSERT OR UPDATE OR DELETE ON api_keys
    FOR EACH STATEMENT EXECUTE FUNCTION tell_reference_data_changed();
CREATE TRIGGER tell_changed AFTER INSERT OR UPDATE OR DELETE ON role_permissions
    FOR EACH STATEMENT EXECUTE FUNCTION tell_reference_data_changed();
CREATE TRIGGER tell_changed AFTER INSERT OR UPDATE OR DELETE ON user_stations
    FOR EACH STATEMENT EXECUTE FUNCTION tell_reference_data_changed();
CREATE TRIGGER tell_given AFTER INSERT ON user_roles
    FOR EACH ROW WHEN (NEW.role <> 'CUSTOMER') EXECUTE FUNCTION tell_reference_data_changed();
CREATE TRIGGER tell_taken AFTER UPDATE OR DELETE ON user_roles
    FOR EACH STATEMENT EXECUTE FUNCTION tell_reference_data_changed();
CREATE TRIGGER tell_changed AFTER UPDATE OF is_active ON users
    FOR EACH STATEMENT EXECUTE FUNCTION tell_reference_data_changed();

-- The row's lock makes this wait for whoever is being given the role at this moment.
CREATE FUNCTION keep_roles_in_use() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT 1 FROM user_roles WHERE role = OLD.name) THEN
        RAISE EXCEPTION 'somebody has this role' USING ERRCODE = 'foreign_key_violation', CONSTRAINT = 'ck_role_in_use';
    END IF;
    RETURN OLD;
END $$;
CREATE TRIGGER keep_roles_in_use BEFORE DELETE ON roles FOR EACH ROW EXECUTE FUNCTION keep_roles_in_use();

CREATE TRIGGER tell_changed AFTER INSERT OR UPDATE OR DELETE ON signing_keys
    FOR EACH STATEMENT EXECUTE FUNCTION tell_reference_data_changed();
