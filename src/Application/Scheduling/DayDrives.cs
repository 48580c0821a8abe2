using MyHibachi.Domain.Scheduling;

namespace MyHibachi.Application.Scheduling;

/// <summary>How long drives take, where somebody can be asked.</summary>
public interface IDriveTimes
{
    /// <summary>Whether anybody is asked at all. Without, every drive is an estimate and nothing is waited for.</summary>
    bool AreMeasured { get; }

    /// <summary>
    /// What is known, or found out now, of the legs: in as few questions as can be. A leg is missing from the answer when nobody could be asked:
    /// the estimate has to do until the next time.
    /// </summary>
    /// <param name="legs">Each once, none of them short.</param>
    Task<IReadOnlyDictionary<Leg, MeasuredDrive>> Find(IReadOnlyCollection<Leg> legs, CancellationToken ct);

    /// <summary>What was found out before and is still good: for those who only look, and for whom no map is asked.</summary>
    Task<IReadOnlyDictionary<Leg, MeasuredDrive>> Known(IReadOnlyCollection<Leg> legs, CancellationToken ct);
}

/// <summary>Sees to it that the day's board knows the drives it is about to decide by. The board itself asks nobody.</summary>
internal sealed class DayDrives(CurrentDay day, IDriveTimes times, TimeProvider time)
{
    public async ValueTask Know(Func<StationDay, IEnumerable<Leg>> legs, CancellationToken ct)
    {
        if (!times.AreMeasured)
        {
            return;
        }

        var drives = day.Board.Drives;
        if (drives.Unknown(legs(day.Board), time.GetUtcNow()) is { Count: > 0 } unknown)
        {
            drives.Learn(await times.Find(unknown, ct));
        }
    }
}
