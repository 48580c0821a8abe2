using GraphQL;
using MyHibachi.Application.Scheduling;
using MyHibachi.Application.Stations;
using MyHibachi.Domain.Scheduling;
using MyHibachi.Domain.Stations;
using MyHibachi.GraphQL.Bookings;
using MyHibachi.GraphQL.Common;
using MyHibachi.GraphQL.Stations;

namespace MyHibachi.GraphQL.Scheduling;

internal sealed class SlotSuggestionsInput
{
    /// <summary>Where the party will be; the postal code is enough. Leave it out to look from a station, without what driving saves.</summary>
    public AddressInput? Address { get; init; }

    /// <summary>In the place of an address.</summary>
    [Id]
    public string? StationId { get; init; }

    /// <summary>The slot that is wished.</summary>
    public SlotInput Slot { get; init; } = new();

    /// <summary>1 to 100.</summary>
    public int Guests { get; init; }
}

/// <summary>A slot that can be had instead, and why it may suit.</summary>
[Name("SlotSuggestion")]
internal sealed class SlotSuggestionNode(SlotSuggestion suggestion)
{
    public Task<StationNode> Station([FromServices] IStationDirectory stations, CancellationToken ct) => stations.Node(suggestion.Candidate.Station, ct);

    /// <summary>The station's local date.</summary>
    public DateOnly Date => suggestion.Candidate.Slot.Date;

    /// <summary>The station's local time.</summary>
    public TimeOnly Time => suggestion.Candidate.Slot.Start;

    /// <summary>When the party would start: at the slot's time or a little beside it.</summary>
    public DateTimeOffset? StartsAt => suggestion.Candidate.Availability.StartsAt;

    /// <summary>How it differs from the wish.</summary>
    public SuggestionKind Kind => suggestion.Kind;

    /// <summary>How many parties of this size could still be served.</summary>
    public int PlacesLeft => suggestion.Candidate.Availability.PlacesLeft;

    /// <summary>Minutes of driving saved because a chef is near there that day, in steps of ten.</summary>
    public int TravelSavedMinutes => (int)suggestion.Candidate.TravelSaved.TotalMinutes;

    /// <summary>0 to 100, to a hundredth.</summary>
    public double Score => Math.Round(suggestion.Score, 2);

    /// <summary>What speaks for it, in one sentence.</summary>
    public string Reason => suggestion.Reason;

    /// <summary>The parts that add up to the score.</summary>
    public IEnumerable<SuggestionPartNode> Parts => suggestion.Lines.Select(line => new SuggestionPartNode(line));
}

/// <summary>One part of a suggestion's score.</summary>
[Name("SuggestionLine")]
internal sealed class SuggestionPartNode(SuggestionLine line)
{
    public SuggestionPart Part => line.Part;

    /// <summary>Already weighted, to a hundredth.</summary>
    public double Points => Math.Round(line.Points, 2);

    /// <summary>What it came from, in one sentence.</summary>
    public string Reason => line.Reason;
}

internal sealed class SuggestionQueries
{
    /// <summary>
    /// The slots that can be had when the wished one cannot, best first: the same day's others, the next days, the same weekday of the next weeks,
    /// nearby stations. Never one that is full or closed. What to ask after `SLOT_TAKEN`.
    /// </summary>
    /// <param name="first">1 to 100.</param>
    public static async Task<IEnumerable<SlotSuggestionNode>> SlotSuggestions(SlotSuggestionsInput input, [FromServices] Desk desk, CancellationToken ct, int first = 10)
    {
        var page = Cursors.Request(first, after: null);
        StationId? station = input.StationId is null ? null : new(GlobalId.Read(StationNode.Type, input.StationId));
        var found = await desk.Send(new SuggestSlots(station, input.Address?.ToForm(), new(input.Slot.Date, input.Slot.Time), input.Guests), ct);
        return found.OrRefuse().Take(page.First).Select(suggestion => new SlotSuggestionNode(suggestion));
    }
}
