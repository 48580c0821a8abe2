using MyHibachi.Domain.Common;

namespace MyHibachi.Domain.Leads;

/// <summary>Every refusal that concerns a lead.</summary>
public static class LeadErrors
{
    public static Error NotFound() => new("LEAD_NOT_FOUND", "There is no such lead.", "leadId");

    public static Error AlreadyConverted() => new("LEAD_ALREADY_CONVERTED", "This lead became a booking before.", "leadId");

    public static Error WrongStatus(LeadStatus from, LeadStatus to) =>
        new("LEAD_STATUS_CONFLICT", $"A lead that is {from.ToString().ToLowerInvariant()} does not become {to.ToString().ToLowerInvariant()} like this.", "status");

    public static Error UnknownOwner() => new("LEAD_OWNER_NOT_FOUND", "No member of staff has this account.", "ownerId");

    public static Error TextLength(int most) => new("NOTE_LENGTH", $"A note has 1 to {most} characters.", "text");

    public static Error ActionLength(int most) => new("NEXT_ACTION_LENGTH", $"What to do next has 1 to {most} characters, and a date.", "nextAction");

    public static Error NobodyToReach() => new("CONTACT_REQUIRED", "Give an email address or a telephone number.", "contact");

    public static Error ConsentRequired() => new("CONSENT_REQUIRED", "What somebody types is kept only if they agree.", "consent");
}
