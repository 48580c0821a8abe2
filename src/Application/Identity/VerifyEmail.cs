using MediatR;
using MyHibachi.Application.Common;
using MyHibachi.Domain.Common;
using MyHibachi.Domain.Customers;
using MyHibachi.Domain.Identity;

namespace MyHibachi.Application.Identity;

/// <summary>Has a code sent to the caller's own address. Nothing comes of it when the address was shown to be theirs before.</summary>
/// <param name="Email">The address that the caller takes for their own; null leaves that open.</param>
[ForOneself]
public sealed record RequestEmailVerification(string? Email = null) : IRequest<Result<Done>>
{
    internal sealed class Handler(OwnSessions own, IRepository<User> users, IUnitOfWork work) : IRequestHandler<RequestEmailVerification, Result<Done>>
    {
        public async Task<Result<Done>> Handle(RequestEmailVerification request, CancellationToken cancellationToken)
        {
            if (request.Email is { } meant && !await IsOwn(meant, cancellationToken))
            {
                return CustomerErrors.InvalidEmail();
            }

            work.Raise(new EmailVerificationAsked(own.User));
            return Done.Value;
        }

        private async Task<bool> IsOwn(string meant, CancellationToken ct) =>
            EmailAddress.Create(meant) is { IsSuccess: true, Value: var email } && await users.Find(new UserByEmail(email), ct) is { } user && user.Id == own.User;
    }
}

/// <summary>Shows, by a code that was sent there, that a mailbox belongs to an account. Needs no sign-in: the code may be read on another device.</summary>
[OpenToAll]
public sealed record VerifyEmail(string Email, Secret Code) : IRequest<Result<Done>>
{
    internal sealed class Handler(CodeGate gate, TimeProvider time) : IRequestHandler<VerifyEmail, Result<Done>>
    {
        public async Task<Result<Done>> Handle(VerifyEmail request, CancellationToken cancellationToken)
        {
            if (await gate.Open(request.Email, CodePurpose.EmailVerification, request.Code, cancellationToken) is not { } user)
            {
                return IdentityErrors.InvalidCode();
            }

            user.VerifyEmail(time.GetUtcNow());
            return Done.Value;
        }
    }
}

/// <summary>Finds whom a code belongs to, with the same work and the same answer for addresses that nobody has.</summary>
internal sealed class CodeGate(IRepository<User> users, IOneTimeCodes codes)
{
    /// <returns>The account that the code opens; null for every other.</returns>
    public async Task<User?> Open(string email, CodePurpose purpose, Secret code, CancellationToken ct)
    {
        var user = await Find(email, ct);
        return await codes.Redeem(user?.Id ?? new(Guid.Empty), purpose, code, ct) && user is not null && user.IsActive != (purpose is CodePurpose.Invitation) ? user : null;
    }

    private async Task<User?> Find(string email, CancellationToken ct)
    {
        var address = EmailAddress.Create(email);
        return address.IsSuccess ? await users.Find(new UserByEmail(address.Value), ct) : null;
    }
}
