using CsCheck;
using MyHibachi.Domain.Chefs;
using MyHibachi.Domain.Scheduling;

namespace MyHibachi.Domain.Tests.Scheduling;

/// <summary>One slot at one place: only the chefs' ranges decide.</summary>
public sealed class SlotLaws
{
    private static readonly Gen<(Chef[] Chefs, int[] Parties)> SomeSlot = Gen.Select(
        Gen.Int[1, 6].Array[0, 6].Select(ranges => ranges.Select((most, index) => AChef(index + 1).Serving(1, most).Build()).ToArray()),
        Gen.Int[1, 7].Array[1, 8]);

    [Fact]
    public void A_slot_is_sold_exactly_as_far_as_its_chefs_can_serve_it() => SomeSlot.Sample(slot =>
    {
        var day = ADay().With(slot.Chefs).Build();
        foreach (var (number, guests) in slot.Parties.Index())
        {
            var possible = BruteForce.CanServeAll([.. day.Claims, Wish(number, guests)], slot.Chefs);
            Assert.Equal(possible, day.Hold(ClaimNo(number + 1), Six, guests, SanJose, Now).IsSuccess);
        }
    });

    [Fact]
    public void A_slot_is_never_sold_beyond_its_chefs() => SomeSlot.Sample(slot =>
    {
        var day = ADay().With(slot.Chefs).Build();
        foreach (var (number, guests) in slot.Parties.Index())
            day.Hold(ClaimNo(number + 1), Six, guests, SanJose, Now);

        return day.Claims.Count <= slot.Chefs.Length;
    });

    private static Claim Wish(int number, int guests)
    {
        var startsAt = Pacific.InstantOf(Saturday, Six);
        return new(ClaimNo(number + 1), new Slot(Saturday, Six), BruteForce.Seats(guests), guests, new Engagement(startsAt, startsAt.AddHours(2), SanJose), Now);
    }
}
