using MyHibachi.Domain.Common;

namespace MyHibachi.Domain.Waitlists;

/// <summary>Every refusal that concerns a waitlist.</summary>
public static class WaitlistErrors
{
    public static Error NotFound() => new("WAITLIST_ENTRY_NOT_FOUND", "There is no such entry on a waitlist.", "entryId");

    public static Error AlreadyWaiting() => new("ALREADY_WAITING", "This customer waits for a place in this slot already.", "slot");

    public static Error NoOffer() => new("NO_WAITLIST_OFFER", "No place is kept for this entry now: none came free yet, or the time to answer is over.", "entryId");

    public static Error Over(WaitlistStatus status) =>
        new("WAITLIST_ENTRY_OVER", $"This entry waits no longer: it is {status.ToString().ToLowerInvariant()}.", "entryId");
}
