using MyHibachi.Application.Common;
using MyHibachi.Domain.Common;
using MyHibachi.Domain.Customers;
using MyHibachi.Domain.Identity;
using MyHibachi.Domain.Stations;

namespace MyHibachi.Application.Stations;

/// <summary>What is written down of a station. Null leaves a field as it is.</summary>
public sealed record StationDetailsForm
{
    public string? Code { get; init; }

    public string? Name { get; init; }

    public AddressForm? Address { get; init; }

    public string? TimeZone { get; init; }

    public double? ServiceAreaMiles { get; init; }

    public double? EscalationMiles { get; init; }

    public decimal? TaxRate { get; init; }

    public string? ContactEmail { get; init; }

    /// <summary>As people write it; brought into E.164 form.</summary>
    public string? ContactPhone { get; init; }

    public bool? IsActive { get; init; }

    /// <summary>All of them, in the place of those that were; so with the holidays.</summary>
    public IReadOnlyList<WeekdayHours>? WorkingHours { get; init; }

    public IReadOnlyList<Holiday>? Holidays { get; init; }
}

/// <summary>Reads what is written down of stations.</summary>
internal sealed class StationForms(IPhoneNumbers phones, IGeocoder geocoder, IRepository<Station> stations)
{
    /// <summary>Where a new station begins.</summary>
    public static StationProfile New { get; } = new(
        "", "", Address.None, "", Station.DefaultRadiusMiles, Station.DefaultRadiusMiles, 0, "", "", IsActive: true, OpeningHours.Always);

    /// <param name="before">What stays where the form is silent. A new address is looked for; the same one again, too.</param>
    public async Task<Result<StationProfile>> Read(StationDetailsForm form, StationProfile before, CancellationToken ct)
    {
        var name = form.Name is null ? before.Name : DisplayName.Create(form.Name).Map(read => read.Value);
        var email = form.ContactEmail is null ? before.ContactEmail : At("contactEmail", EmailAddress.Create(form.ContactEmail).Map(read => read.Value));
        var phone = form.ContactPhone is null ? before.ContactPhone : At("contactPhone", phones.Parse(form.ContactPhone).Map(read => read.Value));
        var address = form.Address is null ? before.Address : await geocoder.Locate(form.Address, ct);
        var read = (before with
        {
            Code = form.Code?.Trim().ToUpperInvariant() ?? before.Code,
            TimeZone = form.TimeZone?.Trim() ?? before.TimeZone,
            ServiceAreaMiles = form.ServiceAreaMiles ?? before.ServiceAreaMiles,
            EscalationMiles = form.EscalationMiles ?? before.EscalationMiles,
            TaxRate = form.TaxRate ?? before.TaxRate,
            IsActive = form.IsActive ?? before.IsActive,
            Opening = new(form.WorkingHours ?? before.Opening.Week, form.Holidays ?? before.Opening.Holidays),
        }).Checked();
        Error[] wrong = [.. name.Errors, .. address.Errors, .. email.Errors, .. phone.Errors, .. read.Errors];
        return wrong.Length > 0
            ? Result<StationProfile>.Failure(wrong)
            : read.Value with { Name = name.Value, Address = address.Value, ContactEmail = email.Value, ContactPhone = phone.Value };
    }

    /// <summary>Why no other station may have the code, or null.</summary>
    public async Task<Error?> Taken(StationId self, string code, CancellationToken ct) =>
        await stations.Find(new OtherStationWithCode(self, code), ct) is { } other ? StationErrors.CodeTaken(other.Name) : null;

    private static Result<T> At<T>(string field, Result<T> read) =>
        read.IsSuccess ? read : Result<T>.Failure([.. read.Errors.Select(error => error.At(field))]);
}
