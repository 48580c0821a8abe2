using MyHibachi.Domain.Bookings;
using MyHibachi.Domain.Chefs;
using MyHibachi.Domain.Customers;
using MyHibachi.Domain.Identity;
using MyHibachi.Domain.Negotiations;
using MyHibachi.Domain.Optimization;
using MyHibachi.Domain.Quotes;
using MyHibachi.Domain.Scheduling;
using MyHibachi.Domain.Stations;
using MyHibachi.Domain.Waitlists;

namespace MyHibachi.Application.Common.Wire;

/// <summary>How every id of the domain travels between processes. The domain itself knows no serializer.</summary>
[GenerateSerializer, Alias("wire.id")]
internal struct WireId
{
    [Id(0)]
    public Guid Value;
}

[RegisterConverter]
internal sealed class ApiKeyIdConverter : IConverter<ApiKeyId, WireId>
{
    public ApiKeyId ConvertFromSurrogate(in WireId surrogate) => new(surrogate.Value);

    public WireId ConvertToSurrogate(in ApiKeyId value) => new() { Value = value.Value };
}

[RegisterConverter]
internal sealed class BookingIdConverter : IConverter<BookingId, WireId>
{
    public BookingId ConvertFromSurrogate(in WireId surrogate) => new(surrogate.Value);

    public WireId ConvertToSurrogate(in BookingId value) => new() { Value = value.Value };
}

[RegisterConverter]
internal sealed class ChefIdConverter : IConverter<ChefId, WireId>
{
    public ChefId ConvertFromSurrogate(in WireId surrogate) => new(surrogate.Value);

    public WireId ConvertToSurrogate(in ChefId value) => new() { Value = value.Value };
}

[RegisterConverter]
internal sealed class TimeOffIdConverter : IConverter<TimeOffId, WireId>
{
    public TimeOffId ConvertFromSurrogate(in WireId surrogate) => new(surrogate.Value);

    public WireId ConvertToSurrogate(in TimeOffId value) => new() { Value = value.Value };
}

[RegisterConverter]
internal sealed class ClaimIdConverter : IConverter<ClaimId, WireId>
{
    public ClaimId ConvertFromSurrogate(in WireId surrogate) => new(surrogate.Value);

    public WireId ConvertToSurrogate(in ClaimId value) => new() { Value = value.Value };
}

[RegisterConverter]
internal sealed class DayPlanIdConverter : IConverter<DayPlanId, WireId>
{
    public DayPlanId ConvertFromSurrogate(in WireId surrogate) => new(surrogate.Value);

    public WireId ConvertToSurrogate(in DayPlanId value) => new() { Value = value.Value };
}

[RegisterConverter]
internal sealed class CustomerIdConverter : IConverter<CustomerId, WireId>
{
    public CustomerId ConvertFromSurrogate(in WireId surrogate) => new(surrogate.Value);

    public WireId ConvertToSurrogate(in CustomerId value) => new() { Value = value.Value };
}

[RegisterConverter]
internal sealed class QuoteIdConverter : IConverter<QuoteId, WireId>
{
    public QuoteId ConvertFromSurrogate(in WireId surrogate) => new(surrogate.Value);

    public WireId ConvertToSurrogate(in QuoteId value) => new() { Value = value.Value };
}

[RegisterConverter]
internal sealed class StationIdConverter : IConverter<StationId, WireId>
{
    public StationId ConvertFromSurrogate(in WireId surrogate) => new(surrogate.Value);

    public WireId ConvertToSurrogate(in StationId value) => new() { Value = value.Value };
}

[RegisterConverter]
internal sealed class UserIdConverter : IConverter<UserId, WireId>
{
    public UserId ConvertFromSurrogate(in WireId surrogate) => new(surrogate.Value);

    public WireId ConvertToSurrogate(in UserId value) => new() { Value = value.Value };
}

[RegisterConverter]
internal sealed class SessionIdConverter : IConverter<SessionId, WireId>
{
    public SessionId ConvertFromSurrogate(in WireId surrogate) => new(surrogate.Value);

    public WireId ConvertToSurrogate(in SessionId value) => new() { Value = value.Value };
}

[RegisterConverter]
internal sealed class WaitlistEntryIdConverter : IConverter<WaitlistEntryId, WireId>
{
    public WaitlistEntryId ConvertFromSurrogate(in WireId surrogate) => new(surrogate.Value);

    public WireId ConvertToSurrogate(in WaitlistEntryId value) => new() { Value = value.Value };
}

[RegisterConverter]
internal sealed class NegotiationIdConverter : IConverter<NegotiationId, WireId>
{
    public NegotiationId ConvertFromSurrogate(in WireId surrogate) => new(surrogate.Value);

    public WireId ConvertToSurrogate(in NegotiationId value) => new() { Value = value.Value };
}

[RegisterConverter]
internal sealed class TimeOffRequestIdConverter : IConverter<TimeOffRequestId, WireId>
{
    public TimeOffRequestId ConvertFromSurrogate(in WireId surrogate) => new(surrogate.Value);

    public WireId ConvertToSurrogate(in TimeOffRequestId value) => new() { Value = value.Value };
}
