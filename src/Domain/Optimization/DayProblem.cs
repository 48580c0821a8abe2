using MyHibachi.Domain.Chefs;
using MyHibachi.Domain.Scheduling;
using MyHibachi.Domain.Stations;

namespace MyHibachi.Domain.Optimization;

/// <summary>How long the drive takes when it begins then.</summary>
public delegate TimeSpan Drive(GeoPoint from, GeoPoint to, DateTimeOffset departure);

/// <summary>A party that needs chefs.</summary>
/// <param name="Id">Its place on the day.</param>
/// <param name="Guests">1 or more; shared evenly where it takes several chefs.</param>
/// <param name="Priority">Of two of which only one can be served, the one with more is. 0 or more.</param>
/// <param name="Chefs">How many it takes: all of them come, or the party is not served. 1 or more.</param>
/// <param name="Now">Who is assigned; they may serve it whatever their hours and size say, for it was agreed with them.</param>
/// <param name="Pinned">Who serves it if anybody does; no more than <paramref name="Chefs"/>.</param>
public sealed record DayParty(ClaimId Id, Engagement Event, int Guests, int Priority, int Chefs, IReadOnlyList<ChefId> Now, IReadOnlyList<ChefId> Pinned)
{
    /// <summary>The guests that each chef must be able to serve.</summary>
    public int Share => (Guests + Chefs - 1) / Chefs;
}

/// <summary>When a chef's parties may start.</summary>
/// <param name="From">Included.</param>
/// <param name="Until">Excluded.</param>
public readonly record struct Duty(DateTimeOffset From, DateTimeOffset Until)
{
    /// <summary>What is left of it before and after a stretch.</summary>
    public IEnumerable<Duty> Without(DateTimeOffset from, DateTimeOffset until)
    {
        Duty before = new(From, from < Until ? from : Until), after = new(until > From ? until : From, Until);
        return new[] { before, after }.Where(left => left.From < left.Until);
    }
}

/// <summary>A chef of the day.</summary>
/// <param name="Home">Where the day starts and ends.</param>
/// <param name="MinGuests">The smallest party that makes good use of the chef.</param>
/// <param name="MaxGuests">The most guests that the chef serves alone.</param>
/// <param name="Rating">Average stars, 0 to 5.</param>
/// <param name="Duty">Empty for one who takes no party that day.</param>
/// <param name="OtherParties">Those of the week that are not of this day, for fairness.</param>
public sealed record DayChef(ChefId Id, GeoPoint Home, int MinGuests, int MaxGuests, decimal Rating, IReadOnlyList<Duty> Duty, int OtherParties)
{
    internal bool IsOnDuty(DateTimeOffset start) => Duty.Any(duty => duty.From <= start && start < duty.Until);
}

/// <summary>Who cooks where on one day: what is to be decided.</summary>
/// <param name="Drive">Asked for every pair of points that one chef may see in a row.</param>
/// <param name="Buffer">What a chef needs between two parties beside the drive.</param>
public sealed record DayProblem(IReadOnlyList<DayParty> Parties, IReadOnlyList<DayChef> Chefs, Drive Drive, TimeSpan Buffer = default);

/// <summary>Who serves each party; one that is not named is not served.</summary>
public sealed record DayAnswer(IReadOnlyDictionary<ClaimId, IReadOnlyList<ChefId>> Chefs)
{
    /// <summary>Nobody serves anything.</summary>
    public static DayAnswer Empty { get; } = new(new Dictionary<ClaimId, IReadOnlyList<ChefId>>());

    public IReadOnlyList<ChefId> Of(ClaimId party) => Chefs.GetValueOrDefault(party) ?? [];
}
