using System.Security.Cryptography;
using MediatR;
using MyHibachi.Application.Common;
using MyHibachi.Application.Messaging;
using MyHibachi.Domain.Common;
using MyHibachi.Domain.Customers;
using MyHibachi.Domain.Identity;
using MyHibachi.Domain.Messaging;

namespace MyHibachi.Application.Identity;

/// <summary>A code that nobody has seen yet.</summary>
/// <param name="Lifetime">From now.</param>
public sealed record IssuedCode(User Owner, CodePurpose Purpose, Secret Code, DateTimeOffset IssuedAt, TimeSpan Lifetime);

/// <summary>
/// Makes a code for whoever has the account, in the place of an older one. Nothing when there is no such account, or when the last code
/// went out a moment ago.
/// </summary>
[SystemOnly]
public sealed record IssueCode(EmailAddress Email, CodePurpose Purpose) : IRequest<Result<IssuedCode?>>
{
    internal sealed class Handler(IRepository<User> users, IRepository<OneTimeCode> codes, CodePolicy policy, TimeProvider time)
        : IRequestHandler<IssueCode, Result<IssuedCode?>>
    {
        public async Task<Result<IssuedCode?>> Handle(IssueCode request, CancellationToken cancellationToken)
        {
            var (purpose, now) = (request.Purpose, time.GetUtcNow());
            if (await users.Find(new UserByEmail(request.Email), cancellationToken) is not { } user || !MayHave(user, purpose))
            {
                return Result<IssuedCode?>.Success(null);
            }

            var code = CodeText.Written(RandomNumberGenerator.GetString(CodeText.Alphabet, CodeText.Length));
            if (await codes.Find(new CodeOf(user.Id, purpose), cancellationToken) is not { } known)
            {
                codes.Add(OneTimeCode.Issue(user.Id, purpose, code, policy, now));
            }
            else if (!known.Renew(code, policy, now))
            {
                return Result<IssuedCode?>.Success(null);
            }

            return new IssuedCode(user, purpose, code, now, policy.LifetimeOf(purpose));
        }

        private static bool MayHave(User user, CodePurpose purpose) =>
            purpose is CodePurpose.Invitation
                ? !user.IsActive
                : user.IsActive && !(purpose is CodePurpose.EmailVerification && user.EmailVerifiedAt is not null);
    }
}

/// <summary>
/// Brings codes to their owners. It hangs on the stored event: whoever asks is answered before anybody looks whether there is an account.
/// A repeat sends another code, and the last one that arrives is the good one.
/// </summary>
internal sealed class SendCode(ISender sender, IAccountTemplates templates, IMessageSender messages, IRepository<User> users)
    : IEventHandler<PasswordResetAsked>, IEventHandler<EmailVerificationAsked>, IEventHandler<UserInvited>
{
    private const string Hidden = "*****-*****";

    public Task Handle(PasswordResetAsked happened, long sequence, CancellationToken ct) =>
        Send(EmailAddress.FromStored(happened.Email), CodePurpose.PasswordReset, "password-reset", ct);

    public async Task Handle(EmailVerificationAsked happened, long sequence, CancellationToken ct)
    {
        if (await users.Find(new ActiveUser(happened.User), ct) is { } user)
        {
            await Send(user.Email, CodePurpose.EmailVerification, "email-verification", ct);
        }
    }

    public async Task Handle(UserInvited happened, long sequence, CancellationToken ct)
    {
        if (await users.Find(new UserById(happened.User), ct) is { } user)
        {
            await Send(user.Email, CodePurpose.Invitation, "invitation", ct);
        }
    }

    private async Task Send(EmailAddress email, CodePurpose purpose, string template, CancellationToken ct)
    {
        if ((await sender.Send(new IssueCode(email, purpose), ct)) is { IsSuccess: true, Value: { } issued })
        {
            await messages.Send(Written(issued, template), ct);
        }
    }

    private OutgoingMessage Written(IssuedCode issued, string template)
    {
        var model = new AccountMessage(issued.Owner.Name.Value, issued.Code.Reveal(), InWords(issued.Lifetime));
        var text = templates.Write(template, model);
        var key = $"{issued.Owner.Id.Value:N}/{template}/{issued.IssuedAt.UtcTicks}";
        return new(key, MessageChannel.Email, issued.Owner.Email.Value, text.Subject, text.Body, template, null, null)
        {
            BodyWithoutSecret = templates.Write(template, model with { Code = Hidden }).Body,
        };
    }

    private static string InWords(TimeSpan lifetime) => lifetime switch
    {
        { TotalDays: > 1 } => $"{lifetime.TotalDays:0} days",
        { TotalHours: > 1 } => $"{lifetime.TotalHours:0} hours",
        _ => $"{lifetime.TotalMinutes:0} minutes",
    };
}
