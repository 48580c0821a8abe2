using MediatR;
using MyHibachi.Application.Scheduling;
using MyHibachi.Application.Stations;
using MyHibachi.Domain.Chefs;
using MyHibachi.Domain.Common;

namespace MyHibachi.Application.Chefs;

/// <summary>Knows the days that a chef cannot be missed on.</summary>
internal sealed class ChefNeeds(IUpcomingParties parties, IRosters rosters, ISender sender, TimeProvider time)
{
    /// <summary>Why the chef cannot stay away from today on, or null.</summary>
    public async Task<Error?> WhyNotLeave(Chef chef, CancellationToken ct)
    {
        // A station that is gone has sold nothing more.
        return await rosters.Find(chef.StationId, ct) is { } roster ? await WhyNotMiss(chef, roster.Clock.DateOf(time.GetUtcNow()), DateOnly.MaxValue, ct) : null;
    }

    /// <summary>
    /// Why the chef cannot stay away on those days, or null: a party that the chef is assigned to, or the first day on which a party would have nobody, unless staff
    /// accepted a plan of that day without the chef.
    /// </summary>
    public async Task<Error?> WhyNotMiss(Chef chef, DateOnly from, DateOnly to, CancellationToken ct)
    {
        if (await parties.Of(chef.Id, from, to, ct) is { } upcoming)
        {
            return ChefErrors.HasParties(upcoming.InWords);
        }

        foreach (var date in await parties.DaysToCover(chef.StationId, chef.Id, from, to, ct))
        {
            var left = await sender.Send(new PartiesWithout(new(chef.StationId, date), chef.Id), ct);
            if (!left.IsSuccess || left.Value > 0)
            {
                return left.IsSuccess ? ChefErrors.IsNeeded(date, left.Value) : left.Errors[0];
            }
        }

        return null;
    }
}
