using FluentValidation;
using MyHibachi.Domain.Common;
using MyHibachi.Domain.Stations;

namespace MyHibachi.Application.Stations;

/// <summary>A place as an address or as a point, one of the two.</summary>
public sealed record PlaceForm(AddressForm? Address, double? Latitude, double? Longitude);

internal sealed class PlaceFormValidator : AbstractValidator<PlaceForm>
{
    public PlaceFormValidator()
    {
        var (required, outside) = (StationErrors.PlaceRequired(), StationErrors.OutsideTheEarth());
        RuleFor(form => form)
            .Must(form => form.Address is null == (form.Latitude is not null && form.Longitude is not null) && form.Latitude is null == form.Longitude is null)
            .OverridePropertyName("Address").WithErrorCode(required.Code).WithMessage(required.Message);
        RuleFor(form => form.Address!).SetValidator(new AddressFormValidator()).When(form => form.Address is not null);
        RuleFor(form => form.Latitude).InclusiveBetween(-90, 90).WithErrorCode(outside.Code).WithMessage(outside.Message);
        RuleFor(form => form.Longitude).InclusiveBetween(-180, 180).WithErrorCode(outside.Code).WithMessage(outside.Message);
    }
}

internal static class Places
{
    /// <summary>Where the place lies.</summary>
    /// <param name="field">Where the client named it.</param>
    public static async Task<Result<GeoPoint>> PointOf(this IGeocoder geocoder, PlaceForm form, string field, CancellationToken ct)
    {
        if (form.Address is null)
        {
            return GeoPoint.Create(form.Latitude!.Value, form.Longitude!.Value);
        }

        var found = await geocoder.Locate(form.Address, ct);
        return found.IsSuccess
            ? found.Value.Location
            : Result<GeoPoint>.Failure([.. found.Errors.Select(error => error.At($"{field}.{error.Field}"))]);
    }
}
