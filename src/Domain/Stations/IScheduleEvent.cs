using MyHibachi.Domain.Common;

namespace MyHibachi.Domain.Stations;

/// <summary>
/// Something that changes what a station's schedule shows; whoever watches it is told. What it tells beside goes by the names <c>Booking</c>, <c>Chef</c>, <c>Date</c>
/// and <c>Until</c>.
/// </summary>
public interface IScheduleEvent : IDomainEvent
{
    StationId Station { get; }
}
