using MyHibachi.Domain.Common;
using MyHibachi.GraphQL.Bookings;
using MyHibachi.GraphQL.Common;
using MyHibachi.GraphQL.Quotes;
using MyHibachi.GraphQL.Stations;

namespace MyHibachi.GraphQL.Waitlists;

internal sealed class JoinWaitlistInput
{
    /// <summary>With house number and street.</summary>
    public AddressInput Address { get; init; } = new();

    public PartyInput Party { get; init; } = new();

    /// <summary>One that is full for this party.</summary>
    public SlotInput Slot { get; init; } = new();

    /// <summary>For whom staff wait. Leave it out to wait yourself.</summary>
    public CustomerInput? Customer { get; init; }

    /// <summary>Where they came from.</summary>
    public LeadSourceInput? Source { get; init; }

    /// <summary>8 to 128 characters, new for each entry; a repeat answers with the first one.</summary>
    public string IdempotencyKey { get; init; } = "";
}

internal sealed class LeaveWaitlistInput
{
    [Id]
    public string EntryId { get; init; } = "";
}

internal sealed class DeclineWaitlistOfferInput
{
    [Id]
    public string EntryId { get; init; } = "";
}

internal sealed class AcceptWaitlistOfferInput
{
    [Id]
    public string EntryId { get; init; } = "";

    /// <summary>8 to 128 characters; a repeat answers with the same booking.</summary>
    public string IdempotencyKey { get; init; } = "";
}

internal sealed class JoinWaitlistPayload(WaitlistEntryNode? entry, IReadOnlyList<Error> errors) : WaitlistPayload(entry, errors);

internal sealed class LeaveWaitlistPayload(WaitlistEntryNode? entry, IReadOnlyList<Error> errors) : WaitlistPayload(entry, errors);

internal sealed class DeclineWaitlistOfferPayload(WaitlistEntryNode? entry, IReadOnlyList<Error> errors) : WaitlistPayload(entry, errors);

internal sealed class AcceptWaitlistOfferPayload(BookingNode? booking, IReadOnlyList<Error> errors) : BookingPayload(booking, errors);

internal abstract class WaitlistPayload(WaitlistEntryNode? entry, IReadOnlyList<Error> errors) : Payload(errors)
{
    /// <summary>The entry as it is now; null when nothing was changed.</summary>
    public WaitlistEntryNode? Entry => entry;
}
