using MediatR;
using MyHibachi.Application.Common;
using MyHibachi.Domain.Common;
using MyHibachi.Domain.Customers;

namespace MyHibachi.Application.Customers;

/// <summary>Puts a customer aside who has no party to come. What was booked before stays.</summary>
/// <param name="Reason">10 to 500 characters.</param>
[Requires(Permissions.CustomerDelete)]
public sealed record DeleteCustomer(CustomerId Customer, string Reason) : IRequest<Result<Done>>
{
    internal sealed class Handler(ICustomers customers, RecordDesk records, CurrentActor actor) : IRequestHandler<DeleteCustomer, Result<Done>>
    {
        public async Task<Result<Done>> Handle(DeleteCustomer request, CancellationToken cancellationToken)
        {
            if (await customers.Find(actor.Value.Scope, request.Customer, deleted: false, cancellationToken) is not { } customer)
            {
                return CustomerErrors.NotFound();
            }

            return await customers.HasLiveBookings(customer.Id, cancellationToken)
                ? CustomerErrors.HasBookings()
                : records.Delete(customer, request.Reason, "customerId");
        }
    }
}
