using MyHibachi.Domain.Bookings;
using MyHibachi.Domain.Common;
using MyHibachi.Domain.Customers;
using MyHibachi.Domain.Identity;
using MyHibachi.Domain.Stations;

namespace MyHibachi.Domain.Leads;

/// <summary>Demand that was lost, kept for a person to follow up.</summary>
public sealed class Lead : AggregateRoot
{
    /// <summary>A longer note is a letter.</summary>
    public const int MaxNote = 2_000;

    /// <summary>A longer action is a plan.</summary>
    public const int MaxNextAction = 200;

    private readonly List<LeadEntry> _entries = [];

    // For the mapper, which sets every property itself.
    private Lead()
    {
    }

    public LeadId Id { get; private set; }

    /// <summary>The nearest one; null while no place is known.</summary>
    public StationId? StationId { get; private set; }

    /// <summary>Null for somebody whose contact is all that is known.</summary>
    public CustomerId? CustomerId { get; private set; }

    /// <summary>The booking that was lost; null when it never came to one.</summary>
    public BookingId? BookingId { get; private set; }

    /// <summary>Why the first attempt failed.</summary>
    public LeadReason Reason { get; private set; }

    /// <summary>What the party would have cost.</summary>
    public Money Worth { get; private set; }

    public DateTimeOffset CapturedAt { get; private set; }

    public DateTimeOffset LastAttemptAt { get; private set; }

    /// <summary>How often the same person tried for the same date.</summary>
    public int Attempts { get; private set; }

    public LeadContact Contact { get; private set; } = new(null, null, null);

    public LeadWish Wish { get; private set; } = new(null, null, null, null, null);

    public DemandSource Source { get; private set; } = DemandSource.Unknown;

    public LeadStatus Status { get; private set; }

    /// <summary>The member of staff who sees to it.</summary>
    public UserId? OwnerId { get; private set; }

    public string? NextAction { get; private set; }

    public DateTimeOffset? NextActionAt { get; private set; }

    /// <summary>The booking it became.</summary>
    public BookingId? ConvertedTo { get; private set; }

    /// <summary>What happened to it, oldest first.</summary>
    public IReadOnlyList<LeadEntry> Entries => _entries;

    /// <summary>Somebody may still follow it up.</summary>
    public bool IsOpen => Status is not (LeadStatus.Converted or LeadStatus.Lost);

    /// <summary>Captures the demand behind a booking that was lost. A booking leaves one lead at most.</summary>
    public static Lead From(LeadId id, Booking booking, LeadReason reason, DateTimeOffset now)
    {
        var wish = new LeadWish(booking.Slot.Date, booking.Slot.Start, booking.Party.Guests, booking.Venue.Street, booking.Venue.PostalCode);
        var lead = Capture(id, new(reason, booking.StationId, booking.CustomerId, new(null, null, null), wish, booking.Source ?? DemandSource.Unknown, booking.Price.Total), "system", now);
        lead.BookingId = booking.Id;
        return lead;
    }

    /// <summary>Captures an attempt that came to no booking.</summary>
    public static Lead Capture(LeadId id, LeadAttempt attempt, string by, DateTimeOffset now)
    {
        var lead = new Lead
        {
            Id = id,
            StationId = attempt.Station,
            CustomerId = attempt.Customer,
            Reason = attempt.Reason,
            Worth = attempt.Worth,
            CapturedAt = now,
            LastAttemptAt = now,
            Attempts = 1,
            Contact = attempt.Contact,
            Wish = attempt.Wish,
            Source = attempt.Source,
        };
        lead.Note(LeadEntryKind.Captured, attempt.Reason.ToString(), by, now);
        lead.Raise(new LeadCaptured(id, attempt.Station, attempt.Reason));
        return lead;
    }

    /// <summary>The same person tried again for the same date: one lead, worth what was asked for last.</summary>
    public void TryAgain(LeadAttempt attempt, string by, DateTimeOffset now)
    {
        (StationId, CustomerId) = (attempt.Station ?? StationId, CustomerId ?? attempt.Customer);
        (Contact, Wish, Source) = (Contact.Or(attempt.Contact), attempt.Wish.Or(Wish), Source.Or(attempt.Source));
        Worth = attempt.Worth > Money.Zero ? attempt.Worth : Worth;
        (Attempts, LastAttemptAt) = (Attempts + 1, now);
        Note(LeadEntryKind.TriedAgain, attempt.Reason.ToString(), by, now);
    }

    /// <summary>Notes what is learned later of where they came from; the first touch counts.</summary>
    public void CameFrom(DemandSource source) => Source = Source.Or(source);

    /// <summary>It is another record's of the same person now.</summary>
    public void BelongTo(CustomerId customer) => CustomerId = customer;

    /// <summary>Somebody takes it over.</summary>
    public Result<Done> Assign(UserId owner, string by, DateTimeOffset now)
    {
        if (Status is LeadStatus.Converted)
        {
            return LeadErrors.AlreadyConverted();
        }

        OwnerId = owner;
        Note(LeadEntryKind.Assigned, owner.Value.ToString(), by, now);
        return Done.Value;
    }

    /// <summary>Says how far it has come, and what is to be done next.</summary>
    /// <param name="status">Null leaves it; only a booking converts, and nothing becomes new again.</param>
    /// <param name="next">Null leaves it.</param>
    public Result<Done> Update(LeadStatus? status, (string What, DateTimeOffset At)? next, string by, DateTimeOffset now)
    {
        if (Status is LeadStatus.Converted)
        {
            return LeadErrors.AlreadyConverted();
        }

        if (status is { } to && to != Status && to is LeadStatus.New or LeadStatus.Converted)
        {
            return LeadErrors.WrongStatus(Status, to);
        }

        if (next is { } action && action.What.Trim().Length is 0 or > MaxNextAction)
        {
            return LeadErrors.ActionLength(MaxNextAction);
        }

        Status = status ?? Status;
        (NextAction, NextActionAt) = next is { } todo ? (todo.What.Trim(), todo.At) : (NextAction, NextActionAt);
        Note(LeadEntryKind.Updated, next is null ? Status.ToString() : $"{Status}: {NextAction}", by, now);
        return Done.Value;
    }

    /// <summary>Writes down what a person learned.</summary>
    public Result<Done> AddNote(string text, string by, DateTimeOffset now)
    {
        if (text.Trim().Length is 0 or > MaxNote)
        {
            return LeadErrors.TextLength(MaxNote);
        }

        Note(LeadEntryKind.Note, text.Trim(), by, now);
        return Done.Value;
    }

    /// <summary>They have a booking after all. A lead becomes one booking at most; being told of the same one again changes nothing.</summary>
    public Result<Done> Convert(BookingId booking, string by, DateTimeOffset now)
    {
        if (ConvertedTo is { } other)
        {
            return other == booking ? Done.Value : LeadErrors.AlreadyConverted();
        }

        (Status, ConvertedTo, NextAction, NextActionAt) = (LeadStatus.Converted, booking, null, null);
        Note(LeadEntryKind.Converted, booking.Value.ToString(), by, now);
        return Done.Value;
    }

    // Numbered within the lead: two writers at once collide on its version.
    private void Note(LeadEntryKind kind, string text, string by, DateTimeOffset now) => _entries.Add(new(_entries.Count + 1, now, by, kind, text));
}
