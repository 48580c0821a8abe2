using MediatR;
using MyHibachi.Application.Common;
using MyHibachi.Application.Customers;
using MyHibachi.Domain.Common;
using MyHibachi.Domain.Customers;

namespace MyHibachi.Application.Trails;

/// <summary>
/// Takes everything personal out of a customer's record and account, deleted or not, and of those that were merged into it; then out of the trail. There is
/// no way back. Safe to repeat.
/// </summary>
/// <param name="Reason">10 to 500 characters, without the person's name: it stays in the trail.</param>
[Requires(Permissions.CustomerForget)]
public sealed record ForgetCustomer(CustomerId Customer, string Reason) : IRequest<Result<Done>>
{
    internal sealed class Handler(IRepository<Customer> customers, IForgettable others, IOpenBusiness business, CurrentActor actor)
        : IRequestHandler<ForgetCustomer, Result<Done>>
    {
        public async Task<Result<Done>> Handle(ForgetCustomer request, CancellationToken cancellationToken)
        {
            if (actor.Value.Scope is not DataScope.Everything || await customers.FindEvenDeleted(new CustomerById(request.Customer), cancellationToken) is not { } customer)
            {
                return CustomerErrors.NotFound();
            }

            if (await business.Has(customer.Id, cancellationToken))
            {
                return CustomerErrors.HasBookings();
            }

            if (customer.MergedInto is not null)
            {
                return CustomerErrors.Merged();
            }

            var same = await others.With(customer, cancellationToken);
            return StatedReason.Create(request.Reason).Map(_ =>
            {
                foreach (var account in same.Accounts)
                {
                    account.Forget();
                }

                foreach (var record in same.Records)
                {
                    record.Forget();
                }

                return Done.Value;
            });
        }
    }
}

/// <summary>Follows a forgotten customer into the trail, once the trail itself tells of it.</summary>
internal sealed class ForgetInTheTrail(ITrailPersonalParts parts) : IEventHandler<CustomerForgotten>
{
    public async Task Handle(CustomerForgotten happened, long sequence, CancellationToken ct)
    {
        await parts.Forget(happened.Customer.Value, ct);
        if (happened.Account is { } account)
        {
            await parts.Forget(account.Value, ct);
        }
    }
}
