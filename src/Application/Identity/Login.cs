using MediatR;
using MyHibachi.Application.Common;
using MyHibachi.Application.Customers;
using MyHibachi.Domain.Common;
using MyHibachi.Domain.Customers;
using MyHibachi.Domain.Identity;

namespace MyHibachi.Application.Identity;

/// <summary>Opens a session for somebody who knows the password. Whether an address has an account, the answer does not tell.</summary>
[OpenToAll]
public sealed record Login(string Email, Secret Password) : IRequest<Result<LoginStep>>
{
    internal sealed class Handler(IRepository<User> users, PasswordGate gate, SecondStep second, Entrance entrance)
        : IRequestHandler<Login, Result<LoginStep>>
    {
        public async Task<Result<LoginStep>> Handle(Login request, CancellationToken cancellationToken)
        {
            var email = EmailAddress.Create(request.Email);
            var user = email.IsSuccess ? await users.Find(new UserByEmail(email.Value), cancellationToken) : null;
            if (!await gate.Opens(user?.Id, request.Password, cancellationToken) || user is not { IsActive: true })
            {
                return IdentityErrors.InvalidCredentials();
            }

            return await second.OwedBy(user.Id, cancellationToken) is { } challenge
                ? new LoginStep(null, challenge)
                : new LoginStep(await entrance.For(user, cancellationToken), null);
        }
    }
}

/// <summary>How far a sign-in has come: one of the two.</summary>
/// <param name="SignedIn">Done.</param>
/// <param name="Challenge">The password was right; a second factor is owed, within a few minutes.</param>
public sealed record LoginStep(SignedIn? SignedIn, IssuedAccessToken? Challenge);

/// <summary>Finishes a sign-in that owes the second factor, by a code of the app or one of those on paper. Each is good once.</summary>
[OpenToAll]
public sealed record CompleteLogin(Secret Challenge, Secret Code) : IRequest<Result<SignedIn>>
{
    internal sealed class Handler(IRepository<User> users, SecondStep second, Entrance entrance) : IRequestHandler<CompleteLogin, Result<SignedIn>>
    {
        public async Task<Result<SignedIn>> Handle(CompleteLogin request, CancellationToken cancellationToken)
        {
            var proven = await second.Prove(request.Challenge, request.Code, cancellationToken);
            if (!proven.IsSuccess)
            {
                return Result<SignedIn>.Failure(proven.Errors);
            }

            return await users.Find(new ActiveUser(proven.Value), cancellationToken) is { } user
                ? await entrance.For(user, cancellationToken)
                : IdentityErrors.InvalidChallenge();
        }
    }
}

/// <summary>Asks for the second factor where there is one.</summary>
internal sealed class SecondStep(ISecondFactors factors, ILoginChallenges challenges)
{
    /// <returns>Null when the password is enough.</returns>
    public async Task<IssuedAccessToken?> OwedBy(UserId user, CancellationToken ct) =>
        await factors.IsOn(user, ct) ? await challenges.Issue(user, ct) : null;

    public async Task<Result<UserId>> Prove(Secret challenge, Secret code, CancellationToken ct)
    {
        if (await challenges.Read(challenge, ct) is not { } user)
        {
            return IdentityErrors.InvalidChallenge();
        }

        return await factors.Prove(user, code, ct) ? user : IdentityErrors.InvalidSecondFactor();
    }
}

/// <summary>Opens sessions for people who have shown who they are.</summary>
internal sealed class Entrance(ICustomers customers, SignIn signIn)
{
    public async Task<SignedIn> For(User user, CancellationToken ct) =>
        await signIn.Start(user, await customers.OfAccount(user.Id, ct), ct);
}
