using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MyHibachi.Domain.Bookings;
using MyHibachi.Domain.Chefs;
using MyHibachi.Domain.Scheduling;
using MyHibachi.Domain.Stations;
using MyHibachi.Infrastructure.Common.Persistence;

namespace MyHibachi.Infrastructure.Scheduling;

/// <summary>
/// A numbered place in a slot: held until an instant, or sold to a booking. The row is gone when the place is given back. Rows of one id are the seats
/// of one party: as many as it takes chefs, alike in all but place and chef, and written together.
/// </summary>
internal sealed class ClaimRow : IAudited, IHold
{
    public required ClaimId Id { get; init; }

    public StationId StationId { get; init; }

    public DateOnly LocalDate { get; init; }

    public TimeOnly SlotTime { get; init; }

    public required int Place { get; init; }

    /// <summary>Active chefs of the station when the claim was made.</summary>
    public int Capacity { get; init; }

    public int Guests { get; set; }

    public DateTimeOffset StartsAt { get; set; }

    public DateTimeOffset EndsAt { get; set; }

    public double? Latitude { get; set; }

    public double? Longitude { get; set; }

    public DateTimeOffset? HeldUntil { get; set; }

    public BookingId? BookingId { get; set; }

    public ChefId? ChefId { get; set; }

    bool IHold.IsSold => BookingId is not null;

    /// <summary>Makes the seat fit a party of another size or at another venue, in the same slot.</summary>
    public void Become(Claim claim)
    {
        (Guests, StartsAt, EndsAt, ChefId) = (claim.Guests, claim.Event.StartsAt, claim.Event.EndsAt, claim.Seats.First(seat => seat.Place == Place).Chef);
        (Latitude, Longitude) = (claim.Event.Place?.Latitude, claim.Event.Place?.Longitude);
    }

    /// <summary>A seat more for the same party.</summary>
    public ClaimRow Beside(Claim claim, int place, int capacity)
    {
        var seat = new ClaimRow { Id = Id, Place = place, StationId = StationId, LocalDate = LocalDate, SlotTime = SlotTime, Capacity = capacity, BookingId = BookingId };
        seat.Become(claim);
        return seat;
    }

    /// <summary>The parties whose seats these are.</summary>
    public static IEnumerable<Claim> ToClaims(IEnumerable<ClaimRow> rows) => rows.GroupBy(row => row.Id).Select(seats => seats.First().ToClaim(seats));

    private Claim ToClaim(IEnumerable<ClaimRow> seats) => new(
        Id,
        new(LocalDate, SlotTime),
        [.. seats.Select(seat => new Seat(seat.Place, seat.ChefId))],
        Guests,
        new(StartsAt, EndsAt, Latitude is { } latitude && Longitude is { } longitude ? new GeoPoint(latitude, longitude) : null),
        HeldUntil ?? default,
        BookingId is not null);
}

internal sealed class ClaimConfiguration : IEntityTypeConfiguration<ClaimRow>
{
    public void Configure(EntityTypeBuilder<ClaimRow> builder)
    {
        builder.ToTable("slot_claims", table =>
        {
            table.HasCheckConstraint(ConstraintErrors.ClaimsCapacity, "place BETWEEN 1 AND capacity");
            table.HasCheckConstraint("ck_slot_claims_held_or_sold", "(held_until IS NULL) = (booking_id IS NOT NULL)");
        });
        builder.HasKey(row => new { row.Id, row.Place });
        builder.Property(row => row.Id).ValueGeneratedNever();

        // Who accepts the plan of a day changes chefs beside the bookings' own changes: the later of the two loses.
        builder.Property(row => row.ChefId).IsConcurrencyToken();
        builder.HasIndex(row => new { row.StationId, row.LocalDate, row.SlotTime, row.Place }).IsUnique().HasDatabaseName(ConstraintErrors.ClaimsPlace);

        // Which party has the place, the booking's own row of the trail says; this one's is about the chef.
        builder.Property(row => row.BookingId).ToldElsewhere();
        builder.Property(row => row.HeldUntil).ToldElsewhere();
        builder.HasOne<Booking>().WithMany().HasForeignKey(row => row.BookingId);
        builder.HasOne<Chef>().WithMany().HasForeignKey(row => row.ChefId);
    }
}
