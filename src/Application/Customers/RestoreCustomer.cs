using MediatR;
using MyHibachi.Application.Common;
using MyHibachi.Domain.Common;
using MyHibachi.Domain.Customers;

namespace MyHibachi.Application.Customers;

/// <summary>Brings a deleted customer back, unless somebody else took the mailbox meanwhile.</summary>
[Requires(Permissions.CustomerRestore)]
public sealed record RestoreCustomer(CustomerId Customer) : IRequest<Result<Done>>
{
    internal sealed class Handler(ICustomers customers, CustomerForms forms, RecordDesk records, CurrentActor actor) : IRequestHandler<RestoreCustomer, Result<Done>>
    {
        public async Task<Result<Done>> Handle(RestoreCustomer request, CancellationToken cancellationToken)
        {
            var scope = actor.Value.Scope;
            if (await customers.Find(scope, request.Customer, deleted: true, cancellationToken) is not { } customer)
            {
                return await customers.Find(scope, request.Customer, deleted: false, cancellationToken) is null
                    ? CustomerErrors.NotFound()
                    : RecordErrors.NotDeleted().At("customerId");
            }

            if (customer.MergedInto is not null)
            {
                return CustomerErrors.Merged();
            }

            return await forms.Duplicate(customer.Id, customer.Email, phone: null, cancellationToken) is { } known
                ? known.At("customerId")
                : records.Restore(customer, "customerId");
        }
    }
}
