using GraphQL;
using MyHibachi.Application.Common;
using MyHibachi.Application.Trails;
using MyHibachi.Domain.Trails;
using MyHibachi.GraphQL.Common;

namespace MyHibachi.GraphQL.Trails;

/// <summary>A seal that was noted earlier.</summary>
internal sealed class AuditAnchorInput
{
    public int Sequence { get; init; }

    /// <summary>SHA-256, in hexadecimal digits.</summary>
    public string Hash { get; init; } = "";

    // What is no hash equals none.
    [Ignore]
    public TrailAnchor ToAnchor() => new(Sequence, Hash.All(char.IsAsciiHexDigit) && Hash.Length % 2 == 0 ? Convert.FromHexString(Hash) : []);
}

internal sealed class TrailQueries
{
    /// <summary>Who changed which record how, latest first. For those who may see everything.</summary>
    /// <param name="first">1 to 100.</param>
    /// <param name="after">The cursor of the last change already seen.</param>
    public static async Task<AuditConnection> AuditTrail(
        [FromServices] Desk desk, CancellationToken ct, int first = 20, string? after = null, AuditWhereInput? where = null)
    {
        desk.Actor.DemandTrail(Permissions.AuditRead);
        var (request, filter) = (Cursors.Request(first, after), (where ?? new()).ToFilter());
        long? last = request.After is { } cursor ? AuditCursor.ToRow(cursor.Id) : null;
        return new(await desk.Read((ITrailReads reads) => reads.List(filter, first, last, ct)), request);
    }

    /// <summary>A record as it was at an instant, rebuilt from the trail; null when there was none.</summary>
    /// <param name="record">The kind of record, as in `bookings`.</param>
    /// <param name="recordId">The record's id, as the API or as the trail writes it.</param>
    public static async Task<IEnumerable<RecordFieldNode>?> RecordAsOf(
        string record, [Id] string recordId, DateTimeOffset at, [FromServices] Desk desk, CancellationToken ct)
    {
        desk.Actor.DemandTrail(Permissions.AuditRead);
        var changes = await desk.Read((ITrailReads reads) => reads.Changes(record, RecordIds.Read(recordId), at, ct));
        return RecordHistory.Rebuild(changes)?.Select(field => new RecordFieldNode(field.Key, field.Value));
    }

    /// <summary>Holds the whole trail against its seals and finds the first row that was altered, put in or taken out. It reads all of it.</summary>
    /// <param name="anchor">A seal noted earlier: without one, a trail that was sealed anew from some row on looks whole.</param>
    public static async Task<AuditVerdictNode> VerifyAuditTrail([FromServices] Desk desk, CancellationToken ct, AuditAnchorInput? anchor = null)
    {
        desk.Actor.DemandTrail(Permissions.AuditVerify);
        return new(await desk.Read((ITrailVerifier verifier) => verifier.Verify(anchor?.ToAnchor(), ct)));
    }
}

internal static class TrailAccess
{
    /// <summary>The trail is not divided by stations: whoever does not see everything sees nothing of it.</summary>
    /// <exception cref="RefusedError">The caller may not.</exception>
    public static void DemandTrail(this Actor actor, string permission)
    {
        actor.Demand(permission);
        if (!actor.MaySeeTrail(permission))
        {
            throw new RefusedError(AccessErrors.Forbidden());
        }
    }

    public static bool MaySeeTrail(this Actor actor, string permission) => actor.Can(permission) && actor.Scope is DataScope.Everything;
}
