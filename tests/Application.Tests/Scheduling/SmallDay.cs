using MyHibachi.Application.Bookings;
using MyHibachi.Application.Common;
using MyHibachi.Application.Optimization;
using MyHibachi.Application.Scheduling;
using MyHibachi.Domain.Bookings;
using MyHibachi.Domain.Common;
using MyHibachi.Domain.Optimization;
using MyHibachi.Domain.Scheduling;
using MyHibachi.TestKit.Cluster;

namespace MyHibachi.Application.Tests.Scheduling;

/// <summary>What a caller does on a small day. Where it needs something to be there and nothing is, nothing is done.</summary>
internal enum Deed
{
    Create,
    Hold,
    Release,
    Assign,
    Confirm,
    Cancel,
    AutoAssign,
    Plan,
}

/// <param name="Hour">The slot, of a new party or hold.</param>
/// <param name="Guests">Of a new party or hold.</param>
/// <param name="Which">Picks a customer for a new party, and from what is there for everything else.</param>
internal sealed record Move(Deed Deed, int Hour, int Guests, int Which);

/// <summary>One day of one station on which several callers act at once, and what they know of it.</summary>
internal sealed class SmallDay(ProductCluster cluster, TestStation station, StationDayKey day, IReadOnlyList<TestCustomer> customers)
{
    private readonly Lock _gate = new();
    private readonly List<BookingId> _bookings = [];
    private readonly List<ClaimId> _holds = [];

    /// <summary>Those that were made, cancelled or not.</summary>
    public IReadOnlyList<BookingId> Bookings => _bookings;

    /// <summary>Those that were held and not released.</summary>
    public IReadOnlyList<ClaimId> Holds => _holds;

    public async Task Play(Move[] moves)
    {
        foreach (var move in moves)
        {
            await Play(move);
        }
    }

    private Task Play(Move move) => move.Deed switch
    {
        Deed.Create => Create(move),
        Deed.Hold => Hold(move),
        Deed.Release => Release(),
        Deed.Assign => WithABooking(move, booking => cluster.Assign(booking, station.Chefs[move.Guests % station.Chefs.Count].Id)),
        Deed.Confirm => WithABooking(move, booking => cluster.Send(new ConfirmBooking(booking, Money.FromDollars(100), Walking.NewKey()), Actors.Admin())),
        Deed.AutoAssign => WithABooking(move, booking => cluster.Send(new AutoAssign(booking), Actors.Admin())),
        Deed.Plan => Plan(),
        _ => WithABooking(move, booking => cluster.Cancel(booking, Actors.Admin())),
    };

    private async Task Create(Move move)
    {
        var customer = customers[move.Which % customers.Count];
        var venue = move.Which % 2 == 0 ? station.Venue() : station.VenueNearby();
        var sold = await cluster.Send(Walking.Create(customer.Actor, venue, TestStation.At(day, move.Hour), move.Guests), customer.Actor);
        Note(sold, () => _bookings.Add(sold.Value));
    }

    private async Task Hold(Move move)
    {
        var claim = new ClaimId(Guid.CreateVersion7());
        var held = await cluster.Send(new HoldPlace(day, claim, new(move.Hour, 0), move.Guests, station.Site.Location), Actors.Admin());
        Note(held, () => _holds.Add(claim));
    }

    private async Task Release()
    {
        if (Take() is { } claim)
        {
            Assert.True((await cluster.Send(new ReleasePlace(day, claim), Actors.Admin())).IsSuccess);
        }
    }

    private async Task Plan()
    {
        var plan = new DayPlanId(Guid.CreateVersion7());
        Assert.Empty((await cluster.Send(new OptimizeDay(plan, day, [], Walking.NewKey()), Actors.Admin())).Errors);
        Note(await cluster.Send(new AcceptDayPlan(plan), Actors.Admin()), () => { });
    }

    private async Task WithABooking(Move move, Func<BookingId, Task<Result<Done>>> change)
    {
        if (Pick(move.Which) is { } booking)
        {
            Note(await change(booking), () => { });
        }
    }

    // A caller is refused or served; nothing else happens.
    private void Note<T>(Result<T> answer, Action served)
    {
        if (answer.IsSuccess)
        {
            lock (_gate)
            {
                served();
            }
        }
        else
        {
            Assert.Contains(Assert.Single(answer.Errors).Code, Refusals);
        }
    }

    private static readonly string[] Refusals =
    [
        "SLOT_TAKEN", "DUPLICATE_BOOKING", "CHEF_BUSY", "CHEF_NEEDED_ELSEWHERE", "PARTY_TOO_LARGE_FOR_CHEF", "BOOKING_STATUS_CONFLICT", "BOOKING_ALREADY_CANCELLED",
        "DAY_CHANGED", "CONCURRENT_CHANGE", "NO_CHEF_LEFT", "WHOM_TO_REPLACE",
    ];

    private ClaimId? Take()
    {
        lock (_gate)
        {
            ClaimId? last = _holds.Count == 0 ? null : _holds[^1];
            _ = last is not null && _holds.Remove(last.Value);
            return last;
        }
    }

    private BookingId? Pick(int which)
    {
        lock (_gate)
        {
            return _bookings.Count == 0 ? null : _bookings[which % _bookings.Count];
        }
    }
}
