using FluentValidation;
using MediatR;
using MyHibachi.Application.Common;
using MyHibachi.Application.Stations;
using MyHibachi.Domain.Common;
using MyHibachi.Domain.Customers;

namespace MyHibachi.Application.Customers;

/// <summary>Staff write a customer down, unless one is known by the same mailbox or number.</summary>
[Requires(Permissions.CustomerCreate)]
public sealed record CreateCustomer(CustomerDetailsForm Details, string IdempotencyKey) : IRequest<Result<CustomerId>>, IIdempotent
{
    internal sealed class Validator : AbstractValidator<CreateCustomer>
    {
        public Validator()
        {
            RuleFor(request => request.IdempotencyKey).ValidKey();
            RuleFor(request => request.Details.Addresses).ValidAddresses();
        }
    }

    internal sealed class Handler(IRepository<Customer> customers, CustomerForms forms, IIdGenerator ids, CurrentActor actor, TimeProvider time)
        : IRequestHandler<CreateCustomer, Result<CustomerId>>
    {
        private static readonly CustomerProfile Nobody = new(default, default, default, null, null, []);

        public async Task<Result<CustomerId>> Handle(CreateCustomer request, CancellationToken cancellationToken)
        {
            var form = request.Details with { Name = request.Details.Name ?? "", Email = request.Details.Email ?? "", Phone = request.Details.Phone ?? "" };
            var read = await forms.Read(form, Nobody, cancellationToken);
            if (!read.IsSuccess)
            {
                return Result<CustomerId>.Failure(read.Errors);
            }

            var (profile, id) = (read.Value, new CustomerId(ids.Next()));
            return await forms.Duplicate(id, profile.Email, profile.Phone, cancellationToken) is { } known ? known : Enter(id, profile, form);
        }

        private CustomerId Enter(CustomerId id, CustomerProfile profile, CustomerDetailsForm form)
        {
            var customer = Customer.Create(id, account: null, profile.Name.Value, profile.Email, profile.Phone, time.GetUtcNow());
            customer.EnteredAt(actor.Value.Scope is DataScope.OfStations(var stations) ? stations[0] : null);
            customer.Update(profile);
            forms.Agree(customer, form.Consents);
            customers.Add(customer);
            return id;
        }
    }
}
