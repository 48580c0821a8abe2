using System.Security.Cryptography;
using MediatR;
using MyHibachi.Application.Common;
using MyHibachi.Domain.Common;
using MyHibachi.Domain.Identity;

namespace MyHibachi.Application.Identity;

/// <summary>What an authenticator app needs, shown once.</summary>
/// <param name="Uri">What the picture for the app's camera says.</param>
public sealed record Enrollment(Secret Text, Secret Uri);

/// <summary>Begins a second factor. It asks for the password: a session that somebody left open must not be enough.</summary>
[ForOneself]
public sealed record EnrollSecondFactor(Secret CurrentPassword) : IRequest<Result<Enrollment>>
{
    internal sealed class Handler(OwnAccount own, IRepository<SecondFactor> factors, ISecretBox box) : IRequestHandler<EnrollSecondFactor, Result<Enrollment>>
    {
        public async Task<Result<Enrollment>> Handle(EnrollSecondFactor request, CancellationToken cancellationToken)
        {
            var opened = await own.Open(request.CurrentPassword, cancellationToken);
            if (!opened.IsSuccess)
            {
                return Result<Enrollment>.Failure(opened.Errors);
            }

            var (user, secret) = (opened.Value, RandomNumberGenerator.GetBytes(Totp.SecretBytes));
            if (await factors.Find(new SecondFactorOf(user.Id), cancellationToken) is { } known)
            {
                return known.EnrollAgain(box.Close(secret, Totp.Purpose)).Map(_ => Shown(user, secret));
            }

            factors.Add(SecondFactor.Enroll(user.Id, box.Close(secret, Totp.Purpose)));
            return Shown(user, secret);
        }

        private static Enrollment Shown(User user, byte[] secret)
        {
            var text = Totp.Written(secret);
            return new(new(text), new($"otpauth://totp/MyHibachi:{Uri.EscapeDataString(user.Email.Value)}?secret={text}&issuer=MyHibachi"));
        }
    }
}

/// <summary>Turns the second factor on by a code of the app. The codes on paper are shown this once.</summary>
[ForOneself]
public sealed record ConfirmSecondFactor(Secret Code) : IRequest<Result<IReadOnlyList<Secret>>>
{
    internal sealed class Handler(OwnSessions own, IRepository<SecondFactor> factors, ISecretBox box, TimeProvider time)
        : IRequestHandler<ConfirmSecondFactor, Result<IReadOnlyList<Secret>>>
    {
        public async Task<Result<IReadOnlyList<Secret>>> Handle(ConfirmSecondFactor request, CancellationToken cancellationToken)
        {
            Secret[] paper = [.. Enumerable.Range(0, SecondFactor.RecoveryCodes).Select(_ => NewCode())];
            return await factors.Find(new SecondFactorOf(own.User), cancellationToken) is { } factor
                ? factor.Confirm(request.Code.Reveal(), box.Open(factor.Secret, Totp.Purpose), paper, time.GetUtcNow()).Map<IReadOnlyList<Secret>>(_ => paper)
                : IdentityErrors.InvalidSecondFactor();
        }

        private static Secret NewCode() => CodeText.Written(RandomNumberGenerator.GetString(CodeText.Alphabet, CodeText.Length));
    }
}

/// <summary>Gives the second factor up, by the password and a last code.</summary>
[ForOneself]
public sealed record DisableSecondFactor(Secret CurrentPassword, Secret Code) : IRequest<Result<Done>>
{
    internal sealed class Handler(OwnAccount own, ISecondFactors proofs, IRepository<SecondFactor> factors) : IRequestHandler<DisableSecondFactor, Result<Done>>
    {
        public async Task<Result<Done>> Handle(DisableSecondFactor request, CancellationToken cancellationToken)
        {
            var opened = await own.Open(request.CurrentPassword, cancellationToken);
            if (!opened.IsSuccess)
            {
                return Result<Done>.Failure(opened.Errors);
            }

            if (!await proofs.Prove(opened.Value.Id, request.Code, cancellationToken))
            {
                return IdentityErrors.InvalidSecondFactor();
            }

            (await factors.Find(new SecondFactorOf(opened.Value.Id), cancellationToken))!.GiveUp();
            return Done.Value;
        }
    }
}

/// <summary>The account of whoever asks, for what needs the password once more.</summary>
internal sealed class OwnAccount(OwnSessions own, IRepository<User> users, PasswordGate gate)
{
    public async Task<Result<User>> Open(Secret password, CancellationToken ct)
    {
        if (await users.Find(new ActiveUser(own.User), ct) is not { } user)
        {
            return AccessErrors.Unauthenticated();
        }

        return await gate.Opens(user.Id, password, ct) ? user : IdentityErrors.WrongPassword();
    }
}
