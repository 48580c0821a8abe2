using FluentValidation;
using MediatR;
using MyHibachi.Application.Common;
using MyHibachi.Application.Identity;
using MyHibachi.Domain.Common;
using MyHibachi.Domain.Identity;
using MyHibachi.Domain.Leads;

namespace MyHibachi.Application.Leads;

/// <summary>Gives a lead to a member of staff.</summary>
[Requires(Permissions.LeadUpdate)]
public sealed record AssignLead(LeadId Lead, int Version, UserId Owner) : IRequest<Result<Done>>, IVersioned
{
    internal sealed class Handler(LeadFile file, IRepository<User> users) : IRequestHandler<AssignLead, Result<Done>>
    {
        public async Task<Result<Done>> Handle(AssignLead request, CancellationToken cancellationToken)
        {
            if (await users.Find(new ActiveUser(request.Owner), cancellationToken) is not { } owner || owner.Roles.All(role => role == RoleName.Customer))
            {
                return LeadErrors.UnknownOwner();
            }

            return await file.Edit(request.Lead, request.Version, (lead, by, now) => lead.Assign(request.Owner, by, now), cancellationToken);
        }
    }
}

/// <summary>Says how far a lead has come, and what is to be done next. What is null stays.</summary>
[Requires(Permissions.LeadUpdate)]
public sealed record UpdateLead(LeadId Lead, int Version, LeadStatus? Status, string? NextAction, DateTimeOffset? NextActionAt) : IRequest<Result<Done>>, IVersioned
{
    internal sealed class Validator : AbstractValidator<UpdateLead>
    {
        private static readonly Error Wrong = LeadErrors.ActionLength(Domain.Leads.Lead.MaxNextAction);

        public Validator() => RuleFor(request => request.NextAction)
            .Must((request, action) => action is null == request.NextActionAt is null).WithErrorCode(Wrong.Code).WithMessage(Wrong.Message);
    }

    internal sealed class Handler(LeadFile file) : IRequestHandler<UpdateLead, Result<Done>>
    {
        public Task<Result<Done>> Handle(UpdateLead request, CancellationToken cancellationToken)
        {
            (string, DateTimeOffset)? next = request is { NextAction: { } what, NextActionAt: { } at } ? (what, at) : null;
            return file.Edit(request.Lead, request.Version, (lead, by, now) => lead.Update(request.Status, next, by, now), cancellationToken);
        }
    }
}

/// <summary>Writes down what a person learned of a lead. It is in nobody's way, whatever was changed since.</summary>
[Requires(Permissions.LeadUpdate)]
public sealed record AddLeadNote(LeadId Lead, string Text, string IdempotencyKey) : IRequest<Result<Done>>, IIdempotent
{
    internal sealed class Validator : AbstractValidator<AddLeadNote>
    {
        public Validator() => RuleFor(request => request.IdempotencyKey).ValidKey();
    }

    internal sealed class Handler(LeadFile file) : IRequestHandler<AddLeadNote, Result<Done>>
    {
        public Task<Result<Done>> Handle(AddLeadNote request, CancellationToken cancellationToken) =>
            file.Add(request.Lead, (lead, by, now) => lead.AddNote(request.Text, by, now), cancellationToken);
    }
}

/// <summary>Loads a lead that the caller may meet and changes it.</summary>
internal sealed class LeadFile(IRepository<Lead> leads, RecordDesk records, CurrentActor actor, TimeProvider time)
{
    /// <summary>Changes what the caller has read before, unless somebody else did since.</summary>
    public async Task<Result<Done>> Edit(LeadId id, int version, Func<Lead, string, DateTimeOffset, Result<Done>> edit, CancellationToken ct)
    {
        if (await Find(id, ct) is not { } lead)
        {
            return LeadErrors.NotFound();
        }

        return await records.Stale(lead, id.Value, version, ct) is { } stale ? stale : edit(lead, actor.Value.Principal, time.GetUtcNow());
    }

    /// <summary>Adds to it, which takes nothing from anybody.</summary>
    public async Task<Result<Done>> Add(LeadId id, Func<Lead, string, DateTimeOffset, Result<Done>> add, CancellationToken ct) =>
        await Find(id, ct) is { } lead ? add(lead, actor.Value.Principal, time.GetUtcNow()) : LeadErrors.NotFound();

    private Task<Lead?> Find(LeadId id, CancellationToken ct) => leads.Find(new LeadById(id, actor.Value.Scope), ct);
}
