using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using MyHibachi.Infrastructure.Common.Notifications;
using MyHibachi.Infrastructure.Common.Persistence;
using MyHibachi.Infrastructure.Common.ReferenceData;
using MyHibachi.TestKit.Cluster;

namespace MyHibachi.Infrastructure.Tests.Common.ReferenceData;

public sealed class ReferenceCachesTests : IAsyncLifetime
{
    private readonly NotificationSubscription _news = new(NotificationChannels.ReferenceData, capacity: 10, _ => { });

    private readonly ServiceProvider _services = new ServiceCollection().AddDbContext<MyHibachiDbContext>(options => options.UseNpgsql()).BuildServiceProvider();

    private readonly ReferenceCaches _caches;

    private readonly ReferenceCache<object> _chefs;

    private readonly ReferenceCache<object> _prices;

    private readonly ReferenceDataListener _listener;

    public ReferenceCachesTests()
    {
        _caches = new(_services.GetRequiredService<IServiceScopeFactory>(), new FakeTimeProvider());
        _chefs = _caches.Cache(_ => Task.FromResult(new object()), "stations", "chefs");
        _prices = _caches.Cache(_ => Task.FromResult(new object()), "prices");
        _listener = new(new OneSubscription(_news), _caches);
    }

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        // What was read before anybody listened is forgotten once; from then on the listener hears everything.
        var before = await _chefs.Get(Ct);
        await _listener.StartAsync(Ct);
        await Eventually.True(async () => await _chefs.Get(Ct) != before, "what was read before listening was forgotten");
    }

    [Fact]
    public async Task News_of_a_table_makes_what_was_read_from_it_be_read_again_and_nothing_else()
    {
        var (chefs, prices) = (await _chefs.Get(Ct), await _prices.Get(Ct));
        _news.Tell(new("chefs"));

        await Eventually.True(async () => await _chefs.Get(Ct) != chefs, "the chefs were read again");
        Assert.Same(prices, await _prices.Get(Ct));
    }

    [Fact]
    public async Task After_a_gap_everything_is_read_again()
    {
        var (chefs, prices) = (await _chefs.Get(Ct), await _prices.Get(Ct));
        _news.Tell(Notification.Gap);

        await Eventually.True(async () => await _chefs.Get(Ct) != chefs, "the chefs were read again");
        await Eventually.True(async () => await _prices.Get(Ct) != prices, "the prices were read again");
    }

    [Fact]
    public void What_is_read_from_a_table_whose_changes_are_not_told_is_refused() =>
        Assert.Throws<ArgumentException>(() => _caches.Cache(_ => Task.FromResult(new object()), "chefs", "bookings"));

    public async ValueTask DisposeAsync()
    {
        await _listener.StopAsync(CancellationToken.None);
        _listener.Dispose();
        _news.Dispose();
        await _services.DisposeAsync();
    }

    private sealed class OneSubscription(NotificationSubscription subscription) : INotifications
    {
        public NotificationSubscription Subscribe(string channel) => subscription;
    }
}
