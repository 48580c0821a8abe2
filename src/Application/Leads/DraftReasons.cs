using MediatR;
using MyHibachi.Application.Scheduling;
using MyHibachi.Application.Stations;
using MyHibachi.Domain.Leads;
using MyHibachi.Domain.Scheduling;

namespace MyHibachi.Application.Leads;

/// <summary>Finds out whether a visitor left for the reason that the page gives. Reports on lost demand are no use if anybody can write them.</summary>
internal sealed class DraftReasons(ServiceAreas areas, ISender sender)
{
    public async Task<LeadReason> Of(SaveBookingDraft draft, CancellationToken ct) =>
        draft is { Reason: (LeadReason.OutOfArea or LeadReason.NoChef) and { } told, Address: { } address } && await Found(draft, address, ct) == told
            ? told
            : LeadReason.FormAbandoned;

    private async Task<LeadReason?> Found(SaveBookingDraft draft, AddressForm address, CancellationToken ct)
    {
        var served = (await areas.Locate(address, ct)).Then(place => place.Area.OrOutOfArea().Map(_ => place));
        if (!served.IsSuccess)
        {
            return LostDemand.ReasonOf(served.Errors);
        }

        return draft.Date is { } date && await IsFull(served.Value, date, draft, ct) ? LeadReason.NoChef : null;
    }

    // Without a time it is the day that is full. Where no party is told, any would do: the smallest.
    private async Task<bool> IsFull(LocatedVenue place, DateOnly date, SaveBookingDraft draft, CancellationToken ct)
    {
        var guests = draft.Party?.ToParty() is { IsSuccess: true } party ? party.Value.Guests : 1;
        var day = await sender.Send(new CheckAvailability(new(place.Area.Station.Id, date), guests, place.Venue.Location), ct);
        SlotState[] wanted = day.IsSuccess ? [.. day.Value.Where(slot => draft.Time is null || slot.Slot.Start == draft.Time).Select(slot => slot.State)] : [];
        return wanted.Contains(SlotState.Full) && wanted.All(state => state is SlotState.Full or SlotState.Closed);
    }
}
