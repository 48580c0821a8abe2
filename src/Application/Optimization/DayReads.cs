using MyHibachi.Application.Common;
using MyHibachi.Domain.Bookings;
using MyHibachi.Domain.Chefs;
using MyHibachi.Domain.Optimization;
using MyHibachi.Domain.Scheduling;

namespace MyHibachi.Application.Optimization;

/// <summary>A place of a day, and the booking that it was sold to.</summary>
/// <param name="Booking">Null while the place is only held; so are the others then.</param>
public sealed record DayBooking(Claim Claim, BookingId? Booking, BookingStatus? Status, ChefId? RequestedChef);

/// <summary>What a day consists of, as it is stored.</summary>
public interface IDayBookings
{
    /// <summary>Everything sold or held; holds that have run out are left out.</summary>
    Task<IReadOnlyList<DayBooking>> Of(StationDayKey day, DateTimeOffset now, CancellationToken ct);
}

/// <summary>Plans of days to be shown.</summary>
public interface IDayPlanReads : IStationRecords
{
    /// <summary>The plan, if the caller may meet it.</summary>
    Task<DayProposal?> Find(DataScope scope, DayPlanId id, CancellationToken ct);
}

/// <summary>One plan, if the caller may meet that record.</summary>
public sealed class DayPlanById : Specification<DayProposal>
{
    public DayPlanById(DayPlanId id, DataScope scope)
    {
        Where(plan => plan.Id == id);
        switch (scope)
        {
            case DataScope.Everything:
                break;
            case DataScope.OfStations(var stations):
                Where(plan => stations.Contains(plan.StationId));
                break;
            default:
                Where(plan => false);
                break;
        }
    }
}
