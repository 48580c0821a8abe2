using MediatR;
using MyHibachi.Application.Common;
using MyHibachi.Domain.Common;
using MyHibachi.Domain.Customers;
using MyHibachi.Domain.Identity;

namespace MyHibachi.Application.Identity;

/// <summary>Opens a session for somebody who knows the password. Whether an address has an account, the answer does not tell.</summary>
[OpenToAll]
public sealed record Login(string Email, Secret Password) : IRequest<Result<SignedIn>>
{
    internal sealed class Handler(IRepository<User> users, IRepository<Customer> customers, PasswordGate gate, SignIn signIn)
        : IRequestHandler<Login, Result<SignedIn>>
    {
        public async Task<Result<SignedIn>> Handle(Login request, CancellationToken cancellationToken)
        {
            var email = EmailAddress.Create(request.Email);
            var user = email.IsSuccess ? await users.Find(new UserByEmail(email.Value), cancellationToken) : null;
            if (!await gate.Opens(user?.Id, request.Password, cancellationToken) || user is not { IsActive: true })
            {
                return IdentityErrors.InvalidCredentials();
            }

            var customer = await customers.Find(new CustomerOfAccount(user.Id), cancellationToken);
            return await signIn.Start(user, customer?.Id, cancellationToken);
        }
    }
}
