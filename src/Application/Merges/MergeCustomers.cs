using FluentValidation;
using MediatR;
using MyHibachi.Application.Common;
using MyHibachi.Domain.Common;
using MyHibachi.Domain.Customers;
using MyHibachi.Domain.Merges;

namespace MyHibachi.Application.Merges;

/// <summary>
/// Makes two records of one person one. The first stays and keeps what it says; of the other it takes bookings, leads and whatever it leaves open
/// itself. An account goes over where the first has none; where both have one, both sign in to the first.
/// </summary>
/// <param name="Reason">10 to 500 characters.</param>
[Requires(Permissions.CustomerMerging)]
public sealed record MergeCustomers(
    CustomerId Customer, int Version, CustomerId Duplicate, int DuplicateVersion, string Reason, string IdempotencyKey) : IRequest<Result<CustomerMergeId>>, IIdempotent
{
    internal sealed class Validator : AbstractValidator<MergeCustomers>
    {
        public Validator() => RuleFor(request => request.IdempotencyKey).ValidKey();
    }

    internal sealed class Handler(MergeDesk desk, IRepository<CustomerMerge> merges, IIdGenerator ids, CurrentActor actor, TimeProvider time)
        : IRequestHandler<MergeCustomers, Result<CustomerMergeId>>
    {
        public async Task<Result<CustomerMergeId>> Handle(MergeCustomers request, CancellationToken cancellationToken)
        {
            var kept = await desk.Take(request.Customer, request.Version, cancellationToken);
            var duplicate = await desk.Take(request.Duplicate, request.DuplicateVersion, cancellationToken);
            var reason = StatedReason.Create(request.Reason);
            Error[] wrong = [.. kept.Errors, .. duplicate.Errors.Select(Second), .. reason.Errors];
            return wrong.Length > 0
                ? Result<CustomerMergeId>.Failure(wrong)
                : Merge(kept.Value, duplicate.Value, new(time.GetUtcNow(), actor.Value.Principal, reason.Value));
        }

        private Result<CustomerMergeId> Merge(CustomerRecords kept, CustomerRecords duplicate, Deletion why) =>
            CustomerMerge.Make(new(ids.Next()), kept, duplicate, why).Map(merge =>
            {
                merges.Add(merge);
                return merge.Id;
            });

        private static Error Second(Error error) => error.At(error.Field == "version" ? "duplicateVersion" : "duplicateId");
    }
}

/// <summary>Undoes a merge: what went over goes back, as far as it is still as it was; what came since stays with whom it belongs now.</summary>
/// <param name="Reason">10 to 500 characters.</param>
[Requires(Permissions.CustomerMerging)]
public sealed record UndoCustomerMerge(CustomerMergeId Merge, string Reason) : IRequest<Result<Done>>
{
    internal sealed class Handler(MergeDesk desk, IRepository<CustomerMerge> merges, RecordPolicy policy, TimeProvider time) : IRequestHandler<UndoCustomerMerge, Result<Done>>
    {
        public async Task<Result<Done>> Handle(UndoCustomerMerge request, CancellationToken cancellationToken)
        {
            if (await merges.Find(new MergeById(request.Merge), cancellationToken) is not { } merge)
            {
                return MergeErrors.NotFound();
            }

            var reason = StatedReason.Create(request.Reason);
            if (merge.UndoneAt is not null || !reason.IsSuccess)
            {
                return reason.IsSuccess ? MergeErrors.Undone() : Result<Done>.Failure(reason.Errors);
            }

            var both = await desk.Both(merge, cancellationToken);
            return At("mergeId", both.Then(of => merge.Undo(of.Kept, of.Duplicate, policy, time.GetUtcNow())));
        }

        private static Result<Done> At(string field, Result<Done> result) =>
            result.IsSuccess ? result : Result<Done>.Failure([.. result.Errors.Select(error => error.At(field))]);
    }
}

/// <summary>One merge, whoever asks: only those may who meet every customer.</summary>
public sealed class MergeById : Specification<CustomerMerge>
{
    public MergeById(CustomerMergeId id) => Where(merge => merge.Id == id);
}
