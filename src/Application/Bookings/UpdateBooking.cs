using FluentValidation;
using MediatR;
using MyHibachi.Application.Common;
using MyHibachi.Application.Pricing;
using MyHibachi.Application.Stations;
using MyHibachi.Domain.Bookings;
using MyHibachi.Domain.Common;

namespace MyHibachi.Application.Bookings;

/// <summary>Changes a booking: who comes, where to, what the chef should know, what staff note. Null leaves a part as it is.</summary>
/// <param name="Party">Priced anew by the prices of the sale.</param>
/// <param name="Notes">Only staff write them.</param>
[GenerateSerializer, Alias("bookings.update")]
[Requires(Permissions.BookingReschedule)]
public sealed record UpdateBooking(
    [property: Id(0)] BookingId Booking,
    [property: Id(1)] int Version,
    [property: Id(2)] PartyForm? Party,
    [property: Id(3)] AddressForm? Address,
    [property: Id(4)] BookingDetailsForm? Details,
    [property: Id(5)] StaffNotesForm? Notes) : IBookingRequest<Result<ChangedBooking>>, IVersioned
{
    internal sealed class Validator : AbstractValidator<UpdateBooking>
    {
        public Validator() => RuleFor(request => request.Address!).SetValidator(new AddressFormValidator()).When(request => request.Address is not null);
    }

    internal sealed class Handler(EditedBookings bookings, BookingEdit edit) : IRequestHandler<UpdateBooking, Result<ChangedBooking>>
    {
        public Task<Result<ChangedBooking>> Handle(UpdateBooking request, CancellationToken cancellationToken) =>
            bookings.Edit(request.Booking, request.Version, booking => edit.Make(booking, request, cancellationToken), cancellationToken);
    }
}

/// <summary>What staff tell each other. Null leaves a part as it is.</summary>
[GenerateSerializer, Alias("forms.staff-notes")]
public sealed record StaffNotesForm([property: Id(0)] string? Text, [property: Id(1)] List<string>? Tags)
{
    internal StaffNotes Read(StaffNotes before) => new(Text ?? before.Text, Tags is null ? before.Tags : [.. Tags.Select(tag => tag.Trim()).Distinct()]);
}

/// <summary>What a change of a booking did.</summary>
[GenerateSerializer, Alias("bookings.changed")]
public sealed record ChangedBooking([property: Id(0)] List<ChangedField> Changes);

/// <summary>Something of the booking that is another now.</summary>
[GenerateSerializer, Alias("bookings.changed-field")]
public sealed record ChangedField([property: Id(0)] string Field, [property: Id(1)] string Before, [property: Id(2)] string After);
