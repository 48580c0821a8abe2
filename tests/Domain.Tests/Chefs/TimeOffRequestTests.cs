using MyHibachi.Domain.Chefs;
using MyHibachi.Domain.Common;

namespace MyHibachi.Domain.Tests.Chefs;

public sealed class TimeOffRequestTests
{
    private static readonly DateTimeOffset Now = new(2026, 6, 1, 12, 0, 0, TimeSpan.Zero);

    private static readonly DateOnly Day = new(2026, 6, 13);

    private static readonly StatedReason Reason = StatedReason.Create("Half the town celebrates.").Value;

    private readonly Chef _chef = Chef.Hire(ChefNo(1), StationNo(1), ChefProfile.Of("Mia", AVenue(), 1, 30, 4));

    [Fact]
    public void Approving_takes_the_days_off_under_the_id_of_the_request()
    {
        var request = Asked();
        Assert.Equal(TimeOffRequestStatus.Pending, request.Status);
        Assert.Empty(_chef.TimeOff);

        Assert.True(request.Approve(_chef, Now).IsSuccess);

        Assert.Equal([new TimeOff(new(request.Id.Value), Day, Day, "Wedding")], _chef.TimeOff);
        Assert.Equal((TimeOffRequestStatus.Approved, (DateTimeOffset?)Now, null), (request.Status, request.AnsweredAt, request.Reason));
    }

    [Fact]
    public void Refusing_says_why_and_takes_nothing_off()
    {
        var request = Asked();

        Assert.True(request.Refuse(Reason, Now).IsSuccess);

        Assert.Empty(_chef.TimeOff);
        Assert.Equal((TimeOffRequestStatus.Refused, (StatedReason?)Reason), (request.Status, request.Reason));
    }

    [Fact]
    public void What_is_no_longer_open_is_neither_answered_nor_withdrawn()
    {
        foreach (var end in new Func<TimeOffRequest, Result<Done>>[] { one => one.Approve(_chef, Now), one => one.Refuse(Reason, Now), one => one.Withdraw(Now) })
        {
            var request = Asked();
            Assert.True(end(request).IsSuccess);
            Error[] over = [ChefErrors.RequestOver(request.Status)];

            Assert.Equal(over, request.Approve(_chef, Now).Errors);
            Assert.Equal(over, request.Refuse(Reason, Now).Errors);
            Assert.Equal(over, request.Withdraw(Now).Errors);
        }
    }

    [Fact]
    public void Days_that_end_before_they_begin_are_not_asked_for() =>
        Assert.Equal(["INVALID_TIME_OFF"], TimeOffRequest.Ask(_chef, new(new(Guid.NewGuid()), Day, Day.AddDays(-1), null), Now).Errors.Select(error => error.Code));

    private TimeOffRequest Asked() => TimeOffRequest.Ask(_chef, new(new(Guid.NewGuid()), Day, Day, "Wedding"), Now).Value;
}
