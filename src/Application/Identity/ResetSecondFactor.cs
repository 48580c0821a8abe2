using MediatR;
using MyHibachi.Application.Common;
using MyHibachi.Domain.Common;
using MyHibachi.Domain.Identity;

namespace MyHibachi.Application.Identity;

/// <summary>
/// Takes the second factor off an account whose owner has lost both app and paper. Their sessions end; whoever must have one enrolls another
/// after the next sign-in.
/// </summary>
/// <param name="Reason">10 to 500 characters: how the owner was known.</param>
[Requires(Permissions.UserManage)]
public sealed record ResetSecondFactor(UserId User, string Reason) : IRequest<Result<Done>>
{
    internal sealed class Handler(ManagedUsers managed, IRepository<SecondFactor> factors) : IRequestHandler<ResetSecondFactor, Result<Done>>
    {
        public async Task<Result<Done>> Handle(ResetSecondFactor request, CancellationToken cancellationToken)
        {
            if (!StatedReason.Create(request.Reason).IsSuccess)
            {
                return StatedReason.WrongLength();
            }

            var factor = await factors.Find(new SecondFactorOf(request.User), cancellationToken);
            return await managed.Change(request.User, _ => GiveUp(factor), cancellationToken);
        }

        private static Result<Done> GiveUp(SecondFactor? factor)
        {
            if (factor is not { IsOn: true })
            {
                return IdentityErrors.NoSecondFactor();
            }

            factor.GiveUp();
            return Done.Value;
        }
    }
}
