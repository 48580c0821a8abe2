using MyHibachi.Domain.Bookings;
using MyHibachi.Domain.Common;
using MyHibachi.Domain.Negotiations;
using MyHibachi.Domain.Scheduling;

namespace MyHibachi.Domain.Tests.Negotiations;

public sealed class NegotiationTests
{
    private static readonly NegotiationPolicy Policy = NegotiationPolicy.Default;

    private static readonly Incentive TwentyDollars = new(IncentiveKind.Amount, 20_00);

    [Fact]
    public void A_question_says_what_is_offered_until_when_and_tells_of_itself()
    {
        var asked = Ask().Value;

        Assert.Equal((NegotiationStatus.Open, Dollars(20), Now + Policy.AnswerWithin), (asked.Status, asked.Credit, asked.AnswerBy));
        Assert.Equal((BookingNo(2), BookingNo(1)), (asked.WishingBookingId, asked.AskedBookingId));
        Assert.Equal([new NegotiationRequested(asked.Id, StationNo(1), Saturday)], asked.TakeEvents());
    }

    [Fact]
    public void Nobody_is_left_to_answer_within_a_day_of_any_start()
    {
        var firstStart = Pacific.InstantOf(Saturday, Noon);
        var late = firstStart - Policy.Notice - TimeSpan.FromHours(2);

        Assert.Equal(firstStart - Policy.Notice, Ask(now: late).Value.AnswerBy);
        Assert.Equal([NegotiationErrors.TooLate()], Ask(now: late.AddHours(1.5)).Errors);
    }

    [Theory]
    [InlineData(IncentiveKind.Amount, 0, false)]
    [InlineData(IncentiveKind.Amount, 50_00, true)]
    [InlineData(IncentiveKind.Amount, 50_01, false)]
    [InlineData(IncentiveKind.Percent, -1, false)]
    [InlineData(IncentiveKind.Percent, 15, true)]
    [InlineData(IncentiveKind.Percent, 16, false)]
    public void An_incentive_stays_within_its_bounds(IncentiveKind kind, int size, bool isFine)
    {
        var made = Incentive.Create(kind, size, Policy);

        Assert.Equal(isFine ? [] : ["INCENTIVE_OUT_OF_BOUNDS"], made.Errors.Select(error => error.Code));
    }

    [Fact]
    public void A_percentage_is_of_the_asked_partys_price_and_never_touches_the_deposit()
    {
        var asked = Asked().Confirmed().Build();

        Assert.Equal(asked.Price.Total.Share(0.1m), new Incentive(IncentiveKind.Percent, 10).Worth(asked));
        Assert.Equal(asked.Price.Total - asked.Price.Deposit, new Incentive(IncentiveKind.Percent, 100).Worth(asked));
    }

    [Fact]
    public void Some_parties_cannot_be_asked()
    {
        Assert.Equal("BOOKING_CANNOT_BE_ASKED", Ask(wishing: Asked()).Errors[0].Code);
        Assert.Equal("BOOKING_CANNOT_BE_ASKED", Ask(Asked().Cancelled()).Errors[0].Code);
        Assert.Equal("BOOKING_CANNOT_BE_ASKED", Ask(Asked().InSlot(Saturday.AddDays(1), Six)).Errors[0].Code);
        var paid = Asked().Build().Price.Total;
        Assert.Equal([NegotiationErrors.CannotBeAsked("it has nothing left to pay, so there is nothing to credit")], Ask(Asked().Confirmed(paid)).Errors);
    }

    [Fact]
    public void An_answer_is_given_once_and_a_repeat_of_it_is_known()
    {
        var (yes, no) = (Ask().Value, Ask().Value);
        yes.Accept(Now);
        no.Decline(Now);

        Assert.Equal((true, false, true, false), (yes.WasAnswered(true), yes.WasAnswered(false), no.WasAnswered(false), no.WasAnswered(true)));
        Assert.Equal(NegotiationErrors.Answered(), yes.WhyNotAnswer(Now));
        Assert.Equal((true, Now, Now), (yes.Answer, yes.AnsweredAt, yes.EndedAt));
        Assert.Contains(new NegotiationEnded(yes.Id, StationNo(1), Saturday, NegotiationStatus.Accepted), yes.TakeEvents());
    }

    [Fact]
    public void The_last_instant_is_over()
    {
        var asked = Ask().Value;

        Assert.Null(asked.WhyNotAnswer(asked.AnswerBy.AddTicks(-1)));
        Assert.Equal(NegotiationErrors.Expired(), asked.WhyNotAnswer(asked.AnswerBy));
        Assert.Equal((false, true), (asked.IsOverAt(asked.AnswerBy.AddTicks(-1)), asked.IsOverAt(asked.AnswerBy)));
    }

    [Fact]
    public void What_was_withdrawn_or_spoiled_takes_no_answer_and_ends_once()
    {
        var (withdrawn, spoiled) = (Ask().Value, Ask().Value);

        Assert.True(withdrawn.Withdraw(Now).IsSuccess);
        Assert.True(withdrawn.Withdraw(Now).IsSuccess);
        spoiled.Spoil(Now);
        spoiled.Spoil(Now);

        Assert.Equal("NEGOTIATION_OVER", withdrawn.WhyNotAnswer(Now)!.Code);
        Assert.Equal("NEGOTIATION_IMPOSSIBLE", spoiled.WhyNotAnswer(Now)!.Code);
        Assert.Equal("NEGOTIATION_OVER", spoiled.Withdraw(Now).Errors[0].Code);
        Assert.Single(withdrawn.TakeEvents().OfType<NegotiationEnded>());
        Assert.Single(spoiled.TakeEvents().OfType<NegotiationEnded>());
    }

    [Fact]
    public void It_stands_only_for_parties_that_are_as_they_were()
    {
        var negotiation = Ask().Value;
        var (wishing, asked) = (Wishing().Build(), Asked().Build());

        Assert.True(negotiation.StandsFor(wishing, asked));
        Assert.False(negotiation.StandsFor(wishing, Asked().Cancelled().Build()));
        Assert.False(negotiation.StandsFor(Wishing().InSlot(Saturday, Nine).Build(), asked));
        Assert.False(negotiation.StandsFor(wishing, null));
    }

    internal static BookingBuilder Asked() => ABooking().Number(1).InSlot(Saturday, Six);

    internal static Result<Negotiation> Ask(BookingBuilder? asked = null, BookingBuilder? wishing = null, DateTimeOffset? now = null) => Negotiation.Ask(
        new(Guid.Parse("00000000-0000-8000-8000-000000000001")), (wishing ?? Wishing()).Build(), (asked ?? Asked()).Build(),
        new(new(Saturday, Six), Pacific.InstantOf(Saturday, Six), new(new(Saturday, Three), Pacific.InstantOf(Saturday, Three)), TwentyDollars),
        byStaff: false, Policy, now ?? Now);

    private static BookingBuilder Wishing() => ABooking().Number(2).InSlot(Saturday, Noon);
}
