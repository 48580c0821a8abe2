using MyHibachi.Domain.Common;
using MyHibachi.Domain.Stations;

namespace MyHibachi.Application.Stations;

/// <summary>Finds the place of an address.</summary>
public interface IGeocoder
{
    /// <summary>The address with its point, or why there is none. A point that stands for more than the building is marked approximate.</summary>
    Task<Result<Address>> Locate(AddressForm form, CancellationToken ct);
}

/// <summary>Every station, from memory: those too that were closed or deleted, since what they sold says whose it is.</summary>
public interface IStationDirectory
{
    Task<IReadOnlyList<Station>> All(CancellationToken ct);
}
