namespace MyHibachi.Infrastructure.Common.ReferenceData;

/// <summary>Says when to look into the database for what is not known, so that whoever makes things up cannot make us ask for each.</summary>
internal sealed class RareLook(TimeProvider time, TimeSpan atMostEvery)
{
    private long _last = long.MinValue;

    /// <summary>True for one caller in each span of time.</summary>
    public bool IsDue()
    {
        var (now, last) = (time.GetTimestamp(), Volatile.Read(ref _last));
        return (last == long.MinValue || time.GetElapsedTime(last, now) >= atMostEvery) && Interlocked.CompareExchange(ref _last, now, last) == last;
    }
}
