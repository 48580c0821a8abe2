using MyHibachi.Application.Common;
using MyHibachi.Domain.Common;
using MyHibachi.Domain.Customers;

namespace MyHibachi.Application.Customers;

/// <summary>Tells who a booking is for: the caller, or the person staff name.</summary>
internal sealed class CustomerDesk(IRepository<Customer> customers, IPhoneNumbers phones, IIdGenerator ids, CurrentActor actor)
{
    public async Task<Result<CustomerId>> WhoBooks(CustomerForm? other, CancellationToken ct)
    {
        if (other is null)
        {
            return actor.Value.Customer is { } self ? self : AccessErrors.Forbidden().At("customer");
        }

        return actor.Value.Can(Permissions.BookingForOthers) ? await FindOrCreate(other, ct) : AccessErrors.Forbidden().At("customer");
    }

    private async Task<Result<CustomerId>> FindOrCreate(CustomerForm form, CancellationToken ct)
    {
        var (email, phone) = (EmailAddress.Create(form.Email), phones.Parse(form.Phone));
        if (!email.IsSuccess || !phone.IsSuccess)
        {
            return Result<CustomerId>.Failure([.. email.Errors.Concat(phone.Errors).Select(error => error.At($"customer.{error.Field}"))]);
        }

        if (await customers.Find(new CustomerByEmail(email.Value), ct) is { } known)
        {
            return known.Id;
        }

        var created = Customer.Create(new(ids.Next()), account: null, form.Name, email.Value, phone.Value);
        customers.Add(created);
        return created.Id;
    }
}

/// <summary>The customer behind a mailbox. One mailbox is one customer.</summary>
public sealed class CustomerByEmail : Specification<Customer>
{
    public CustomerByEmail(EmailAddress email) => Where(customer => customer.Email == email);
}

/// <summary>Brings what people write into E.164 form.</summary>
public interface IPhoneNumbers
{
    /// <param name="text">In national US form, or international with a plus sign.</param>
    Result<PhoneNumber> Parse(string? text);
}
