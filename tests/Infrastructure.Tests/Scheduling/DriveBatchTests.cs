using CsCheck;
using MyHibachi.Domain.Scheduling;
using MyHibachi.Infrastructure.Scheduling;

namespace MyHibachi.Infrastructure.Tests.Scheduling;

public sealed class DriveBatchTests
{
    private static readonly Gen<Cell> SomeCell = Gen.Select(Gen.Int[0, 40], Gen.Int[0, 2], (north, east) => new Cell(north, east));

    [Fact]
    public void Every_leg_is_asked_for_once_and_nothing_else_in_questions_that_google_takes() =>
        Gen.Select(SomeCell, SomeCell, (from, to) => new Leg(from, to)).HashSet[0, 400].Sample(legs =>
        {
            var batches = DriveBatch.Of(legs).ToList();

            Assert.Equal(legs.OrderBy(Number), batches.SelectMany(Asked).OrderBy(Number));
            Assert.All(batches, batch =>
            {
                Assert.InRange(batch.Origins.Count, 1, 25);
                Assert.InRange(batch.Destinations.Count, 1, 25);
                Assert.InRange(batch.Origins.Count * batch.Destinations.Count, 1, 100);
            });
        });

    [Fact]
    public void The_parties_of_a_slot_go_together()
    {
        Cell[] noon = [new(1, 1), new(1, 2), new(1, 3)], later = [new(2, 1), new(2, 2)];

        var batch = Assert.Single(DriveBatch.Of(noon.SelectMany(from => later.Select(to => new Leg(from, to)))));

        Assert.Equal(noon, batch.Origins);
        Assert.Equal(later, batch.Destinations);
    }

    private static IEnumerable<Leg> Asked(DriveBatch batch) => batch.Origins.SelectMany(from => batch.Destinations.Select(to => new Leg(from, to)));

    private static (int, int, int, int) Number(Leg leg) => (leg.From.North, leg.From.East, leg.To.North, leg.To.East);
}
