using MyHibachi.Domain.Stations;

namespace MyHibachi.Domain.Scheduling;

/// <summary>A slot that might be had instead.</summary>
/// <param name="StationCode">As people know the station.</param>
/// <param name="IsNearby">Another station than the one asked for.</param>
/// <param name="TravelSaved">How much shorter the drive is than from the station, because a chef has a party near there that day.</param>
public sealed record SlotCandidate(StationId Station, string StationCode, bool IsNearby, SlotAvailability Availability, TimeSpan TravelSaved)
{
    public Slot Slot => Availability.Slot;
}

/// <summary>How a suggestion differs from the wish.</summary>
public enum SuggestionKind
{
    /// <summary>Another time of the same day.</summary>
    SameDay,

    /// <summary>One of the next days.</summary>
    NextDays,

    /// <summary>The same weekday in one of the next weeks.</summary>
    SameWeekday,

    /// <summary>The same day, from another station.</summary>
    NearbyStation,
}

/// <summary>What a part of a suggestion's score looks at.</summary>
public enum SuggestionPart
{
    /// <summary>How near in time it is to the wish.</summary>
    Closeness,

    /// <summary>How many places are left.</summary>
    Certainty,

    /// <summary>Minutes of driving saved.</summary>
    Travel,

    /// <summary>The weekdays and times of the customer's earlier parties.</summary>
    Habit,
}

/// <summary>One part of a suggestion's score.</summary>
/// <param name="Points">Already weighted; the parts add up to the score.</param>
/// <param name="Reason">One sentence for the customer.</param>
public sealed record SuggestionLine(SuggestionPart Part, double Points, string Reason);

/// <summary>A slot that can be had instead, and why it may suit.</summary>
/// <param name="Score">0 to the sum of the weights.</param>
public sealed record SlotSuggestion(SlotCandidate Candidate, SuggestionKind Kind, double Score, IReadOnlyList<SuggestionLine> Lines)
{
    /// <summary>What speaks for it, in one sentence.</summary>
    public string Reason => Lines.MaxBy(line => line.Points)!.Reason;
}
