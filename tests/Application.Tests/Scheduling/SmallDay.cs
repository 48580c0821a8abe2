using MediatR;
using MyHibachi.Application.Bookings;
using MyHibachi.Application.Common;
using MyHibachi.Application.Customers;
using MyHibachi.Application.Negotiations;
using MyHibachi.Application.Optimization;
using MyHibachi.Application.Scheduling;
using MyHibachi.Application.Stations;
using MyHibachi.Application.Waitlists;
using MyHibachi.Domain.Bookings;
using MyHibachi.Domain.Common;
using MyHibachi.Domain.Customers;
using MyHibachi.Domain.Negotiations;
using MyHibachi.Domain.Optimization;
using MyHibachi.Domain.Scheduling;
using MyHibachi.Domain.Waitlists;
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
    Convert,
    Import,
    Reschedule,
    Resize,
    Relocate,
    Delete,
    Restore,
    Wait,
    AcceptOffer,
    Override,
    Ask,
    Answer,
}

/// <param name="Hour">The slot, of a new party or hold, or that a party moves to.</param>
/// <param name="Guests">Of a new party or hold, or that a party grows or shrinks to.</param>
/// <param name="Which">Picks a customer for a new party, and from what is there for everything else.</param>
internal sealed record Move(Deed Deed, int Hour, int Guests, int Which);

/// <summary>One day of one station on which several callers act at once, and what they know of it.</summary>
internal sealed class SmallDay(ProductCluster cluster, TestStation station, StationDayKey day, IReadOnlyList<TestCustomer> customers)
{
    private readonly Lock _gate = new();
    private readonly List<BookingId> _bookings = [];
    private readonly List<ClaimId> _holds = [];
    private readonly List<(WaitlistEntryId Id, TestCustomer Customer)> _waiting = [];
    private readonly List<NegotiationId> _asked = [];

    /// <summary>Those that were made, cancelled or not.</summary>
    public IReadOnlyList<BookingId> Bookings => _bookings;

    /// <summary>Those who wait, or waited, for a place.</summary>
    public IEnumerable<WaitlistEntryId> Waiting => _waiting.Select(entry => entry.Id);

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
        Deed.Create => Sell(move, Create),
        Deed.Hold => Hold(move),
        Deed.Release => Release(),
        Deed.Assign => WithABooking(move, booking => cluster.Assign(booking, station.Chefs[move.Guests % station.Chefs.Count].Id)),
        Deed.Confirm => WithABooking(move, booking => cluster.Send(new ConfirmBooking(booking, Money.FromDollars(100), Walking.NewKey()), Actors.Admin())),
        Deed.AutoAssign => WithABooking(move, booking => cluster.Send(new AutoAssign(booking), Actors.Admin())),
        Deed.Plan => Plan(),
        Deed.Convert => Sell(move, Convert),
        Deed.Import => Sell(move, Import),
        Deed.Reschedule => WithABooking(move, async booking =>
            await Change(new RescheduleBooking(booking, await VersionOf(booking), TestStation.At(day, move.Hour)))),
        Deed.Resize => WithABooking(move, async booking =>
            await Change(new UpdateBooking(booking, await VersionOf(booking), Walking.Adults(move.Guests), null, null, null))),
        Deed.Relocate => WithABooking(move, async booking =>
            await Change(new UpdateBooking(booking, await VersionOf(booking), null, VenueOf(move), null, null))),
        Deed.Delete => WithABooking(move, booking => cluster.Send(new DeleteBooking(booking, "It was written down twice."), Actors.Admin())),
        Deed.Restore => WithABooking(move, booking => cluster.Send(new RestoreBooking(booking), Actors.Admin())),
        Deed.Wait => Wait(move),
        Deed.AcceptOffer => AcceptOffer(move),
        Deed.Override => WithABooking(move, booking => cluster.Send(
            new AssignChef(booking, station.Chefs[move.Guests % station.Chefs.Count].Id, Reason: "The guests have asked for nobody else."), Actors.Admin())),
        Deed.Ask => WithABooking(move, booking => Ask(booking, TestStation.At(day, move.Hour))),
        Deed.Answer => Answer(move),
        _ => WithABooking(move, booking => cluster.Cancel(booking, Actors.Admin())),
    };

    private async Task Sell(Move move, Func<Move, TestCustomer, Task<Result<BookingId>>> sell)
    {
        var sold = await sell(move, CustomerOf(move));
        Note(sold, () => _bookings.Add(sold.Value));
    }

    private Task<Result<BookingId>> Create(Move move, TestCustomer customer) =>
        cluster.Send(Walking.Create(customer.Actor, VenueOf(move), TestStation.At(day, move.Hour), move.Guests), customer.Actor);

    private async Task<Result<BookingId>> Convert(Move move, TestCustomer customer)
    {
        var quote = await cluster.Quote(customer.Actor, VenueOf(move), move.Guests);
        return await cluster.Send(Walking.Convert(customer.Actor, Walking.NewKey(), quote, TestStation.At(day, move.Hour)), customer.Actor);
    }

    private Task<Result<BookingId>> Import(Move move, TestCustomer customer)
    {
        var reference = Walking.NewKey();
        var owner = new CustomerForm("Lena Park", $"{reference}@example.com", "408 555 0199");
        return cluster.Send(
            new ImportBooking(ImportBooking.IdOf(reference), reference, VenueOf(move), Walking.Adults(move.Guests), TestStation.At(day, move.Hour), owner, Money.Zero),
            Actors.Admin());
    }

    private async Task Wait(Move move)
    {
        var customer = CustomerOf(move);
        var joined = await cluster.Send(
            new JoinWaitlist(VenueOf(move), Walking.Adults(move.Guests), TestStation.At(day, move.Hour), null, Walking.NewKey()), customer.Actor);
        Note(joined, () => _waiting.Add((joined.Value, customer)));
    }

    private async Task AcceptOffer(Move move)
    {
        if (Pick(_waiting, move.Which) is { Customer: { } customer } entry)
        {
            var sold = await cluster.Accept(entry.Id, customer.Actor);
            Note(sold, () => _bookings.Add(sold.Value));
        }
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
        if (Pick(_bookings, move.Which) is { } booking && booking != default)
        {
            Note(await change(booking), () => { });
        }
    }

    private async Task<Result<Done>> Ask(BookingId booking, SlotForm slot)
    {
        var asked = await cluster.Send(new RequestNegotiation(booking, slot, null, null, null, Walking.NewKey()), Actors.Admin());
        return asked.Map(negotiation =>
        {
            lock (_gate)
            {
                _asked.Add(negotiation);
            }

            return Done.Value;
        });
    }

    private async Task Answer(Move move)
    {
        if (Pick(_asked, move.Which) is var negotiation && negotiation != default)
        {
            var owner = await cluster.Tables.Value<Guid>(
                "SELECT customer_id FROM bookings WHERE id = (SELECT asked_booking_id FROM negotiations WHERE id = $1)", negotiation.Value);
            Note(await cluster.Answer(negotiation, accept: move.Guests > 4, Actors.Customer(new(owner))), () => { });
        }
    }

    private async Task<Result<Done>> Change(IRequest<Result<ChangedBooking>> change) => (await cluster.Send(change, Actors.Admin())).Map(_ => Done.Value);

    private async Task<int> VersionOf(BookingId booking) =>
        await cluster.Tables.Value<int>("SELECT version FROM bookings WHERE id = $1", booking.Value);

    private TestCustomer CustomerOf(Move move) => customers[move.Which % customers.Count];

    private AddressForm VenueOf(Move move) => move.Which % 2 == 0 ? station.Venue() : station.VenueNearby();

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
        "DAY_CHANGED", "CONCURRENT_CHANGE", "NO_CHEF_LEFT",
        "STALE_RECORD", "BOOKING_NOT_FOUND", "BOOKING_HAS_PAYMENT", "RECORD_DELETED", "RECORD_NOT_DELETED", "PRICE_BELOW_PAID", "SLOT_FREE", "ALREADY_WAITING",
        "NO_WAITLIST_OFFER", "WAITLIST_ENTRY_OVER", "NOBODY_TO_ASK", "BOOKING_IN_NEGOTIATION", "BOOKING_CANNOT_BE_ASKED", "TOO_MANY_NEGOTIATIONS", "NEGOTIATION_ANSWERED",
        "NEGOTIATION_IMPOSSIBLE", "WHOM_TO_REPLACE",
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

    private T? Pick<T>(List<T> from, int which)
    {
        lock (_gate)
        {
            return from.Count == 0 ? default : from[which % from.Count];
        }
    }
}
