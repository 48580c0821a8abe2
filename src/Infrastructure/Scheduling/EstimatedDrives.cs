using System.Collections.Frozen;
using MyHibachi.Application.Scheduling;
using MyHibachi.Domain.Scheduling;

namespace MyHibachi.Infrastructure.Scheduling;

/// <summary>Nobody to ask: every drive is what <see cref="TravelTime.Estimate"/> says.</summary>
internal sealed class EstimatedDrives : IDriveTimes
{
    public bool AreMeasured => false;

    public Task<IReadOnlyDictionary<Leg, MeasuredDrive>> Find(IReadOnlyCollection<Leg> legs, CancellationToken ct) =>
        Task.FromResult<IReadOnlyDictionary<Leg, MeasuredDrive>>(FrozenDictionary<Leg, MeasuredDrive>.Empty);

    public Task<IReadOnlyDictionary<Leg, MeasuredDrive>> Known(IReadOnlyCollection<Leg> legs, CancellationToken ct) => Find(legs, ct);
}
