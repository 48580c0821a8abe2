using MyHibachi.Application.Common;
using MyHibachi.Domain.Common;
using MyHibachi.Domain.Customers;
using MyHibachi.Domain.Identity;

namespace MyHibachi.Application.Customers;

/// <summary>Tells who a booking is for: the caller, or the person staff name.</summary>
internal sealed class CustomerDesk(IRepository<Customer> customers, IPhoneNumbers phones, IIdGenerator ids, CurrentActor actor, TimeProvider time)
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
        var (name, email, phone) = (DisplayName.Create(form.Name), EmailAddress.Create(form.Email), phones.Parse(form.Phone));
        Error[] wrong = [.. name.Errors, .. email.Errors, .. phone.Errors];
        if (wrong.Length > 0)
        {
            return Result<CustomerId>.Failure([.. wrong.Select(error => error.At($"customer.{error.Field}"))]);
        }

        if (await customers.Find(new CustomerByEmail(email.Value), ct) is { } known)
        {
            return known.Id;
        }

        var created = Customer.Create(new(ids.Next()), account: null, name.Value.Value, email.Value, phone.Value, time.GetUtcNow());
        customers.Add(created);
        return created.Id;
    }
}

/// <summary>The customer behind a mailbox. One mailbox is one customer.</summary>
public sealed class CustomerByEmail : Specification<Customer>
{
    public CustomerByEmail(EmailAddress email) => Where(customer => customer.Email == email);
}
