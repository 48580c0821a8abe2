using MyHibachi.Domain.Chefs;
using MyHibachi.Domain.Stations;

namespace MyHibachi.Application.Stations;

/// <summary>Parties that are sold and not over: they stand in the way of whoever leaves.</summary>
/// <param name="Number">Of the first of them.</param>
/// <param name="Date">On which it takes place.</param>
public sealed record UpcomingParties(int Count, string Number, DateOnly Date)
{
    public string InWords => string.Create(
        CultureInfo.InvariantCulture, $"{Number} on {Date:yyyy-MM-dd}{(Count == 1 ? "" : $" and {Count - 1} more")}");
}

/// <summary>Knows what is still to come.</summary>
public interface IUpcomingParties
{
    /// <returns>Null when the station has none.</returns>
    Task<UpcomingParties?> At(StationId station, CancellationToken ct);

    /// <summary>Those that the chef is assigned to.</summary>
    /// <param name="from">The station's local date, included; null has no beginning.</param>
    /// <param name="to">Included; null has no end.</param>
    /// <returns>Null when there are none.</returns>
    Task<UpcomingParties?> Of(ChefId chef, DateOnly? from, DateOnly? to, CancellationToken ct);

    /// <summary>Days on which parties wait for a chef to be assigned, and that no accepted plan of the day does without this one.</summary>
    /// <param name="from">The station's local date, included.</param>
    /// <param name="to">Included.</param>
    Task<IReadOnlyList<DateOnly>> DaysToCover(StationId station, ChefId without, DateOnly from, DateOnly to, CancellationToken ct);
}
