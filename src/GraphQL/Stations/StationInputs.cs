using GraphQL;
using MyHibachi.Application.Stations;
using MyHibachi.Domain.Common;
using MyHibachi.Domain.Stations;
using MyHibachi.GraphQL.Common;

namespace MyHibachi.GraphQL.Stations;

/// <summary>A stretch of a weekday in which parties start.</summary>
internal sealed class WeekdayHoursInput
{
    public DayOfWeek Day { get; init; }

    /// <summary>Included.</summary>
    public TimeOnly From { get; init; }

    /// <summary>Excluded; midnight, `00:00`, is the end of the day.</summary>
    public TimeOnly Until { get; init; }

    [Ignore]
    public WeekdayHours ToHours() => new(Day, From, Until);
}

/// <summary>A date on which a station keeps other hours than on its weekday, or none.</summary>
internal sealed class HolidayInput
{
    public DateOnly Date { get; init; }

    /// <summary>Included. Leave both out for a day on which the station is closed.</summary>
    public TimeOnly? From { get; init; }

    /// <summary>Excluded; midnight, `00:00`, is the end of the day.</summary>
    public TimeOnly? Until { get; init; }

    /// <summary>At most 100 characters.</summary>
    public string? Name { get; init; }

    [Ignore]
    public Holiday ToHoliday() => new(Date, From, Until, string.IsNullOrWhiteSpace(Name) ? null : Name.Trim());
}

internal sealed class CreateStationInput
{
    /// <summary>2 to 10 letters or digits; no other station has it.</summary>
    public string Code { get; init; } = "";

    public string Name { get; init; } = "";

    /// <summary>Distances are measured from here.</summary>
    public AddressInput Address { get; init; } = new();

    /// <summary>IANA name, as in `America/Los_Angeles`.</summary>
    public string TimeZone { get; init; } = "";

    /// <summary>Addresses up to this many miles away are served; 0 to 1000, 150 unless told otherwise.</summary>
    public double? ServiceAreaMiles { get; init; }

    /// <summary>Beyond this many miles a booking waits for staff approval; 0 to 1000, 150 unless told otherwise.</summary>
    public double? EscalationMiles { get; init; }

    /// <summary>Sales tax as a fraction from 0 to 1, with at most 5 decimals; none unless told otherwise.</summary>
    public decimal? TaxRate { get; init; }

    public string ContactEmail { get; init; } = "";

    /// <summary>US numbers in any usual form, others with a plus sign and the country code.</summary>
    public string ContactPhone { get; init; } = "";

    /// <summary>Takes bookings at once, unless told otherwise.</summary>
    public bool? IsActive { get; init; }

    /// <summary>At most 14 stretches; every hour of every day unless told otherwise. A weekday that is left out is closed.</summary>
    public IReadOnlyList<WeekdayHoursInput>? WorkingHours { get; init; }

    /// <summary>At most 200, one a date.</summary>
    public IReadOnlyList<HolidayInput>? Holidays { get; init; }

    /// <summary>8 to 128 characters, new for each station; a repeat answers with the first one.</summary>
    public string IdempotencyKey { get; init; } = "";

    [Ignore]
    public StationDetailsForm ToForm() => new()
    {
        Code = Code,
        Name = Name,
        Address = Address.ToForm(),
        TimeZone = TimeZone,
        ServiceAreaMiles = ServiceAreaMiles,
        EscalationMiles = EscalationMiles,
        TaxRate = TaxRate,
        ContactEmail = ContactEmail,
        ContactPhone = ContactPhone,
        IsActive = IsActive,
        WorkingHours = WorkingHours?.Select(hours => hours.ToHours()).ToList(),
        Holidays = Holidays?.Select(holiday => holiday.ToHoliday()).ToList(),
    };
}

internal sealed class UpdateStationInput
{
    [Id]
    public string StationId { get; init; } = "";

    /// <summary>The station's version as you read it.</summary>
    public int Version { get; init; }

    /// <summary>What is left out stays as it is; so with all that follow. For those who may open stations.</summary>
    public string? Code { get; init; }

    public string? Name { get; init; }

    /// <summary>A changed address is looked for anew.</summary>
    public AddressInput? Address { get; init; }

    /// <summary>Only while no party is to come. For those who may open stations.</summary>
    public string? TimeZone { get; init; }

    /// <summary>For those who may open stations.</summary>
    public double? ServiceAreaMiles { get; init; }

    /// <summary>For those who may open stations.</summary>
    public double? EscalationMiles { get; init; }

    /// <summary>For those who may open stations. What was priced before keeps its tax.</summary>
    public decimal? TaxRate { get; init; }

    public string? ContactEmail { get; init; }

    public string? ContactPhone { get; init; }

    /// <summary>For those who may open stations.</summary>
    public bool? IsActive { get; init; }

    /// <summary>All of them, in the place of those that were. Parties that were sold for other hours stay.</summary>
    public IReadOnlyList<WeekdayHoursInput>? WorkingHours { get; init; }

    /// <summary>All of them, in the place of those that were. Parties that were sold for other hours stay.</summary>
    public IReadOnlyList<HolidayInput>? Holidays { get; init; }

    [Ignore]
    public StationDetailsForm ToForm() => new()
    {
        Code = Code,
        Name = Name,
        Address = Address?.ToForm(),
        TimeZone = TimeZone,
        ServiceAreaMiles = ServiceAreaMiles,
        EscalationMiles = EscalationMiles,
        TaxRate = TaxRate,
        ContactEmail = ContactEmail,
        ContactPhone = ContactPhone,
        IsActive = IsActive,
        WorkingHours = WorkingHours?.Select(hours => hours.ToHours()).ToList(),
        Holidays = Holidays?.Select(holiday => holiday.ToHoliday()).ToList(),
    };
}

internal sealed class DeleteStationInput
{
    [Id]
    public string StationId { get; init; } = "";

    /// <summary>10 to 500 characters.</summary>
    public string Reason { get; init; } = "";
}

internal sealed class RestoreStationInput
{
    [Id]
    public string StationId { get; init; } = "";
}

internal sealed class GeocodeStationInput
{
    [Id]
    public string StationId { get; init; } = "";
}

internal sealed class GeocodeStationPayload(StationNode? station, IReadOnlyList<Error> errors) : StationPayload(station, errors);

internal sealed class CreateStationPayload(StationNode? station, IReadOnlyList<Error> errors) : StationPayload(station, errors);

internal sealed class UpdateStationPayload(StationNode? station, IReadOnlyList<Error> errors) : StationPayload(station, errors);

internal sealed class RestoreStationPayload(StationNode? station, IReadOnlyList<Error> errors) : StationPayload(station, errors);

internal sealed class DeleteStationPayload(string? stationId, IReadOnlyList<Error> errors) : Payload(errors)
{
    /// <summary>What to restore if it was a mistake; null when nothing was changed.</summary>
    [Id]
    public string? StationId => stationId;
}

internal abstract class StationPayload(StationNode? station, IReadOnlyList<Error> errors) : Payload(errors)
{
    /// <summary>The station as it is now; null when nothing was changed.</summary>
    public StationNode? Station => station;
}
