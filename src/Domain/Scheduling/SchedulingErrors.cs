using MyHibachi.Domain.Common;

namespace MyHibachi.Domain.Scheduling;

/// <summary>Every refusal that concerns slots and the chefs who serve them.</summary>
public static class SchedulingErrors
{
    public static Error NotASlot(IReadOnlyList<TimeOnly> slots) => new(
        "NOT_A_SLOT",
        $"A party starts at one of {string.Join(", ", slots.Select(slot => slot.ToString("HH:mm", CultureInfo.InvariantCulture)))}.",
        "slot.time");

    public static Error SlotInThePast() => new("SLOT_IN_THE_PAST", "This slot has already begun.", "slot");

    public static Error SlotTooFarAhead(int months) =>
        new("SLOT_TOO_FAR_AHEAD", $"Slots are sold up to {months} months ahead.", "slot.date");

    public static Error SlotTaken() =>
        new("SLOT_TAKEN", "No chef is left for this slot. Choose another one.", "slot");

    public static Error SlotFree() => new("SLOT_FREE", "There is a place for this party in this slot. Book it instead of waiting.", "slot");

    public static Error HoldExpired() =>
        new("HOLD_EXPIRED", "The place was kept as long as promised and then given back. Try again.", "slot");

    public static Error RangeTooLong(int days) =>
        new("RANGE_TOO_LONG", $"A range covers 1 to {days} days, and ends no earlier than it starts.", "to");

    public static Error NoPlaceSold() =>
        new("NO_PLACE_SOLD", "The booking holds no place that day, so there is nothing to assign a chef to.", "bookingId");

    public static Error ChefNotAvailable() =>
        new("CHEF_NOT_AVAILABLE", "This chef does not work at the booking's station, or is not active.", "chefId");

    public static Error ChefCannotServe(int most) =>
        new("PARTY_TOO_LARGE_FOR_CHEF", $"This chef serves parties of up to {most} guests.", "chefId");

    public static Error ChefBusy() => new(
        "CHEF_BUSY", "This chef has another party that day which leaves no time for this one and the drive between.", "chefId");

    public static Error ChefNeededElsewhere() => new(
        "CHEF_NEEDED_ELSEWHERE", "Another party of that day could then be served by nobody. Assign that one first.", "chefId");

    public static Error NotAssigned() => new("CHEF_NOT_ASSIGNED", "This chef has no part in the party, so nobody can come instead.", "insteadOfChefId");

    public static Error WhomToReplace() =>
        new("WHOM_TO_REPLACE", "Every chef of this party is assigned. Say instead of whom this one comes.", "insteadOfChefId");

    public static Error NoChefLeft() => new(
        "NO_CHEF_LEFT", "No chef of the station can serve this party. Its recommendations say why not.", "bookingId");

    public static Error OutsideWorkingHours() => new("OUTSIDE_WORKING_HOURS", "The station is closed at that time. Choose another slot.", "slot");
}
