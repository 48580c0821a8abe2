using Microsoft.Extensions.Time.Testing;
using MyHibachi.Application.Common;
using MyHibachi.Application.Messaging;
using MyHibachi.Domain.Bookings;
using MyHibachi.Domain.Messaging;
using MyHibachi.Infrastructure.Common;
using MyHibachi.Infrastructure.Messaging;
using MyHibachi.Infrastructure.Tests.Common;
using MyHibachi.TestKit;
using MyHibachi.TestKit.Bookings;
using Npgsql;

namespace MyHibachi.Infrastructure.Tests.Messaging;

public sealed class LocalMessagesTests(PostgresServer server)
{
    private readonly FakeTimeProvider _time = new(KnownParty.SoldAt);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_message_is_kept_once_however_often_it_is_sent()
    {
        await using var database = await server.CreateDatabaseAsync(Ct);
        await using var source = NpgsqlDataSource.Create(database.ConnectionString);
        var sender = new LocalMessageSender(source, new IdGenerator(_time), _time);
        var message = Message("1/confirmation/Email");

        await sender.Send(message, Ct);
        await sender.Send(message with { Body = "Hi again!" }, Ct);

        var kept = Assert.Single((await Read(source, new DataScope.Everything())).Items);
        Assert.Equal(
            new(kept.Id, message.Channel, message.To, message.Subject, message.Body, message.Template, message.Booking, message.Station, _time.GetUtcNow()),
            kept);
    }

    [Theory]
    [InlineData(false, "Your code is hidden.")]
    [InlineData(true, "Your code is K7PQM-3XW2A.")]
    public async Task What_only_the_receiver_may_know_is_kept_on_a_developers_machine_alone(bool showSecrets, string kept)
    {
        await using var database = await server.CreateDatabaseAsync(Ct);
        await using var source = NpgsqlDataSource.Create(database.ConnectionString);
        var sender = new LocalMessageSender(source, new IdGenerator(_time), _time, showSecrets);

        await sender.Send(Message("1") with { Body = "Your code is K7PQM-3XW2A.", BodyWithoutSecret = "Your code is hidden." }, Ct);

        Assert.Equal(kept, Assert.Single((await Read(source, new DataScope.Everything())).Items).Body);
    }

    [Fact]
    public async Task Fifty_senders_of_one_message_at_once_keep_one()
    {
        await using var database = await server.CreateDatabaseAsync(Ct);
        await using var source = NpgsqlDataSource.Create(database.ConnectionString);
        var sender = new LocalMessageSender(source, new IdGenerator(_time), _time);

        await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => sender.Send(Message("1/confirmation/Email"), Ct)));

        Assert.Single((await Read(source, new DataScope.Everything())).Items);
    }

    [Fact]
    public async Task Staff_read_their_own_stations_messages_latest_first_and_customers_none()
    {
        await using var database = await server.CreateDatabaseAsync(Ct);
        await using var source = NpgsqlDataSource.Create(database.ConnectionString);
        var sender = new LocalMessageSender(source, new IdGenerator(_time), _time);
        foreach (var key in new[] { "first", "second", "third" })
        {
            await sender.Send(Message(key), Ct);
            _time.Advance(TimeSpan.FromSeconds(1));
        }

        await sender.Send(Message("elsewhere") with { Station = new(Guid.NewGuid()), Booking = new BookingId(Guid.NewGuid()) }, Ct);
        var own = new DataScope.OfStations([KnownParty.Station.Id]);

        var latest = await Read(source, own, first: 2);
        Assert.Equal(["third", "second"], latest.Items.Select(message => message.Body));
        Assert.True(latest.HasMore);
        var last = latest.Items[^1];
        Assert.Equal(["first"], (await Read(source, own, after: new(last.SentAt, last.Id.Value))).Items.Select(message => message.Body));
        Assert.Equal(["third", "second", "first"], (await Read(source, new DataScope.Everything(), about: Booking)).Items.Select(message => message.Body));
        Assert.Empty((await Read(source, new DataScope.OfCustomer(KnownParty.Customer.Id))).Items);
    }

    private static BookingId Booking { get; } = new(Guid.Parse("33333333-3333-4333-8333-333333333333"));

    private static OutgoingMessage Message(string key) =>
        new(key, MessageChannel.Email, "maria@example.com", "Your party", key, "confirmation", Booking, KnownParty.Station.Id);

    private static async Task<Page<SentMessage>> Read(
        NpgsqlDataSource source, DataScope scope, BookingId? about = null, int first = 10, Cursor? after = null)
    {
        await using var db = ProductSchema.Context(source);
        return await new MessageReads(db).List(scope, about, new(first, after), Ct);
    }
}
