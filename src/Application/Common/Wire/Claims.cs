using MyHibachi.Domain.Chefs;
using MyHibachi.Domain.Scheduling;
using MyHibachi.Domain.Stations;

namespace MyHibachi.Application.Common.Wire;

/// <summary>How a claim on a place travels.</summary>
[GenerateSerializer, Alias("wire.claim")]
internal struct WireClaim
{
    [Id(0)]
    public ClaimId Id;

    [Id(1)]
    public DateOnly Date;

    [Id(2)]
    public TimeOnly Start;

    [Id(3)]
    public int Place;

    [Id(4)]
    public int Guests;

    [Id(5)]
    public DateTimeOffset StartsAt;

    [Id(6)]
    public DateTimeOffset EndsAt;

    [Id(7)]
    public GeoPoint? Venue;

    [Id(8)]
    public DateTimeOffset HeldUntil;

    [Id(9)]
    public bool IsSold;

    [Id(10)]
    public ChefId? Chef;
}

[RegisterConverter]
internal sealed class ClaimConverter : IConverter<Claim, WireClaim>
{
    public Claim ConvertFromSurrogate(in WireClaim surrogate) => new(
        surrogate.Id,
        new(surrogate.Date, surrogate.Start),
        surrogate.Place,
        surrogate.Guests,
        new(surrogate.StartsAt, surrogate.EndsAt, surrogate.Venue),
        surrogate.HeldUntil,
        surrogate.IsSold,
        surrogate.Chef);

    public WireClaim ConvertToSurrogate(in Claim value) => new()
    {
        Id = value.Id,
        Date = value.Slot.Date,
        Start = value.Slot.Start,
        Place = value.Place,
        Guests = value.Guests,
        StartsAt = value.Event.StartsAt,
        EndsAt = value.Event.EndsAt,
        Venue = value.Event.Place,
        HeldUntil = value.HeldUntil,
        IsSold = value.IsSold,
        Chef = value.Chef,
    };
}
