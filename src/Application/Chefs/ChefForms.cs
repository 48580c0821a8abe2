using MyHibachi.Application.Stations;
using MyHibachi.Domain.Chefs;
using MyHibachi.Domain.Common;
using MyHibachi.Domain.Identity;
using MyHibachi.Domain.Stations;

namespace MyHibachi.Application.Chefs;

/// <summary>What is written down of a chef. Null leaves a field as it is.</summary>
[GenerateSerializer, Alias("forms.chef")]
public sealed record ChefDetailsForm
{
    [Id(0)]
    public string? Name { get; init; }

    [Id(1)]
    public AddressForm? Home { get; init; }

    [Id(2)]
    public int? MinGuests { get; init; }

    [Id(3)]
    public int? MaxGuests { get; init; }

    /// <summary>All of them, in the place of those that were; so with the hours.</summary>
    [Id(4)]
    public List<string>? Specialities { get; init; }

    [Id(5)]
    public List<WeekdayHoursForm>? WeeklyHours { get; init; }

    [Id(6)]
    public decimal? Rating { get; init; }

    [Id(7)]
    public bool? IsActive { get; init; }
}

/// <summary>A stretch of a weekday in which a chef's parties start.</summary>
[GenerateSerializer, Alias("forms.weekday-hours")]
public sealed record WeekdayHoursForm([property: Id(0)] DayOfWeek Day, [property: Id(1)] TimeOnly From, [property: Id(2)] TimeOnly Until);

/// <summary>Reads what is written down of chefs.</summary>
internal sealed class ChefForms(IGeocoder geocoder)
{
    /// <summary>Where a new chef begins.</summary>
    public static ChefProfile New { get; } = new("", Address.None, 1, 1, [], WeekdayHours.Always, 0, IsActive: true);

    /// <param name="before">What stays where the form is silent.</param>
    public async Task<Result<ChefProfile>> Read(ChefDetailsForm form, ChefProfile before, CancellationToken ct)
    {
        var name = form.Name is null ? before.Name : DisplayName.Create(form.Name).Map(read => read.Value);
        var home = form.Home is null ? before.Home : await geocoder.Locate(form.Home, ct);
        var read = (before with
        {
            MinGuests = form.MinGuests ?? before.MinGuests,
            MaxGuests = form.MaxGuests ?? before.MaxGuests,
            Specialities = form.Specialities?.ConvertAll(one => one.Trim()) ?? before.Specialities,
            WeeklyHours = form.WeeklyHours?.ConvertAll(hours => new WeekdayHours(hours.Day, hours.From, hours.Until)) ?? before.WeeklyHours,
            Rating = form.Rating ?? before.Rating,
            IsActive = form.IsActive ?? before.IsActive,
        }).Checked();
        Error[] wrong = [.. name.Errors, .. home.Errors.Select(AtHome), .. read.Errors];
        return wrong.Length > 0 ? Result<ChefProfile>.Failure(wrong) : read.Value with { Name = name.Value, Home = home.Value };
    }

    private static Error AtHome(Error error) => error.At(error.Field?.Replace("address.", "home.", StringComparison.Ordinal) ?? "home");
}
