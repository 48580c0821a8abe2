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
