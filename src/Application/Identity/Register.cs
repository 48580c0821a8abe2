using MediatR;
using MyHibachi.Application.Common;
using MyHibachi.Application.Customers;
using MyHibachi.Domain.Common;
using MyHibachi.Domain.Customers;
using MyHibachi.Domain.Identity;

namespace MyHibachi.Application.Identity;

/// <summary>
/// Opens a customer's account and signs it in. It takes no idempotency key: the stored answer would hold the tokens, and a
/// repeat can do no harm, because the address is taken by then.
/// </summary>
/// <param name="Phone">As people write it; brought into E.164 form.</param>
/// <param name="Password">8 to 256 characters of any script.</param>
/// <param name="Source">Where they came from; null when nobody said.</param>
[OpenToAll]
public sealed record Register(string Name, string Email, string Phone, Secret Password, DemandSource? Source = null) : IRequest<Result<SignedIn>>
{
    internal sealed class Handler(RegistrationDesk desk, NewAccounts accounts, IRepository<Customer> customers, SignIn signIn)
        : IRequestHandler<Register, Result<SignedIn>>
    {
        public async Task<Result<SignedIn>> Handle(Register request, CancellationToken cancellationToken)
        {
            var read = desk.Read(request);
            if (!read.IsSuccess)
            {
                return Result<SignedIn>.Failure(read.Errors);
            }

            var newcomer = read.Value;
            if (await IsKnown(newcomer.Email, cancellationToken))
            {
                return IdentityErrors.EmailTaken();
            }

            var user = await accounts.Open(newcomer.Email, newcomer.Name, Position.Customer, request.Password, cancellationToken);
            var customer = desk.Enter(newcomer, user.Id, request.Source);
            return await signIn.Start(user, customer, cancellationToken);
        }

        // A customer whom staff wrote down is not handed to whoever types the address: nobody has shown that it is theirs.
        private async Task<bool> IsKnown(EmailAddress email, CancellationToken ct) =>
            await accounts.IsTaken(email, ct) || await customers.Find(new CustomerByEmail(email), ct) is not null;
    }
}

/// <summary>Somebody who registers, as they wrote themselves down.</summary>
internal sealed record Newcomer(DisplayName Name, EmailAddress Email, PhoneNumber Phone);

/// <summary>Reads registrations, and enters newcomers among the customers.</summary>
internal sealed class RegistrationDesk(
    IRepository<Customer> customers, IPhoneNumbers phones, IIdGenerator ids, PasswordPolicy passwords, IUnitOfWork work, TimeProvider time)
{
    /// <summary>The form, or every field that is wrong.</summary>
    public Result<Newcomer> Read(Register form)
    {
        var (name, email, phone) = (DisplayName.Create(form.Name), EmailAddress.Create(form.Email), phones.Parse(form.Phone));
        var password = passwords.Check(form.Password.Reveal(), email.IsSuccess ? email.Value : null);
        Error[] wrong = [.. name.Errors, .. email.Errors, .. phone.Errors, .. password.Errors];
        return wrong.Length == 0 ? new Newcomer(name.Value, email.Value, phone.Value) : Result<Newcomer>.Failure(wrong);
    }

    /// <summary>The customer behind a new account, stored with the commit; the mailbox is asked to answer.</summary>
    public CustomerId Enter(Newcomer newcomer, UserId account, DemandSource? source)
    {
        var customer = Customer.Create(new(ids.Next()), account, newcomer.Name.Value, newcomer.Email, newcomer.Phone, time.GetUtcNow());
        customer.CameFrom(source);
        customers.Add(customer);
        work.Raise(new EmailVerificationAsked(account));
        return customer.Id;
    }
}
