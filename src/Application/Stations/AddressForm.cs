using FluentValidation;
using MyHibachi.Domain.Bookings;
using MyHibachi.Domain.Common;

namespace MyHibachi.Application.Stations;

/// <summary>A US address as people write it down. The postal code is enough for a price; a booking needs the street.</summary>
[GenerateSerializer, Alias("forms.address")]
public sealed record AddressForm(
    [property: Id(0)] string? Street,
    [property: Id(1)] string? City,
    [property: Id(2)] string? State,
    [property: Id(3)] string PostalCode);

internal sealed class AddressFormValidator : AbstractValidator<AddressForm>
{
    public AddressFormValidator()
    {
        RuleFor(form => form.Street).MaximumLength(200).WithErrorCode("INVALID_STREET").WithMessage("A street has at most 200 characters.");
        RuleFor(form => form.City).MaximumLength(100).WithErrorCode("INVALID_CITY").WithMessage("A city has at most 100 characters.");
        RuleFor(form => form.PostalCode).Matches("^[0-9]{5}(-[0-9]{4})?$").WithErrorCode("UNKNOWN_ADDRESS").WithMessage("Give a five-digit US postal code.");
    }
}

internal static class AddressRules
{
    private static readonly Error Street = BookingErrors.StreetRequired();

    /// <summary>An address that a chef finds.</summary>
    public static void WithStreet<T>(this IRuleBuilderInitial<T, AddressForm> address) => address.ChildRules(form =>
        form.RuleFor(one => one.Street).NotEmpty().WithErrorCode(Street.Code).WithMessage(Street.Message));

    /// <summary>Each address in a form that an address has.</summary>
    public static void ValidAddresses<T>(this IRuleBuilder<T, IReadOnlyList<AddressForm>?> addresses) => addresses
        .Custom((forms, context) =>
        {
            foreach (var failure in (forms ?? []).SelectMany(form => Validator.Validate(form).Errors))
            {
                failure.PropertyName = $"Addresses.{failure.PropertyName}";
                context.AddFailure(failure);
            }
        });

    private static readonly AddressFormValidator Validator = new();
}
