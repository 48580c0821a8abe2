using MyHibachi.Application.Common;
using MyHibachi.Application.Stations;
using MyHibachi.Domain.Common;
using MyHibachi.Domain.Customers;
using MyHibachi.Domain.Identity;
using MyHibachi.Domain.Messaging;
using MyHibachi.Domain.Stations;

namespace MyHibachi.Application.Customers;

/// <summary>What is written down of a customer. Null leaves a field as it is.</summary>
/// <param name="Phone">As people write it; brought into E.164 form.</param>
/// <param name="Addresses">All of them, in the place of those that were.</param>
public sealed record CustomerDetailsForm(
    string? Name,
    string? Email,
    string? Phone,
    DateOnly? Birthday,
    MessageChannel? PreferredChannel,
    IReadOnlyList<AddressForm>? Addresses,
    IReadOnlyList<ConsentForm>? Consents);

/// <summary>What a customer agrees to, or refuses from now on.</summary>
public sealed record ConsentForm(MessageChannel Channel, bool Granted);

/// <summary>Reads what is written down of customers.</summary>
internal sealed class CustomerForms(IPhoneNumbers phones, IGeocoder geocoder, ICustomers customers, CurrentActor actor, TimeProvider time)
{
    /// <param name="before">What stays where the form is silent.</param>
    public async Task<Result<CustomerProfile>> Read(CustomerDetailsForm form, CustomerProfile before, CancellationToken ct)
    {
        var name = form.Name is null ? before.Name : DisplayName.Create(form.Name);
        var email = form.Email is null ? before.Email : EmailAddress.Create(form.Email);
        var phone = form.Phone is null ? before.Phone : phones.Parse(form.Phone);
        var addresses = form.Addresses is null ? Result<IReadOnlyList<Address>>.Success(before.Addresses) : await Locate(form.Addresses, ct);
        Error[] wrong = [.. name.Errors, .. email.Errors, .. phone.Errors, .. addresses.Errors];
        return wrong.Length > 0
            ? Result<CustomerProfile>.Failure(wrong)
            : new CustomerProfile(name.Value, email.Value, phone.Value, form.Birthday ?? before.Birthday, form.PreferredChannel ?? before.PreferredChannel, addresses.Value)
                .Checked(DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime).AddDays(1));
    }

    /// <summary>Why nobody else may be under the profile's mailbox or number, or null. A name is told to those who may see its record.</summary>
    /// <param name="phone">Null does not look for it: a number that was there before may be a family's.</param>
    public async Task<Error?> Duplicate(CustomerId self, EmailAddress email, PhoneNumber? phone, CancellationToken ct)
    {
        if (await customers.Other(self, email, phone, ct) is not { } other)
        {
            return null;
        }

        var maySee = actor.Value.Can(Permissions.CustomerCreate) && await customers.Find(actor.Value.Scope, other.Id, deleted: false, ct) is not null;
        return CustomerErrors.Duplicate(maySee ? other.Name : "").At(other.Email == email ? "email" : "phone");
    }

    public void Agree(Customer customer, IReadOnlyList<ConsentForm>? consents)
    {
        foreach (var consent in consents ?? [])
        {
            customer.Agree(consent.Channel, consent.Granted, time.GetUtcNow());
        }
    }

    private async Task<Result<IReadOnlyList<Address>>> Locate(IReadOnlyList<AddressForm> forms, CancellationToken ct)
    {
        if (forms.Count > CustomerProfile.MostAddresses)
        {
            return CustomerErrors.TooManyAddresses(CustomerProfile.MostAddresses);
        }

        List<Address> located = [];
        foreach (var form in forms)
        {
            var found = await geocoder.Locate(form, ct);
            if (!found.IsSuccess)
            {
                return Result<IReadOnlyList<Address>>.Failure([.. found.Errors.Select(error => error.At(error.Field?.Replace("address.", "addresses.", StringComparison.Ordinal) ?? "addresses"))]);
            }

            located.Add(found.Value);
        }

        return located;
    }
}
