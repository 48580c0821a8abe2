using MyHibachi.Domain.Common;
using MyHibachi.Domain.Stations;

namespace MyHibachi.Application.Stations;

/// <summary>A venue and the station that serves it.</summary>
public sealed record LocatedVenue(Address Venue, ServiceArea Area);

/// <summary>Finds the place of an address and the station nearest to it.</summary>
internal sealed class ServiceAreas(IGeocoder geocoder, IStationDirectory stations)
{
    public async Task<Result<LocatedVenue>> Locate(AddressForm form, CancellationToken ct)
    {
        var all = await stations.All(ct);
        var venue = await geocoder.Locate(form, ct);
        return venue.Then(address => ServiceArea.Check(address.Location, all).Map(area => new LocatedVenue(address, area)));
    }

    /// <summary>How far one station is from a venue, and whether it serves it.</summary>
    public async Task<Result<ServiceArea>> Of(StationId station, Address venue, CancellationToken ct) =>
        ServiceArea.Check(venue.Location, (await stations.All(ct)).Where(one => one.Id == station));
}
