using MyHibachi.Domain.Common;
using MyHibachi.Domain.Pricing;
using MyHibachi.Domain.Stations;

namespace MyHibachi.Domain.Chefs;

/// <summary>What a person may change of a chef.</summary>
/// <param name="MinGuests">The smallest party that makes good use of the chef. 1 or more.</param>
/// <param name="MaxGuests">The largest party the chef serves alone.</param>
/// <param name="Rating">Average stars, 0 to 5.</param>
public sealed record ChefProfile(
    string Name,
    Address Home,
    int MinGuests,
    int MaxGuests,
    IReadOnlyList<string> Specialities,
    IReadOnlyList<WeekdayHours> WeeklyHours,
    decimal Rating,
    bool IsActive)
{
    /// <summary>More than this nobody is known for.</summary>
    public const int MostSpecialities = 20;

    private const int MaxSpecialityLength = 50;

    private const int MaxRating = 5;

    private const int RatingDecimals = 2;

    /// <summary>An active chef who is on duty at any hour.</summary>
    public static ChefProfile Of(string name, Address home, int minGuests, int maxGuests, decimal rating) =>
        new(name, home, minGuests, maxGuests, [], WeekdayHours.Always, rating, IsActive: true);

    /// <summary>This profile, or every field in which no chef can be so.</summary>
    public Result<ChefProfile> Checked()
    {
        List<Error> wrong = [];
        if (MinGuests < 1 || MaxGuests < MinGuests || MaxGuests > Party.DefaultMaxGuests)
        {
            wrong.Add(ChefErrors.InvalidGuestRange(Party.DefaultMaxGuests));
        }

        if (Specialities.Count > MostSpecialities || Specialities.Any(one => string.IsNullOrWhiteSpace(one) || one.Length > MaxSpecialityLength))
        {
            wrong.Add(ChefErrors.InvalidSpecialities(MostSpecialities, MaxSpecialityLength));
        }

        if (WeekdayHours.Wrong(WeeklyHours, "weeklyHours") is { } hours)
        {
            wrong.Add(hours);
        }

        if (Rating is < 0 or > MaxRating || decimal.Round(Rating, RatingDecimals) != Rating)
        {
            wrong.Add(ChefErrors.InvalidRating());
        }

        return wrong.Count == 0 ? this : Result<ChefProfile>.Failure(wrong);
    }
}
