using MyHibachi.Domain.Scheduling;
using MyHibachi.Domain.Stations;

namespace MyHibachi.Domain.Tests.Scheduling;

public sealed class DriveTableTests
{
    private static readonly DateTime Quiet = new(2026, 6, 1, 12, 0, 0);

    private static readonly Leg South = Leg.Between(SanJose, LosAngeles);

    [Fact]
    public void What_was_measured_goes_before_the_estimate_and_says_so()
    {
        var table = Knowing(South, TimeSpan.FromMinutes(40));

        Assert.Equal(new TravelTime(TimeSpan.FromMinutes(40), 1, DriveSource.Cache), table.Drive(SanJose, LosAngeles, Quiet, SchedulingPolicy.Default));
        Assert.Equal(TimeSpan.FromMinutes(60), table.Drive(SanJose, LosAngeles, Quiet.AddHours(4), SchedulingPolicy.Default).Total);
    }

    [Fact]
    public void The_way_back_is_another_drive()
    {
        var back = Knowing(South, TimeSpan.FromMinutes(40)).Drive(LosAngeles, SanJose, Quiet, SchedulingPolicy.Default);

        Assert.Equal(TravelTime.Estimate(LosAngeles, SanJose, Quiet, SchedulingPolicy.Default), back);
    }

    [Fact]
    public void Where_no_road_leads_the_estimate_has_to_do_and_nobody_is_asked_again()
    {
        var table = Knowing(South, null);

        Assert.Equal(DriveSource.Estimate, table.Drive(SanJose, LosAngeles, Quiet, SchedulingPolicy.Default).Source);
        Assert.Empty(table.Unknown([South], Now));
    }

    [Fact]
    public void Only_what_is_not_known_any_more_is_asked_for_and_each_once()
    {
        var table = Knowing(South, TimeSpan.FromMinutes(40));
        var back = Leg.Between(LosAngeles, SanJose);

        Assert.Equal([back], table.Unknown([South, back, back, Leg.Between(SanJose, SanJose)], Now.AddDays(7).AddTicks(-1)));
        Assert.Equal([South], table.Unknown([South], Now.AddDays(7)));
    }

    [Theory]
    [InlineData(37.3382, -121.8863, 37338, -121886)]
    [InlineData(37.33849, -121.88549, 37338, -121885)]
    [InlineData(-90, 180, -90000, 180000)]
    public void Points_are_rounded_to_a_thousandth_of_a_degree(double latitude, double longitude, int north, int east)
    {
        var cell = Cell.Of(new(latitude, longitude));

        Assert.Equal(new Cell(north, east), cell);
        Assert.Equal(cell, Cell.Of(cell.Center));
    }

    [Fact]
    public void Neighbors_share_what_is_known()
    {
        var next = new GeoPoint(Cell.Of(SanJose).Center.Latitude + 0.0004, Cell.Of(SanJose).Center.Longitude - 0.0004);

        Assert.Equal(TimeSpan.FromMinutes(40), Knowing(South, TimeSpan.FromMinutes(40)).Drive(next, LosAngeles, Quiet, SchedulingPolicy.Default).Base);
    }

    [Fact]
    public void A_day_decides_by_what_is_known()
    {
        var near = SanJose with { Latitude = SanJose.Latitude + 0.05 };
        var day = ADay().WithChefs(1).Knowing(Knowing(Leg.Between(SanJose, near), TimeSpan.FromMinutes(121))).Build();
        day.Hold(ClaimNo(1), Noon, 10, SanJose, Now).OrValue();

        Assert.Equal("SLOT_TAKEN", Assert.Single(day.Hold(ClaimNo(2), Three, 10, near, Now).Errors).Code);
        Assert.True(day.Hold(ClaimNo(2), Three, 10, SanJose, Now).IsSuccess);
    }

    [Fact]
    public void A_day_asks_for_the_drives_from_its_earlier_parties_to_its_later_ones()
    {
        var day = ADay().WithChefs(3).Build();
        day.Hold(ClaimNo(1), Three, 10, SanJose, Now).OrValue();
        day.Hold(ClaimNo(2), Nine, 10, LosAngeles, Now).OrValue();

        Assert.Equal([South], day.Legs());
        Assert.Equal<HashSet<Leg>>([South, Leg.Between(SanJose, Far), Leg.Between(Far, LosAngeles)], [.. day.LegsWith(Six, 10, Far, Now)]);
        Assert.Equal<HashSet<Leg>>([South, Leg.Between(Far, LosAngeles)], [.. day.LegsWith(Three, 10, Far, Now)]);
        Assert.Empty(day.LegsWith(new(13, 0), 10, Far, Now));
    }

    private static GeoPoint Far { get; } = new(36.7, -119.8);

    private static DriveTable Knowing(Leg leg, TimeSpan? drive)
    {
        var table = new DriveTable();
        table.Learn(new Dictionary<Leg, MeasuredDrive> { [leg] = new(drive, DriveSource.Cache, Now.AddDays(7)) });
        return table;
    }
}
