using MyHibachi.Domain.Stations;

namespace MyHibachi.Domain.Tests.Builders;

/// <summary>A station in San Jose with the product's own radius.</summary>
internal sealed class StationBuilder(string code)
{
    private GeoPoint _location = SanJose;
    private double _serviceArea = Station.DefaultRadiusMiles;
    private double _escalation = Station.DefaultRadiusMiles;
    private decimal _taxRate;
    private bool _active = true;

    public StationBuilder At(GeoPoint location) => With(() => _location = location);

    public StationBuilder Serving(double miles) => With(() => _serviceArea = miles);

    public StationBuilder EscalatingBeyond(double miles) => With(() => _escalation = miles);

    public StationBuilder Taxing(decimal rate) => With(() => _taxRate = rate);

    public StationBuilder Closed() => With(() => _active = false);

    public StationProfile Profile() => new(
        code, $"Station {code}", AVenue(location: _location), "America/Los_Angeles", _serviceArea, _escalation, _taxRate,
        "team@example.com", "+14085550100", _active, OpeningHours.Always);

    public Station Build() => Station.Open(StationNo(1), Profile());

    private StationBuilder With(Action change)
    {
        change();
        return this;
    }
}
