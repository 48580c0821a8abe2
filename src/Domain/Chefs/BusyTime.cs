namespace MyHibachi.Domain.Chefs;

/// <summary>A stretch in which a chef has something else to do, as a calendar of the chef's own says.</summary>
/// <param name="From">Included.</param>
/// <param name="Until">Excluded.</param>
public sealed record BusyTime(DateTimeOffset From, DateTimeOffset Until)
{
    /// <summary>Stretches that one chef's record holds.</summary>
    public const int MostAtOnce = 2_000;

    public bool Overlaps(DateTimeOffset startsAt, DateTimeOffset endsAt) => From < endsAt && startsAt < Until;

    /// <summary>In order, those that touch as one; a stretch without length is none.</summary>
    public static IReadOnlyList<BusyTime> Merged(IEnumerable<BusyTime> times)
    {
        List<BusyTime> merged = [];
        foreach (var time in times.Where(time => time.From < time.Until).OrderBy(time => time.From))
        {
            if (merged.Count > 0 && time.From <= merged[^1].Until)
            {
                merged[^1] = merged[^1] with { Until = time.Until > merged[^1].Until ? time.Until : merged[^1].Until };
            }
            else
            {
                merged.Add(time);
            }
        }

        return merged;
    }
}
