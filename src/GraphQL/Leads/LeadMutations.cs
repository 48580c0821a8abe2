using GraphQL;
using MyHibachi.Application.Leads;
using MyHibachi.Domain.Common;
using MyHibachi.Domain.Leads;
using MyHibachi.GraphQL.Bookings;
using MyHibachi.GraphQL.Common;

namespace MyHibachi.GraphQL.Leads;

internal sealed class LeadMutations
{
    /// <summary>Gives a lead to a member of staff.</summary>
    [Refuses("LEAD_ALREADY_CONVERTED", "LEAD_NOT_FOUND", "LEAD_OWNER_NOT_FOUND", "STALE_RECORD")]
    public static async Task<AssignLeadPayload> AssignLead(AssignLeadInput input, [FromServices] Desk desk, CancellationToken ct)
    {
        var id = IdOf(input.LeadId);
        var request = new AssignLead(id, input.Version, new(GlobalId.Read("User", input.OwnerId)));
        return await desk.Answer(id, await desk.Send(request, ct), (lead, errors) => new AssignLeadPayload(lead, errors), ct);
    }

    /// <summary>Says how far a lead has come, and what is to be done next.</summary>
    [Refuses("LEAD_ALREADY_CONVERTED", "LEAD_NOT_FOUND", "LEAD_STATUS_CONFLICT", "NEXT_ACTION_LENGTH", "STALE_RECORD")]
    public static async Task<UpdateLeadPayload> UpdateLead(UpdateLeadInput input, [FromServices] Desk desk, CancellationToken ct)
    {
        var id = IdOf(input.LeadId);
        var request = new UpdateLead(id, input.Version, input.Status, input.NextAction, input.NextActionAt);
        return await desk.Answer(id, await desk.Send(request, ct), (lead, errors) => new UpdateLeadPayload(lead, errors), ct);
    }

    /// <summary>Writes down what a person learned of a lead. It is in nobody's way and needs no version.</summary>
    [Refuses("IDEMPOTENCY_KEY_REUSED", "INVALID_IDEMPOTENCY_KEY", "LEAD_NOT_FOUND", "NOTE_LENGTH")]
    public static async Task<AddLeadNotePayload> AddLeadNote(AddLeadNoteInput input, [FromServices] Desk desk, CancellationToken ct)
    {
        var id = IdOf(input.LeadId);
        var request = new AddLeadNote(id, input.Text, input.IdempotencyKey);
        return await desk.Answer(id, await desk.Send(request, ct), (lead, errors) => new AddLeadNotePayload(lead, errors), ct);
    }

    /// <summary>Books a party for the person behind a lead after all, at today's prices. A lead becomes one booking at most.</summary>
    [Refuses(
        "CHEF_NOT_AVAILABLE", "DUPLICATE_BOOKING", "HOLD_EXPIRED", "IDEMPOTENCY_KEY_REUSED", "INVALID_CITY", "INVALID_EMAIL", "INVALID_EXTRA",
        "INVALID_GUEST_COUNT", "INVALID_IDEMPOTENCY_KEY", "INVALID_NAME", "INVALID_PHONE", "INVALID_STREET", "LEAD_ALREADY_CONVERTED", "LEAD_NOT_FOUND",
        "NOT_A_SLOT", "OUTSIDE_WORKING_HOURS", "NO_ACTIVE_STATION", "OUT_OF_SERVICE_AREA", "SLOT_IN_THE_PAST", "SLOT_TAKEN", "SLOT_TOO_FAR_AHEAD", "STATION_NOT_FOUND",
        "STREET_REQUIRED", "TOO_MANY_EXTRAS", "UNKNOWN_ADDRESS")]
    public static async Task<ConvertLeadPayload> ConvertLead(ConvertLeadInput input, [FromServices] Desk desk, CancellationToken ct)
    {
        var request = new ConvertLead(IdOf(input.LeadId), input.Address.ToForm(), input.Party.ToForm(), input.Slot.ToForm(), input.IdempotencyKey, input.Source?.ToSource());
        var sold = await desk.Send(request, ct);
        return new(sold.IsSuccess ? await desk.Booking(sold.Value, ct) : null, sold.Errors);
    }

    /// <summary>Keeps what somebody typed into the booking form, with their consent, in case they leave it half-way or were told that they cannot book. A booking for that date settles it.</summary>
    [Refuses(
        "CONSENT_REQUIRED", "CONTACT_REQUIRED", "IDEMPOTENCY_KEY_REUSED", "INVALID_CITY", "INVALID_IDEMPOTENCY_KEY", "INVALID_STREET", "UNKNOWN_ADDRESS",
        OpenToAll = true)]
    public static async Task<SaveBookingDraftPayload> SaveBookingDraft(SaveBookingDraftInput input, [FromServices] Desk desk, CancellationToken ct)
    {
        var source = input.Source?.ToSource() ?? DemandSource.Unknown;
        var request = new SaveBookingDraft(
            input.Contact.ToForm(), input.Address?.ToForm(), input.Party?.ToForm(), input.Date, input.Time, source, input.Consent, input.IdempotencyKey, input.Reason);
        return new((await desk.Send(request, ct)).Errors);
    }

    private static LeadId IdOf(string id) => new(GlobalId.Read(LeadNode.Type, id));
}

internal static class LeadAnswers
{
    /// <summary>The lead read back after a change, or why there was none.</summary>
    public static async Task<TPayload> Answer<T, TPayload>(
        this Desk desk, LeadId id, Result<T> result, Func<LeadNode?, IReadOnlyList<Error>, TPayload> payload, CancellationToken ct) =>
        payload(result.IsSuccess ? await desk.Lead(id, ct) : null, result.Errors);
}
