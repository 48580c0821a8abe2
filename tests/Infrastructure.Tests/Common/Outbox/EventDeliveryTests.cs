using System.Collections.Concurrent;
using Microsoft.Extensions.DependencyInjection;
using MyHibachi.Application.Common;
using MyHibachi.Domain.Bookings;
using MyHibachi.Domain.Common;
using MyHibachi.Infrastructure.Common.Outbox;

namespace MyHibachi.Infrastructure.Tests.Common.Outbox;

public sealed class EventDeliveryTests
{
    private readonly ConcurrentQueue<(string Handler, CurrentActor Actor)> _calls = new();

    [Fact]
    public async Task Handlers_of_the_event_and_of_its_bases_hear_it_as_the_system_each_in_a_scope_of_its_own()
    {
        var outcome = await Deliver(services => services
            .AddScoped<IEventHandler<BookingConfirmed>>(scope => Noting<BookingConfirmed>(scope, "own"))
            .AddScoped<IEventHandler<BookingConfirmed>>(scope => Noting<BookingConfirmed>(scope, "own too"))
            .AddScoped<IEventHandler<BookingEvent>>(scope => Noting<BookingEvent>(scope, "base"))
            .AddScoped<IEventHandler<IDomainEvent>>(scope => Noting<IDomainEvent>(scope, "root"))
            .AddScoped<IEventHandler<BookingCreated>>(scope => Noting<BookingCreated>(scope, "another event's")));

        Assert.IsType<Outcome.Handled>(outcome);
        Assert.Equal(["own", "own too", "base", "root"], _calls.Select(call => call.Handler));
        Assert.All(_calls, call => Assert.Equal(ActorKind.System, call.Actor.Value.Kind));
        Assert.Equal(4, _calls.Select(call => call.Actor).Distinct().Count());
    }

    [Fact]
    public async Task A_handler_that_fails_or_cannot_be_made_keeps_the_event_from_nobody_else()
    {
        var outcome = await Deliver(services => services
            .AddScoped<IEventHandler<BookingConfirmed>>(_ => throw new InvalidOperationException())
            .AddScoped<IEventHandler<BookingEvent>>(scope => new Handler<BookingEvent>(() => throw new TimeoutException()))
            .AddScoped<IEventHandler<IDomainEvent>>(scope => Noting<IDomainEvent>(scope, "root")));

        var failed = Assert.IsType<Outcome.Failed>(outcome);
        Assert.Contains("Audience: InvalidOperationException", failed.Error, StringComparison.Ordinal);
        Assert.Contains("Handler`1: TimeoutException", failed.Error, StringComparison.Ordinal);
        Assert.Single(_calls);
    }

    private static async Task<Outcome> Deliver(Action<IServiceCollection> handlers)
    {
        var services = new ServiceCollection().AddLogging().AddScoped<CurrentActor>().AddSingleton<EventDelivery>();
        handlers(services);
        await using var provider = services.BuildServiceProvider(validateScopes: true);
        var (type, json) = OutboxSerializer.Write(OutboxTable.SomeEvent());
        return await provider.GetRequiredService<EventDelivery>().Deliver(new(1, type, json, null, null, default, 1), TestContext.Current.CancellationToken);
    }

    private Handler<T> Noting<T>(IServiceProvider scope, string name)
        where T : IDomainEvent
    {
        var actor = scope.GetRequiredService<CurrentActor>();
        return new(() => _calls.Enqueue((name, actor)));
    }

    private sealed class Handler<T>(Action handle) : IEventHandler<T>
        where T : IDomainEvent
    {
        public Task Handle(T happened, long sequence, CancellationToken ct)
        {
            handle();
            return Task.CompletedTask;
        }
    }
}
