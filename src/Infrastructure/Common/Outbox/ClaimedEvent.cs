namespace MyHibachi.Infrastructure.Common.Outbox;

/// <summary>An event that this dispatcher alone handles until its lease ends.</summary>
/// <param name="Attempt">1 for the first; also tells this claim from later ones.</param>
internal sealed record ClaimedEvent(long Sequence, string Type, string Payload, Guid? Booking, Guid? Station, DateTimeOffset OccurredAt, int Attempt);

/// <summary>What became of a claimed event.</summary>
internal abstract record Outcome(ClaimedEvent Event)
{
    /// <summary>Every handler succeeded.</summary>
    public sealed record Handled(ClaimedEvent Event) : Outcome(Event);

    /// <summary>A handler failed; all of them hear the event again.</summary>
    /// <param name="Error">Where and by what kind of failure; nothing of the event's content.</param>
    public sealed record Failed(ClaimedEvent Event, string Error) : Outcome(Event);

    /// <summary>The program stops, or the lease ran out before its turn: whoever comes next may have it.</summary>
    public sealed record Untouched(ClaimedEvent Event) : Outcome(Event);
}
