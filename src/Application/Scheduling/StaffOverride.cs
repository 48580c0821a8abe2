using MyHibachi.Application.Common;
using MyHibachi.Domain.Common;

namespace MyHibachi.Application.Scheduling;

/// <summary>
/// Whether staff may set aside a rule of the house this once: hours of a station, hours and size of a chef. It takes a permission and a reason, which the
/// trail keeps; nothing sets aside that a chef is in one place at a time.
/// </summary>
internal sealed class StaffOverride(CurrentActor actor)
{
    private const string Field = "overrideReason";

    /// <param name="reason">Null where nothing is set aside.</param>
    public Error? WhyNot(string? reason) => reason is null ? null
        : !actor.Value.Can(Permissions.BookingOverride) ? AccessErrors.Forbidden().At(Field)
        : StatedReason.Create(reason) is { IsSuccess: false } wrong ? wrong.Errors[0].At(Field)
        : null;
}
