using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using MyHibachi.Domain.Bookings;
using MyHibachi.Infrastructure.Common.Settings;

namespace MyHibachi.Infrastructure.Tests.Common.Settings;

public sealed class BusinessRulesTests
{
    [Fact]
    public void Without_any_setting_the_defaults_hold() => Assert.Equal(TimelinePolicy.Default, Timeline());

    [Fact]
    public void Steps_that_fall_together_are_taken() => Assert.Equal(
        TimeSpan.FromDays(1), Timeline(("FirstBalanceReminderBefore", "1.00:00"), ("SecondBalanceReminderBefore", "1.00:00")).FirstBalanceReminderBefore);

    [Theory]
    [InlineData("DepositDueAfter", "-00:00:01", "must not be negative")]
    [InlineData("SecondReminderAfter", "-00:00:01", "must not be negative")]
    [InlineData("StaffAlertAfter", "00:59:59", "must not come before SecondReminderAfter")]
    [InlineData("CancelAfter", "01:59:59", "must not come before StaffAlertAfter")]
    [InlineData("FirstBalanceReminderBefore", "2.23:59:59", "must not come after SecondBalanceReminderBefore")]
    [InlineData("SecondBalanceReminderBefore", "23:59:59", "must not come after LastBalanceReminderBefore")]
    [InlineData("LastBalanceReminderBefore", "-00:00:01", "must not be negative")]
    [InlineData("FirstEventReminderBefore", "02:59:59", "must not come after SecondEventReminderBefore")]
    [InlineData("SecondEventReminderBefore", "00:59:59", "must not come after LastEventReminderBefore")]
    [InlineData("LastEventReminderBefore", "-00:00:01", "must not be negative")]
    [InlineData("ReviewRequestAfter", "-00:00:01", "must not be negative")]
    [InlineData("ReviewRequestWithin", "-00:00:01", "must not be negative")]
    public void A_timeline_that_cannot_be_is_refused_by_the_name_of_the_setting(string setting, string value, string rule)
    {
        var refused = Assert.Throws<InvalidSettingException>(() => Timeline((setting, value)));

        Assert.Equal($"Timeline:{setting}", refused.Setting);
        Assert.Equal($"Setting Timeline:{setting} {rule}.", refused.Message);
    }

    private static TimelinePolicy Timeline(params (string Setting, string Value)[] settings)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(settings.Select(one => KeyValuePair.Create($"Timeline:{one.Setting}", (string?)one.Value))).Build();
        return new ServiceCollection().AddBusinessRules(configuration).BuildServiceProvider().GetRequiredService<TimelinePolicy>();
    }
}
