using MyHibachi.Domain.Common;

namespace MyHibachi.Domain.Chefs;

/// <summary>Every refusal that concerns a chef's record.</summary>
public static class ChefErrors
{
    public static Error NotFound() => new("CHEF_NOT_FOUND", "There is no such chef.", "chefId");

    public static Error InvalidGuestRange(int most) =>
        new("INVALID_GUEST_RANGE", $"A chef serves 1 to {most} guests, and at least as many at most as at least.", "maxGuests");

    public static Error InvalidSpecialities(int most, int length) =>
        new("INVALID_SPECIALITIES", $"A chef has at most {most} specialities of 1 to {length} characters.", "specialities");

    public static Error InvalidRating() => new("INVALID_RATING", "A rating is 0 to 5 stars, with at most 2 decimals.", "rating");

    public static Error InvalidTimeOff(int days, int most) => new(
        "INVALID_TIME_OFF", $"Time off ends no earlier than it begins and lasts at most {days} days, its note has at most 200 characters, and a chef has at most {most}.", "to");

    public static Error TimeOffNotFound() => new("TIME_OFF_NOT_FOUND", "The chef has no such time off.", "timeOffId");

    public static Error RequestNotFound() => new("TIME_OFF_REQUEST_NOT_FOUND", "The chef has made no such request for time off.", "requestId");

    public static Error RequestOver(TimeOffRequestStatus status) =>
        new("TIME_OFF_REQUEST_OVER", $"This request is no longer open: it is {status.ToString().ToLowerInvariant()}.", "requestId");

    /// <param name="parties">How many and which, in words.</param>
    public static Error HasParties(string parties) =>
        new("CHEF_HAS_PARTIES", $"This chef is still assigned to parties: {parties}. Assign somebody else first, or accept a plan of the day without this chef.", "chefId");

    public static Error IsNeeded(DateOnly day, int parties) => new(
        "CHEF_HAS_PARTIES",
        $"On {day:yyyy-MM-dd} nobody could serve {parties} of the parties without this chef. Accept a plan of the day without this chef first, or take on somebody else.",
        "chefId");

    public static Error CalendarRefused() => new(
        "CALENDAR_ADDRESS_REFUSED", "A calendar is read from a public https address without a name or password in it.", "url");

    public static Error CalendarUnreachable() => new("CALENDAR_UNREACHABLE", "The calendar could not be read: its server did not answer in time, or not with a calendar.", "url");

    public static Error CalendarTooLarge(int megabytes) => new("CALENDAR_TOO_LARGE", $"A calendar has at most {megabytes} MB.", "url");

    public static Error CalendarUnreadable() => new("CALENDAR_UNREADABLE", "What the address answers with is no iCalendar.", "url");

    public static Error CalendarTooFull(int events) => new("CALENDAR_TOO_FULL", $"A calendar has at most {events} events, and none that comes back more often than every hour.", "url");

    public static Error NoCalendar() => new("NO_BUSY_CALENDAR", "This chef has no calendar to read.", "chefId");

    public static Error IsBusy() => new("CHEF_OFF_DUTY", "This chef has something else to do at that time.", "chefId");

    public static Error StationGone() => new("CHEF_STATION_GONE", "The chef's station is gone. Restore it first.", "chefId");

    public static Error HasTimeOff() => new("CHEF_OFF_DUTY", "This chef has time off that day.", "chefId");

    public static Error OffDuty(DayOfWeek day, TimeOnly start) => new(
        "CHEF_OFF_DUTY", string.Create(CultureInfo.InvariantCulture, $"This chef is not on duty on a {day} at {start:HH:mm}."), "chefId");
}
