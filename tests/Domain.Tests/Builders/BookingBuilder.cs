using MyHibachi.Domain.Bookings;
using MyHibachi.Domain.Chefs;
using MyHibachi.Domain.Common;
using MyHibachi.Domain.Pricing;
using MyHibachi.Domain.Scheduling;
using MyHibachi.Domain.Stations;

namespace MyHibachi.Domain.Tests.Builders;

/// <summary>Sells a booking and leads it through its real life, so that no test meets a state that life cannot reach.</summary>
internal sealed class BookingBuilder
{
    private readonly List<Action<Booking>> _life = [];
    private Address _venue = AVenue();
    private ChefId? _wish;
    private PriceList _prices = PriceList.Default;
    private bool _farAway;
    private int _number = 1;
    private Slot _slot = new(Saturday, Six);
    private DateTimeOffset _startsAt = Pacific.InstantOf(Saturday, Six);

    /// <summary>A party of 10 lasts this long by the product's numbers.</summary>
    public static TimeSpan Duration { get; } = TimeSpan.FromMinutes(90);

    /// <summary>Another party of another customer.</summary>
    public BookingBuilder Number(int number) => With(() => _number = number);

    public BookingBuilder InSlot(DateOnly date, TimeOnly start) => With(() => (_slot, _startsAt) = (new(date, start), Pacific.InstantOf(date, start)));

    public BookingBuilder FarAway() => With(() => _farAway = true);

    public BookingBuilder At(Address venue) => With(() => _venue = venue);

    public BookingBuilder Pricing(PriceList prices) => With(() => _prices = prices);

    public BookingBuilder AskingFor(ChefId chef) => With(() => _wish = chef);

    public BookingBuilder StartingAt(DateTimeOffset startsAt) => With(() => _startsAt = startsAt);

    public BookingBuilder Approved() => FarAway().Then(booking => booking.Approve(TimelinePolicy.Default, Now));

    public BookingBuilder Confirmed() => Confirmed(Dollars(100));

    public BookingBuilder Confirmed(Money paid) => Then(booking => booking.Confirm(paid));

    public BookingBuilder Cancelled() =>
        Then(booking => booking.Cancel(AReason(), CancelledBy.Customer, RefundPolicy.Default, Now));

    public BookingBuilder Completed() => Confirmed().Then(booking => booking.Complete(booking.EndsAt));

    public BookingBuilder NoShow() => Confirmed().Then(booking => booking.MarkNoShow(booking.EndsAt));

    /// <summary>The shortest life that ends in this state.</summary>
    public BookingBuilder In(BookingStatus status) => status switch
    {
        BookingStatus.PendingApproval => FarAway(),
        BookingStatus.PendingDeposit => this,
        BookingStatus.Confirmed => Confirmed(),
        BookingStatus.Completed => Completed(),
        BookingStatus.Cancelled => Cancelled(),
        BookingStatus.NoShow => NoShow(),
        _ => throw new ArgumentOutOfRangeException(nameof(status)),
    };

    /// <summary>Leads the life so far; what was raised on the way is taken, so that a test sees only its own events.</summary>
    public Booking Build()
    {
        var booking = Sell().OrValue();
        _life.ForEach(step => step(booking));
        booking.TakeEvents();
        return booking;
    }

    /// <summary>The sale alone, which may be refused.</summary>
    public Result<Booking> Sell() => Offered().Map(Sell);

    private Booking Sell(Offer offer)
    {
        var engagement = new Engagement(_startsAt, _startsAt + Duration, _venue.Location);
        var claim = new Claim(ClaimNo(_number), _slot, [new(1)], offer.Party.Guests, engagement, Now.AddMinutes(10));
        return Booking.Sell(BookingNo(_number), CustomerNo(_number), offer, claim, _wish, TimelinePolicy.Default, Now);
    }

    private Result<Offer> Offered()
    {
        var party = AParty();
        return Offer.Make(StationNo(1), _venue, 12.5, _farAway, party, PricedParty.Of(party, _prices, 12.5, 0), new(_prices, 0));
    }

    private BookingBuilder Then<T>(Func<Booking, Result<T>> step) => With(() => _life.Add(booking => step(booking).OrValue()));

    private BookingBuilder With(Action change)
    {
        change();
        return this;
    }
}
