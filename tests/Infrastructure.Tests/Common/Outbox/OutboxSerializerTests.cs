using System.Reflection;
using System.Text.Json;
using MyHibachi.Domain.Bookings;
using MyHibachi.Domain.Common;
using MyHibachi.Infrastructure.Common.Outbox;

namespace MyHibachi.Infrastructure.Tests.Common.Outbox;

public sealed class OutboxSerializerTests
{
    public static TheoryData<Type> Events { get; } =
        [.. typeof(IDomainEvent).Assembly.GetTypes().Where(type => type is { IsClass: true, IsAbstract: false } && type.IsAssignableTo(typeof(IDomainEvent)))];

    [Theory]
    [MemberData(nameof(Events))]
    public void Every_event_comes_back_as_it_was(Type type)
    {
        var happened = (IDomainEvent)Sample(type, seed: 1);

        var (name, json) = OutboxSerializer.Write(happened);

        Assert.Equal(happened, OutboxSerializer.Read(name, json));
    }

    [Fact]
    public void Stored_names_stay_what_they_are() => Assert.Equal(
        [
            "BookingApproved", "BookingCancelled", "BookingChanged", "BookingCompleted", "BookingConfirmed", "BookingCreated", "BookingDeleted",
            "BookingMarkedNoShow", "BookingRestored", "ChefActivityChanged", "ChefAssigned", "ChefBusyAtParty", "ChefBusyTimesChanged", "ChefHoursChanged", "ChefTimeOffChanged", "ChefWithdrawn", "CustomerForgotten", "CustomersMerged", "EmailVerificationAsked",
            "HoldMissed", "LeadCaptured", "NegotiationEnded", "NegotiationRequested", "PasswordResetAsked", "StationHoursChanged", "TimeOffAnswered", "TimeOffRequested", "TimelineStepTaken", "UserInvited", "WaitlistJoined", "WaitlistPlaceGivenBack", "WaitlistPlaceOffered",
        ],
        OutboxSerializer.Names.Order(StringComparer.Ordinal));

    [Fact]
    public void An_event_is_stored_as_bare_ids_dates_and_words()
    {
        var booking = Guid.Parse("01890a5d-ac96-774b-bcce-b302099a8057");
        var station = Guid.Parse("11111111-1111-4111-8111-111111111111");

        var (_, json) = OutboxSerializer.Write(new TimelineStepTaken(new(booking), new(station), new(2026, 6, 20), TimelineStep.StaffAlert));

        Assert.Equal(
            """{"step":"StaffAlert","booking":"01890a5d-ac96-774b-bcce-b302099a8057","station":"11111111-1111-4111-8111-111111111111","date":"2026-06-20"}""",
            json);
    }

    [Fact]
    public void A_name_of_a_newer_version_is_refused() =>
        Assert.Throws<UnknownEventException>(() => OutboxSerializer.Read("GuestAteTooMuch", "{}"));

    [Fact]
    public void A_row_that_lacks_the_booking_is_refused() =>
        Assert.Throws<JsonException>(() => OutboxSerializer.Read(nameof(BookingConfirmed), """{"date":"2026-06-20"}"""));

    // Values that differ from each other and from the defaults, so that none can be lost or swapped unseen.
    private static object Sample(Type type, int seed)
    {
        if (type == typeof(Guid))
        {
            return new Guid(seed, 2, 3, [4, 5, 6, 7, 8, 9, 10, 11]);
        }

        if (type == typeof(DateOnly))
        {
            return new DateOnly(2026, 6, seed);
        }

        if (type == typeof(TimeOnly))
        {
            return new TimeOnly(12, seed);
        }

        if (type == typeof(string))
        {
            return $"text {seed}";
        }

        if (type == typeof(bool))
        {
            return true;
        }

        if (type.IsEnum)
        {
            return Enum.GetValues(type).Cast<object>().Last();
        }

        var constructor = type.GetConstructors(BindingFlags.Public | BindingFlags.Instance).Single(one => one.GetParameters().Length > 0);
        return constructor.Invoke([.. constructor.GetParameters().Select((parameter, index) => Sample(parameter.ParameterType, seed + index + 1))]);
    }
}
