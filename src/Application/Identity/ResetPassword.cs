using MediatR;
using MyHibachi.Application.Common;
using MyHibachi.Domain.Common;
using MyHibachi.Domain.Customers;
using MyHibachi.Domain.Identity;

namespace MyHibachi.Application.Identity;

/// <summary>Has a code sent to an address, if an account has it. The answer, and when it comes, does not tell.</summary>
[OpenToAll]
public sealed record RequestPasswordReset(string Email) : IRequest<Result<Done>>
{
    internal sealed class Handler(IUnitOfWork work) : IRequestHandler<RequestPasswordReset, Result<Done>>
    {
        public Task<Result<Done>> Handle(RequestPasswordReset request, CancellationToken cancellationToken) =>
            Task.FromResult(EmailAddress.Create(request.Email).Map(Ask));

        private Done Ask(EmailAddress email)
        {
            work.Raise(new PasswordResetAsked(email.Value));
            return Done.Value;
        }
    }
}

/// <summary>Gives an account another password by a code that was sent to its address, and ends all its sessions.</summary>
[OpenToAll]
public sealed record ResetPassword(string Email, Secret Code, Secret NewPassword) : IRequest<Result<Done>>
{
    internal sealed class Handler(CodeGate gate, PasswordChange change, EndSessions end, TimeProvider time) : IRequestHandler<ResetPassword, Result<Done>>
    {
        public async Task<Result<Done>> Handle(ResetPassword request, CancellationToken cancellationToken)
        {
            // Before the code is spent: whoever thinks of a better password needs it again.
            var taken = change.Check(request.Email, request.NewPassword);
            if (!taken.IsSuccess)
            {
                return taken;
            }

            if (await gate.Open(request.Email, CodePurpose.PasswordReset, request.Code, cancellationToken) is not { } user)
            {
                return IdentityErrors.InvalidCode();
            }

            user.VerifyEmail(time.GetUtcNow());
            await end.Of(user.Id, _ => true, cancellationToken);
            return await change.To(user, request.NewPassword, cancellationToken);
        }
    }
}
