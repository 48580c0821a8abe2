using MyHibachi.Application.Stations;
using MyHibachi.Domain.Common;
using MyHibachi.Domain.Stations;

namespace MyHibachi.Infrastructure.Stations;

/// <summary>
/// Answers from the built-in table of US postal codes, so that no account anywhere is needed. The point is the middle of the
/// postal code's area; the city is the table's, whatever was written, because the postal code is what was looked up.
/// </summary>
internal sealed class OfflineGeocoder(PostalCodeTable postalCodes) : IGeocoder
{
    public Task<Result<Address>> Locate(AddressForm form, CancellationToken ct) => Task.FromResult(Locate(form));

    private Result<Address> Locate(AddressForm form)
    {
        if (postalCodes.Find(FiveDigits(form.PostalCode)) is not { } place)
        {
            return StationErrors.UnknownAddress();
        }

        if (!string.IsNullOrWhiteSpace(form.State) && UsStates.CodeOf(form.State) != place.State)
        {
            return StationErrors.PostalCodeOfAnotherState(place.PostalCode, place.State);
        }

        var street = string.IsNullOrWhiteSpace(form.Street) ? null : form.Street.Trim();
        return place.Address with { Street = street };
    }

    // The four digits after the dash name a block of houses, which the table does not know.
    private static ReadOnlySpan<char> FiveDigits(string? postalCode)
    {
        var text = postalCode.AsSpan().Trim();
        return text is [_, _, _, _, _, '-', .. { Length: 4 } plusFour] && !plusFour.ContainsAnyExceptInRange('0', '9') ? text[..5] : text;
    }
}
