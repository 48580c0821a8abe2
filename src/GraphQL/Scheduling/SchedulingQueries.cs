using GraphQL;
using MyHibachi.Application.Bookings;
using MyHibachi.Application.Scheduling;
using MyHibachi.Domain.Pricing;
using MyHibachi.Domain.Scheduling;
using MyHibachi.GraphQL.Bookings;
using MyHibachi.GraphQL.Common;
using MyHibachi.GraphQL.Stations;

namespace MyHibachi.GraphQL.Scheduling;

/// <summary>Whether a slot can be had, and why not.</summary>
[Name("SlotAvailability")]
internal sealed class SlotAvailabilityNode(SlotAvailability slot)
{
    /// <summary>The station's local date.</summary>
    public DateOnly Date => slot.Slot.Date;

    /// <summary>The station's local time.</summary>
    public TimeOnly Time => slot.Slot.Start;

    public SlotState State => slot.State;

    /// <summary>When the next party of the asked size would start: at the slot's time, or a little beside it where no chef could serve it then. Null when none can be served.</summary>
    public DateTimeOffset? StartsAt => slot.StartsAt;

    /// <summary>How many more parties of the asked size could be served.</summary>
    public int PlacesLeft => slot.PlacesLeft;

    /// <summary>One sentence for the customer.</summary>
    public string Reason => slot.Reason;
}

/// <summary>The slots that are sold, and how long parties take.</summary>
[Name("SlotConfiguration")]
internal sealed class SlotConfigurationNode(SchedulingPolicy policy)
{
    /// <summary>Local starts, in order.</summary>
    public IEnumerable<TimeOnly> Times => policy.SlotTimes;

    /// <summary>A party may start this many minutes beside its slot's time where no chef could serve it then; it is told before it is booked.</summary>
    public int PreferredShiftMinutes => (int)policy.PreferredShift.TotalMinutes;

    /// <summary>A start may move by this many minutes when the customer has agreed.</summary>
    public int MaxShiftMinutes => (int)policy.MaxShift.TotalMinutes;

    /// <summary>How many months ahead slots are sold.</summary>
    public int HorizonMonths => policy.HorizonMonths;
}

internal sealed class SchedulingQueries
{
    /// <summary>What every slot of one day offers a party. It writes nothing down: whoever finds it full leaves a lead through `saveBookingDraft`.</summary>
    /// <param name="guests">1 to 100.</param>
    public static async Task<IEnumerable<SlotAvailabilityNode>> CheckAvailability([Id] string stationId, DateOnly date, int guests, [FromServices] Desk desk, CancellationToken ct)
    {
        var station = GlobalId.Read(StationNode.Type, stationId);
        var slots = await desk.Send(new CheckAvailability(new(new(station), date), guests, Venue: null), ct);
        return slots.OrRefuse().Select(slot => new SlotAvailabilityNode(slot));
    }

    /// <summary>What every slot of a range of days offers a party.</summary>
    /// <param name="to">Included; a range has at most 62 days.</param>
    /// <param name="guests">1 to 100.</param>
    public static async Task<IEnumerable<SlotAvailabilityNode>> AvailabilityCalendar([Id] string stationId, DateOnly from, DateOnly to, int guests, [FromServices] Desk desk, CancellationToken ct)
    {
        var station = GlobalId.Read(StationNode.Type, stationId);
        var slots = await desk.Send(new AvailabilityCalendar(new(station), from, to, guests), ct);
        return slots.OrRefuse().Select(slot => new SlotAvailabilityNode(slot));
    }

    /// <summary>The slots that are sold.</summary>
    public static SlotConfigurationNode SlotConfiguration([FromServices] SchedulingPolicy policy) => new(policy);

    /// <summary>How many minutes a party of this size is cooked for.</summary>
    /// <param name="guests">1 to 100.</param>
    public static int EventDuration(int guests, [FromServices] SchedulingPolicy policy) => guests is >= 1 and <= Party.DefaultMaxGuests
        ? (int)policy.DurationFor(guests).TotalMinutes
        : throw new RefusedError(PricingErrors.GuestCount(Party.DefaultMaxGuests).At("guests"));

    /// <summary>The chefs of the booking's station, best first, each with the parts of the score; those who cannot, with why not.</summary>
    /// <param name="first">1 to 100.</param>
    public static async Task<IEnumerable<ChefRecommendationNode>> ChefRecommendations([Id] string bookingId, [FromServices] Desk desk, CancellationToken ct, int first = 20)
    {
        var page = Cursors.Request(first, after: null);
        var chefs = await desk.Send(new RecommendChefs(new(GlobalId.Read(BookingNode.Type, bookingId))), ct);
        return chefs.OrRefuse().Take(page.First).Select(recommendation => new ChefRecommendationNode(recommendation));
    }

    /// <summary>The chef who suits the booking best; null when nobody can.</summary>
    public static async Task<ChefRecommendationNode?> RecommendChef([Id] string bookingId, [FromServices] Desk desk, CancellationToken ct)
    {
        var chefs = await desk.Send(new RecommendChefs(new(GlobalId.Read(BookingNode.Type, bookingId))), ct);
        return chefs.OrRefuse().FirstOrDefault(chef => chef.WhyNot is null) is { } best ? new(best) : null;
    }
}
