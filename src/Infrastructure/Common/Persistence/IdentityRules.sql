-- A session that ends is told at once; one that starts or refreshes, which is far more often, is not.
CREATE INDEX ix_sessions_revoked ON sessions (revoked_at) WHERE revoked_at IS NOT NULL;
CREATE TRIGGER tell_ended AFTER UPDATE OF revoked_at ON sessions
    FOR EACH STATEMENT EXECUTE FUNCTION tell_reference_data_changed();
