using MyHibachi.Domain.Chefs;
using MyHibachi.Domain.Common;
using MyHibachi.Domain.Scheduling;
using MyHibachi.Domain.Stations;

namespace MyHibachi.Application.Common.Wire;

/// <summary>How money travels.</summary>
[GenerateSerializer, Alias("wire.money")]
internal struct WireMoney
{
    /// <summary>Whole cents.</summary>
    [Id(0)]
    public long Cents;
}

[RegisterConverter]
internal sealed class MoneyConverter : IConverter<Money, WireMoney>
{
    public Money ConvertFromSurrogate(in WireMoney surrogate) => Money.FromCents(surrogate.Cents);

    public WireMoney ConvertToSurrogate(in Money value) => new() { Cents = value.Cents };
}

/// <summary>How a place on the earth travels.</summary>
[GenerateSerializer, Alias("wire.point")]
internal struct WirePoint
{
    /// <summary>Degrees.</summary>
    [Id(0)]
    public double Latitude;

    /// <summary>Degrees.</summary>
    [Id(1)]
    public double Longitude;
}

[RegisterConverter]
internal sealed class GeoPointConverter : IConverter<GeoPoint, WirePoint>
{
    public GeoPoint ConvertFromSurrogate(in WirePoint surrogate) => new(surrogate.Latitude, surrogate.Longitude);

    public WirePoint ConvertToSurrogate(in GeoPoint value) => new() { Latitude = value.Latitude, Longitude = value.Longitude };
}

/// <summary>How what the calendar says of a slot travels.</summary>
[GenerateSerializer, Alias("wire.slot-availability")]
internal struct WireSlotAvailability
{
    [Id(0)]
    public DateOnly Date;

    [Id(1)]
    public TimeOnly Start;

    [Id(2)]
    public int State;

    [Id(3)]
    public int PlacesLeft;

    [Id(4)]
    public string Reason;

    [Id(5)]
    public DateTimeOffset? StartsAt;
}

[RegisterConverter]
internal sealed class SlotAvailabilityConverter : IConverter<SlotAvailability, WireSlotAvailability>
{
    public SlotAvailability ConvertFromSurrogate(in WireSlotAvailability surrogate) =>
        new(new(surrogate.Date, surrogate.Start), (SlotState)surrogate.State, surrogate.PlacesLeft, surrogate.Reason, surrogate.StartsAt);

    public WireSlotAvailability ConvertToSurrogate(in SlotAvailability value) => new()
    {
        Date = value.Slot.Date,
        Start = value.Slot.Start,
        State = (int)value.State,
        PlacesLeft = value.PlacesLeft,
        StartsAt = value.StartsAt,
        Reason = value.Reason,
    };
}

/// <summary>How one part of a chef's score travels.</summary>
[GenerateSerializer, Alias("wire.score-line")]
internal struct WireScoreLine
{
    [Id(0)]
    public int Part;

    [Id(1)]
    public double Points;

    [Id(2)]
    public string Reason;
}

[RegisterConverter]
internal sealed class ScoreLineConverter : IConverter<ScoreLine, WireScoreLine>
{
    public ScoreLine ConvertFromSurrogate(in WireScoreLine surrogate) => new((ScorePart)surrogate.Part, surrogate.Points, surrogate.Reason);

    public WireScoreLine ConvertToSurrogate(in ScoreLine value) => new() { Part = (int)value.Part, Points = value.Points, Reason = value.Reason };
}

/// <summary>How where somebody came from travels.</summary>
[GenerateSerializer, Alias("wire.demand-source")]
internal struct WireDemandSource
{
    [Id(0)]
    public string? Channel;

    [Id(1)]
    public string? UtmSource;

    [Id(2)]
    public string? UtmMedium;

    [Id(3)]
    public string? UtmCampaign;

    [Id(4)]
    public string? UtmTerm;

    [Id(5)]
    public string? UtmContent;

    [Id(6)]
    public string? Referrer;
}

[RegisterConverter]
internal sealed class DemandSourceConverter : IConverter<DemandSource, WireDemandSource>
{
    public DemandSource ConvertFromSurrogate(in WireDemandSource surrogate) => new(
        surrogate.Channel, surrogate.UtmSource, surrogate.UtmMedium, surrogate.UtmCampaign, surrogate.UtmTerm, surrogate.UtmContent, surrogate.Referrer);

    public WireDemandSource ConvertToSurrogate(in DemandSource value) => new()
    {
        Channel = value.Channel,
        UtmSource = value.UtmSource,
        UtmMedium = value.UtmMedium,
        UtmCampaign = value.UtmCampaign,
        UtmTerm = value.UtmTerm,
        UtmContent = value.UtmContent,
        Referrer = value.Referrer,
    };
}
