using FluentValidation;
using MediatR;
using MyHibachi.Application.Common;
using MyHibachi.Application.Stations;
using MyHibachi.Domain.Common;
using MyHibachi.Domain.Customers;

namespace MyHibachi.Application.Customers;

/// <summary>Changes what is known of a customer: the customer's own record, or one that staff may meet.</summary>
[Requires(Permissions.CustomerUpdate)]
public sealed record UpdateCustomer(CustomerId Customer, int Version, CustomerDetailsForm Details) : IRequest<Result<Done>>, IVersioned
{
    internal sealed class Validator : AbstractValidator<UpdateCustomer>
    {
        public Validator() => RuleFor(request => request.Details.Addresses).ValidAddresses();
    }

    internal sealed class Handler(ICustomers customers, CustomerForms forms, RecordDesk records, CurrentActor actor) : IRequestHandler<UpdateCustomer, Result<Done>>
    {
        public async Task<Result<Done>> Handle(UpdateCustomer request, CancellationToken cancellationToken)
        {
            if (await customers.Find(actor.Value.Scope, request.Customer, deleted: false, cancellationToken) is not { } customer)
            {
                return CustomerErrors.NotFound();
            }

            if (await records.Stale(customer, customer.Id.Value, request.Version, cancellationToken) is { } stale)
            {
                return stale;
            }

            var read = await forms.Read(request.Details, customer.Profile, cancellationToken);
            return read.IsSuccess
                ? await Change(customer, read.Value, request.Details, cancellationToken)
                : Result<Done>.Failure(read.Errors);
        }

        private async Task<Result<Done>> Change(Customer customer, CustomerProfile profile, CustomerDetailsForm form, CancellationToken ct)
        {
            // By the mailbox staff find whom they book for: nobody takes another person's on without having shown that it is theirs.
            if (profile.Email != customer.Email && !actor.Value.Can(Permissions.CustomerCreate))
            {
                return AccessErrors.Forbidden().At("email");
            }

            PhoneNumber? newPhone = profile.Phone == customer.Phone ? null : profile.Phone;
            if (await forms.Duplicate(customer.Id, profile.Email, newPhone, ct) is { } known)
            {
                return known;
            }

            customer.Update(profile);
            forms.Agree(customer, form.Consents);
            return Done.Value;
        }
    }
}
