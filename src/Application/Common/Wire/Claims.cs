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

    /// <summary>Of a party that takes several chefs, the seats behind the first.</summary>
    [Id(11)]
    public WireSeat[]? Others;
}

/// <summary>How a seat of a claim travels.</summary>
[GenerateSerializer, Alias("wire.seat")]
internal struct WireSeat
{
    [Id(0)]
    public int Place;

    [Id(1)]
    public ChefId? Chef;
}

[RegisterConverter]
internal sealed class ClaimConverter : IConverter<Claim, WireClaim>
{
    public Claim ConvertFromSurrogate(in WireClaim surrogate) => new(
        surrogate.Id,
        new(surrogate.Date, surrogate.Start),
        [new(surrogate.Place, surrogate.Chef), .. (surrogate.Others ?? []).Select(seat => new Seat(seat.Place, seat.Chef))],
        surrogate.Guests,
        new(surrogate.StartsAt, surrogate.EndsAt, surrogate.Venue),
        surrogate.HeldUntil,
        surrogate.IsSold);

    public WireClaim ConvertToSurrogate(in Claim value) => new()
    {
        Id = value.Id,
        Date = value.Slot.Date,
        Start = value.Slot.Start,
        Place = value.Seats[0].Place,
        Guests = value.Guests,
        StartsAt = value.Event.StartsAt,
        EndsAt = value.Event.EndsAt,
        Venue = value.Event.Place,
        HeldUntil = value.HeldUntil,
        IsSold = value.IsSold,
        Chef = value.Seats[0].Chef,
        Others = [.. value.Seats.Skip(1).Select(seat => new WireSeat { Place = seat.Place, Chef = seat.Chef })],
    };
}
