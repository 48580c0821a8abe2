namespace MyHibachi.Infrastructure.Trails;

/// <summary>What the sealer and the verifier must say in the same words. It is no function of the database: whoever could change one could change the other.</summary>
internal static class TrailSql
{
    /// <summary>The one form of a row of <c>audit_log</c> (as <c>a</c>): a JSON array of all that may never change.</summary>
    public const string Canonical =
        """
        jsonb_build_array(
            a.id, to_char(a.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US'), a.actor_kind, a.actor, a.network_address, a.request_id, a.action,
            a.record, a.record_id, a.before, a.after, a.reason, a.subject_id, encode(a.personal_digest, 'hex'))::text
        """;
}
