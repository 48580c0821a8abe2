using MyHibachi.Domain.Common;
using MyHibachi.Domain.Leads;
using MyHibachi.GraphQL.Bookings;
using MyHibachi.GraphQL.Common;
using MyHibachi.GraphQL.Quotes;
using MyHibachi.GraphQL.Stations;

namespace MyHibachi.GraphQL.Leads;

internal sealed class AssignLeadInput
{
    [Id]
    public string LeadId { get; init; } = "";

    /// <summary>The lead's version as you read it.</summary>
    public int Version { get; init; }

    /// <summary>The account of a member of staff.</summary>
    [Id]
    public string OwnerId { get; init; } = "";
}

internal sealed class UpdateLeadInput
{
    [Id]
    public string LeadId { get; init; } = "";

    /// <summary>The lead's version as you read it.</summary>
    public int Version { get; init; }

    /// <summary>`CONTACTED`, `QUALIFIED` or `LOST`; leave it out to keep it.</summary>
    public LeadStatus? Status { get; init; }

    /// <summary>1 to 200 characters; it needs a date.</summary>
    public string? NextAction { get; init; }

    public DateTimeOffset? NextActionAt { get; init; }
}

internal sealed class AddLeadNoteInput
{
    [Id]
    public string LeadId { get; init; } = "";

    /// <summary>1 to 2000 characters.</summary>
    public string Text { get; init; } = "";

    /// <summary>8 to 128 characters, new for each note; a repeat changes nothing more.</summary>
    public string IdempotencyKey { get; init; } = "";
}

internal sealed class ConvertLeadInput
{
    [Id]
    public string LeadId { get; init; } = "";

    /// <summary>With house number and street.</summary>
    public AddressInput Address { get; init; } = new();

    public PartyInput Party { get; init; } = new();

    public SlotInput Slot { get; init; } = new();

    /// <summary>Where they came from, as far as the lead does not say it.</summary>
    public LeadSourceInput? Source { get; init; }

    /// <summary>8 to 128 characters; a repeat answers with the same booking.</summary>
    public string IdempotencyKey { get; init; } = "";
}

internal sealed class SaveBookingDraftInput
{
    public DraftContactInput Contact { get; init; } = new();

    public AddressInput? Address { get; init; }

    public PartyInput? Party { get; init; }

    public DateOnly? Date { get; init; }

    public TimeOnly? Time { get; init; }

    public LeadSourceInput? Source { get; init; }

    /// <summary>What the page was told before it was left: `OUT_OF_AREA`, or `NO_CHEF` of a slot or day that is full. It is checked; what is not so, or is anything else, is kept as `FORM_ABANDONED`.</summary>
    public LeadReason? Reason { get; init; }

    /// <summary>They agreed that this is kept to come back to them. Without it, nothing is.</summary>
    public bool Consent { get; init; }

    /// <summary>8 to 128 characters, new for each time it is saved.</summary>
    public string IdempotencyKey { get; init; } = "";
}

internal sealed class AssignLeadPayload(LeadNode? lead, IReadOnlyList<Error> errors) : LeadPayload(lead, errors);

internal sealed class UpdateLeadPayload(LeadNode? lead, IReadOnlyList<Error> errors) : LeadPayload(lead, errors);

internal sealed class AddLeadNotePayload(LeadNode? lead, IReadOnlyList<Error> errors) : LeadPayload(lead, errors);

internal sealed class ConvertLeadPayload(BookingNode? booking, IReadOnlyList<Error> errors) : BookingPayload(booking, errors);

internal sealed class SaveBookingDraftPayload(IReadOnlyList<Error> errors) : Payload(errors);

internal abstract class LeadPayload(LeadNode? lead, IReadOnlyList<Error> errors) : Payload(errors)
{
    /// <summary>The lead as it is now; null when nothing was changed.</summary>
    public LeadNode? Lead => lead;
}
