using MyHibachi.Domain.Bookings;
using MyHibachi.Domain.Chefs;
using MyHibachi.Domain.Scheduling;
using MyHibachi.Infrastructure.Messaging;
using MyHibachi.Infrastructure.Scheduling;
using MyHibachi.Infrastructure.Tests.Common;
using MyHibachi.TestKit;
using MyHibachi.TestKit.Bookings;
using Npgsql;

namespace MyHibachi.Infrastructure.Tests.Messaging;

public sealed class StoredMessageFactsTests(PostgresServer server)
{
    private static readonly ClaimId Claim = new(Guid.Parse("44444444-4444-4444-8444-444444444444"));

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_bookings_messages_know_its_customer_its_station_and_the_assigned_chef()
    {
        await using var database = await server.CreateDatabaseAsync(Ct);
        await using var source = NpgsqlDataSource.Create(database.ConnectionString);
        var chef = Chef.Hire(new(Guid.NewGuid()), KnownParty.Station.Id, ChefProfile.Of("Kenji", KnownParty.Station.Address, 1, 50, 4.5m));
        var booking = await Store(source, chef);

        await using var db = ProductSchema.Context(source);
        var facts = await new StoredMessageFacts(db).For(booking.Id, Ct);

        Assert.NotNull(facts);
        Assert.Equal((booking.Number, booking.StartsAt, booking.Price.Total), (facts.Booking.Number, facts.Booking.StartsAt, facts.Booking.Price.Total));
        Assert.Equal((KnownParty.Customer.Name, KnownParty.Customer.Email), (facts.Customer.Name, facts.Customer.Email));
        Assert.Equal((KnownParty.Station.Id, KnownParty.Station.ContactPhone), (facts.Station.Id, facts.Station.ContactPhone));
        Assert.Equal("Kenji", facts.Chef);
        Assert.Empty(db.ChangeTracker.Entries());
    }

    [Fact]
    public async Task A_booking_without_a_chef_and_one_that_does_not_exist()
    {
        await using var database = await server.CreateDatabaseAsync(Ct);
        await using var source = NpgsqlDataSource.Create(database.ConnectionString);
        var booking = await Store(source, chef: null);

        await using var db = ProductSchema.Context(source);
        var facts = new StoredMessageFacts(db);

        Assert.Null((await facts.For(booking.Id, Ct))!.Chef);
        Assert.Null(await facts.For(new(Guid.NewGuid()), Ct));
    }

    private static async Task<Booking> Store(NpgsqlDataSource source, Chef? chef)
    {
        await using var db = ProductSchema.Context(source);
        var booking = KnownParty.Sold(Claim);
        db.AddRange(KnownParty.Station, KnownParty.Customer, booking);
        if (chef is not null)
        {
            db.Add(chef);
        }

        await db.SaveChangesAsync(Ct);
        db.Add(new ClaimRow
        {
            Id = Claim,
            StationId = booking.StationId,
            LocalDate = booking.Slot.Date,
            SlotTime = booking.Slot.Start,
            Place = 1,
            Capacity = 1,
            Guests = booking.Party.Guests,
            StartsAt = booking.StartsAt,
            EndsAt = booking.EndsAt,
            BookingId = booking.Id,
            ChefId = chef?.Id,
        });
        await db.SaveChangesAsync(Ct);
        return booking;
    }
}
