using GraphQL;
using MyHibachi.Domain.Common;

namespace MyHibachi.GraphQL.Common;

/// <summary>That a person put a record aside.</summary>
[Name("Deletion")]
internal sealed class DeletionNode(Deletion deletion)
{
    public DateTimeOffset At => deletion.At;

    /// <summary>Who, as the audit trail knows them.</summary>
    public string By => deletion.By;

    public string Reason => deletion.Reason.Text;

    /// <summary>The first instant at which the record cannot be restored any more.</summary>
    public DateTimeOffset RestorableUntil([FromServices] RecordPolicy policy) => deletion.EndsAt(policy);
}
