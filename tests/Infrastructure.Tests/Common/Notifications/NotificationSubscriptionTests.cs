using MyHibachi.Infrastructure.Common.Notifications;

namespace MyHibachi.Infrastructure.Tests.Common.Notifications;

public sealed class NotificationSubscriptionTests
{
    [Fact]
    public async Task A_reader_hears_in_order_and_no_more_once_it_has_left()
    {
        var left = 0;
        var subscription = new NotificationSubscription("outbox", capacity: 5, _ => left++);

        subscription.Tell(new("first"));
        subscription.Tell(new("second"));
        subscription.Dispose();
        subscription.Tell(new("third"));

        Assert.Equal([new("first"), new("second")], await subscription.ToListAsync(TestContext.Current.CancellationToken).Soon());
        Assert.Equal(1, left);
    }

    [Fact]
    public async Task What_a_slow_reader_has_no_room_for_becomes_one_gap()
    {
        using var subscription = new NotificationSubscription("outbox", capacity: 3, _ => { });

        for (var number = 1; number <= 4; number++)
        {
            subscription.Tell(new($"{number}"));
        }

        subscription.Tell(new("after"));

        Assert.Equal([Notification.Gap, new("after")], await subscription.Take(2).ToListAsync(TestContext.Current.CancellationToken).Soon());
    }
}
