using GraphQL;
using MyHibachi.Application.Chefs;
using MyHibachi.Domain.Common;
using MyHibachi.GraphQL.Common;
using MyHibachi.GraphQL.Stations;

namespace MyHibachi.GraphQL.Chefs;

internal sealed class CreateChefInput
{
    [Id]
    public string StationId { get; init; } = "";

    public string Name { get; init; } = "";

    /// <summary>Where the chef's day starts.</summary>
    public AddressInput Home { get; init; } = new();

    /// <summary>The smallest party that makes good use of the chef; 1 or more.</summary>
    public int MinGuests { get; init; }

    /// <summary>The largest party the chef serves alone; at most 100.</summary>
    public int MaxGuests { get; init; }

    /// <summary>At most 20, of at most 50 characters.</summary>
    public IReadOnlyList<string>? Specialities { get; init; }

    /// <summary>At most 14 stretches; every hour of every day unless told otherwise. A weekday that is left out is free of duty.</summary>
    public IReadOnlyList<WeekdayHoursInput>? WeeklyHours { get; init; }

    /// <summary>Average stars, 0 to 5, with at most 2 decimals; none unless told otherwise.</summary>
    public decimal? Rating { get; init; }

    /// <summary>Takes parties at once, unless told otherwise.</summary>
    public bool? IsActive { get; init; }

    /// <summary>8 to 128 characters, new for each chef; a repeat answers with the first one.</summary>
    public string IdempotencyKey { get; init; } = "";

    [Ignore]
    public ChefDetailsForm ToForm() => ChefInputs.Form(Name, Home, MinGuests, MaxGuests, Specialities, WeeklyHours, Rating, IsActive);
}

internal sealed class UpdateChefInput
{
    [Id]
    public string ChefId { get; init; } = "";

    /// <summary>The chef's version as you read it.</summary>
    public int Version { get; init; }

    /// <summary>What is left out stays as it is; so with all that follow. Chefs themselves change only their home and their hours.</summary>
    public string? Name { get; init; }

    public AddressInput? Home { get; init; }

    public int? MinGuests { get; init; }

    public int? MaxGuests { get; init; }

    /// <summary>All of them, in the place of those that were.</summary>
    public IReadOnlyList<string>? Specialities { get; init; }

    /// <summary>All of them, in the place of those that were. Parties already assigned stay.</summary>
    public IReadOnlyList<WeekdayHoursInput>? WeeklyHours { get; init; }

    public decimal? Rating { get; init; }

    /// <summary>Parties that need the chef stand in the way of `false`.</summary>
    public bool? IsActive { get; init; }

    [Ignore]
    public ChefDetailsForm ToForm() => ChefInputs.Form(Name, Home, MinGuests, MaxGuests, Specialities, WeeklyHours, Rating, IsActive);
}

internal sealed class DeleteChefInput
{
    [Id]
    public string ChefId { get; init; } = "";

    /// <summary>10 to 500 characters.</summary>
    public string Reason { get; init; } = "";
}

internal sealed class RestoreChefInput
{
    [Id]
    public string ChefId { get; init; } = "";
}

internal sealed class AddChefTimeOffInput
{
    [Id]
    public string ChefId { get; init; } = "";

    /// <summary>The station's local date, included.</summary>
    public DateOnly From { get; init; }

    /// <summary>Included; at most 366 days.</summary>
    public DateOnly To { get; init; }

    /// <summary>At most 200 characters.</summary>
    public string? Note { get; init; }

    /// <summary>8 to 128 characters, new for each time off; a repeat answers with the first one.</summary>
    public string IdempotencyKey { get; init; } = "";
}

internal sealed class RemoveChefTimeOffInput
{
    [Id]
    public string ChefId { get; init; } = "";

    [Id]
    public string TimeOffId { get; init; } = "";
}

internal sealed class CreateChefPayload(ChefNode? chef, IReadOnlyList<Error> errors) : ChefPayload(chef, errors);

internal sealed class UpdateChefPayload(ChefNode? chef, IReadOnlyList<Error> errors) : ChefPayload(chef, errors);

internal sealed class RestoreChefPayload(ChefNode? chef, IReadOnlyList<Error> errors) : ChefPayload(chef, errors);

internal sealed class AddChefTimeOffPayload(ChefNode? chef, IReadOnlyList<Error> errors) : ChefPayload(chef, errors);

internal sealed class RemoveChefTimeOffPayload(ChefNode? chef, IReadOnlyList<Error> errors) : ChefPayload(chef, errors);

internal sealed class DeleteChefPayload(string? chefId, IReadOnlyList<Error> errors) : Payload(errors)
{
    /// <summary>Whom to restore if it was a mistake; null when nothing was changed.</summary>
    [Id]
    public string? ChefId => chefId;
}

internal abstract class ChefPayload(ChefNode? chef, IReadOnlyList<Error> errors) : Payload(errors)
{
    /// <summary>The chef as the record is now; null when nothing was changed.</summary>
    public ChefNode? Chef => chef;
}

internal static class ChefInputs
{
    public static ChefDetailsForm Form(
        string? name, AddressInput? home, int? minGuests, int? maxGuests, IReadOnlyList<string>? specialities, IReadOnlyList<WeekdayHoursInput>? hours, decimal? rating, bool? isActive) =>
        new()
        {
            Name = name,
            Home = home?.ToForm(),
            MinGuests = minGuests,
            MaxGuests = maxGuests,
            Specialities = specialities?.ToList(),
            WeeklyHours = hours?.Select(one => new WeekdayHoursForm(one.Day, one.From, one.Until)).ToList(),
            Rating = rating,
            IsActive = isActive,
        };
}
