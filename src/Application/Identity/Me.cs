using MediatR;
using MyHibachi.Application.Common;
using MyHibachi.Domain.Chefs;
using MyHibachi.Domain.Common;
using MyHibachi.Domain.Customers;
using MyHibachi.Domain.Identity;
using MyHibachi.Domain.Stations;

namespace MyHibachi.Application.Identity;

/// <summary>Who the caller is, as the account stands now. Needs no permission, only an account.</summary>
[OpenToAll]
public sealed record Me : IRequest<Result<Profile>>
{
    internal sealed class Handler(IRepository<User> users, ISecondFactors factors, CurrentActor actor) : IRequestHandler<Me, Result<Profile>>
    {
        public async Task<Result<Profile>> Handle(Me request, CancellationToken cancellationToken) =>
            actor.Value.User is { } id && await users.Find(new ActiveUser(id), cancellationToken) is { } user
                ? new Profile(user.Id, user.Email, user.Name.Value, user.Roles, user.Stations, actor.Value.Customer, user.ChefId, user.EmailVerifiedAt is not null, await factors.IsOn(id, cancellationToken))
                : AccessErrors.Unauthenticated();
    }
}

/// <summary>The person behind an account.</summary>
/// <param name="Stations">Where a role that is limited to stations holds.</param>
/// <param name="Customer">The customer this person is; null for staff.</param>
/// <param name="Chef">The chef this person is; null for everybody else.</param>
/// <param name="EmailVerified">The person has shown that the mailbox is theirs.</param>
/// <param name="HasSecondFactor">Signing in asks for more than the password.</param>
public sealed record Profile(
    UserId Id, EmailAddress Email, string Name, IReadOnlyList<RoleName> Roles, IReadOnlyList<StationId> Stations, CustomerId? Customer, ChefId? Chef,
    bool EmailVerified, bool HasSecondFactor);
