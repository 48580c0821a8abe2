using Microsoft.Extensions.Logging;
using MyHibachi.Application.Stations;
using MyHibachi.Domain.Common;
using MyHibachi.Domain.Stations;

namespace MyHibachi.Infrastructure.Stations;

/// <summary>
/// Asks Google for the building where there is a street; a postal code alone the built-in table knows as well. Where Google cannot be
/// asked, the middle of the postal code has to do: a party is not lost because a map is.
/// </summary>
internal sealed partial class GoogleGeocoder(OfflineGeocoder offline, GoogleGeocodingApi google, ILogger<GoogleGeocoder> logger) : IGeocoder
{
    public async Task<Result<Address>> Locate(AddressForm form, CancellationToken ct)
    {
        var known = await offline.Locate(form, ct);
        if (!known.IsSuccess || known.Value.Street is null)
        {
            return known;
        }

        switch (await google.Find(known.Value.OneLine, known.Value.PostalCode, ct))
        {
            case GoogleAnswer.Found(var location, var isTheBuilding):
                return known.Value with { Location = location, GeocodeStatus = isTheBuilding ? GeocodeStatus.Exact : GeocodeStatus.Approximate };
            case GoogleAnswer.Unavailable(var reason):
                LogUnavailable(reason);
                return known;
            default:
                return StationErrors.UnknownStreet();
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Google could not be asked for a place ({Reason}); the middle of the postal code stands in")]
    private partial void LogUnavailable(string reason);
}
