namespace MyHibachi.Domain.Chefs;

/// <summary>What a part of the score looks at.</summary>
public enum ScorePart
{
    /// <summary>Minutes from where the chef is before.</summary>
    Travel,

    /// <summary>The party's size against the chef's range.</summary>
    Skill,

    /// <summary>Parties of the week, for fairness.</summary>
    Workload,

    /// <summary>Average stars.</summary>
    Rating,

    /// <summary>Whether the customer asked for this chef.</summary>
    Preference,

    /// <summary>The bonus for the chef the customer asked for.</summary>
    Bonus,
}

/// <summary>One part of a score, with what it came from.</summary>
/// <param name="Points">Already weighted; the parts add up to the score.</param>
/// <param name="Reason">One sentence for staff.</param>
public sealed record ScoreLine(ScorePart Part, double Points, string Reason);

/// <summary>How well a chef suits a booking: 0 to 100, plus the bonus.</summary>
public sealed record ChefScore(double Total, IReadOnlyList<ScoreLine> Lines)
{
    /// <summary>Scores a chef for a party. Whether the chef has the time is another question.</summary>
    public static ChefScore Of(ScoreFacts facts, ScorePolicy policy)
    {
        List<ScoreLine> lines =
        [
            Travel(facts, policy), Skill(facts, policy), Workload(facts, policy), Rating(facts, policy), Preference(facts, policy),
        ];
        if (facts.IsRequested)
        {
            lines.Add(new(ScorePart.Bonus, policy.RequestedBonus, "The customer asked for this chef."));
        }

        return new(lines.Sum(line => line.Points), lines);
    }

    private static ScoreLine Travel(ScoreFacts facts, ScorePolicy policy)
    {
        var minutes = facts.Travel.TotalMinutes;
        var share = Math.Clamp(1 - (minutes / policy.TravelWorthNothing.TotalMinutes), 0, 1);
        return new(ScorePart.Travel, share * policy.TravelWeight, Text($"{minutes:F0} minutes from {facts.TravelFrom}."));
    }

    private static ScoreLine Skill(ScoreFacts facts, ScorePolicy policy)
    {
        var (share, fit) = facts.Guests switch
        {
            var guests when guests > facts.MaxGuests => (0, "is larger than"),
            var guests when guests < facts.MinGuests => (guests / (double)facts.MinGuests, "is smaller than"),
            _ => (1, "suits"),
        };
        return new(ScorePart.Skill, share * policy.SkillWeight, Text($"A party of {facts.Guests} {fit} the range of {facts.MinGuests} to {facts.MaxGuests} guests."));
    }

    private static ScoreLine Workload(ScoreFacts facts, ScorePolicy policy)
    {
        var share = facts.MostPartiesThisWeek == 0 ? 1 : 1 - (facts.PartiesThisWeek / (double)facts.MostPartiesThisWeek);
        return new(ScorePart.Workload, share * policy.WorkloadWeight, Text($"{facts.PartiesThisWeek} parties that week; the busiest colleague has {facts.MostPartiesThisWeek}."));
    }

    private static ScoreLine Rating(ScoreFacts facts, ScorePolicy policy) =>
        new(ScorePart.Rating, (double)(facts.Rating / 5m) * policy.RatingWeight, Text($"Rated {facts.Rating:F1} of 5."));

    private static ScoreLine Preference(ScoreFacts facts, ScorePolicy policy) => facts switch
    {
        { IsRequested: true } => new(ScorePart.Preference, policy.PreferenceWeight, "The customer's wish."),
        { AnotherIsRequested: true } => new(ScorePart.Preference, 0, "The customer asked for somebody else."),
        _ => new(ScorePart.Preference, policy.PreferenceWeight / 2, "The customer has no wish."),
    };

    private static string Text(FormattableString text) => FormattableString.Invariant(text);
}

/// <summary>What the score of one chef for one booking is made from.</summary>
/// <param name="Travel">From where the chef is before the party.</param>
/// <param name="TravelFrom">That place in words.</param>
/// <param name="PartiesThisWeek">Assigned to this chef in the booking's week.</param>
/// <param name="MostPartiesThisWeek">Of any chef of the station; no less than <paramref name="PartiesThisWeek"/>.</param>
/// <param name="Rating">0 to 5.</param>
public sealed record ScoreFacts(
    TimeSpan Travel,
    string TravelFrom,
    int Guests,
    int MinGuests,
    int MaxGuests,
    int PartiesThisWeek,
    int MostPartiesThisWeek,
    decimal Rating,
    bool IsRequested,
    bool AnotherIsRequested);

/// <summary>The weights of the score, in points. The five parts add up to 100.</summary>
public sealed record ScorePolicy
{
    public static ScorePolicy Default { get; } = new();

    public double TravelWeight { get; init; } = 40;

    public double SkillWeight { get; init; } = 20;

    public double WorkloadWeight { get; init; } = 15;

    public double RatingWeight { get; init; } = 15;

    public double PreferenceWeight { get; init; } = 10;

    public double RequestedBonus { get; init; } = 50;

    /// <summary>A drive this long or longer earns no travel points.</summary>
    public TimeSpan TravelWorthNothing { get; init; } = TimeSpan.FromMinutes(120);
}
