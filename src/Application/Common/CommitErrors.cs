using MyHibachi.Domain.Common;

namespace MyHibachi.Application.Common;

/// <summary>Refusals that come from storing, not from a rule.</summary>
public static class CommitErrors
{
    public static Error ConcurrentChange() =>
        new("CONCURRENT_CHANGE", "Somebody else changed this at the same moment. Read it again and retry.");
}
