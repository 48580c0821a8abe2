using Microsoft.EntityFrameworkCore;
using MyHibachi.Application.Identity;
using MyHibachi.Domain.Customers;
using MyHibachi.Domain.Identity;

namespace MyHibachi.Infrastructure.Tests.Identity;

public sealed class RegisterTests(IdentityDatabase database) : IClassFixture<IdentityDatabase>, IAsyncDisposable
{
    private readonly IdentityProcess _process = new(database);

    public ValueTask DisposeAsync() => _process.DisposeAsync();

    [Fact]
    public async Task Whoever_registers_is_signed_in_as_the_customer_they_became()
    {
        var form = IdentityProcess.Somebody();

        var signedIn = (await _process.Send(form)).Value;

        var actor = (await _process.Read(signedIn.AccessToken)).Value;
        var customer = await CustomerOf(form.Email);
        Assert.Equal((signedIn.User, customer.Id), (actor.User!.Value, actor.Customer!.Value));
        Assert.Equal((signedIn.User, "Ana María", "+14085550123"), (customer.UserId!.Value, customer.Name, customer.Phone.Value));
        Assert.Equal(
            [
                "booking:cancel", "booking:create", "booking:read", "booking:reschedule", "booking:update", "customer:read", "customer:update", "negotiation:read",
                "negotiation:request", "quote:read",
                "waitlist:answer", "waitlist:join", "waitlist:read",
            ],
            actor.Permissions);
        Assert.False(actor.AllStations);
    }

    [Fact]
    public async Task Every_field_that_is_wrong_is_named()
    {
        var refused = await _process.Send(new Register(" ", "nobody at home", "call me", new("short")));

        Assert.Equal(
            [("INVALID_NAME", "name"), ("INVALID_EMAIL", "email"), ("INVALID_PHONE", "phone"), ("WEAK_PASSWORD", "password")],
            refused.Errors.Select(error => (error.Code, error.Field)));
    }

    [Theory]
    [InlineData("same")]
    [InlineData("SAME")]
    public async Task An_address_is_taken_once_however_it_is_written(string again)
    {
        var domain = $"@{again.ToLowerInvariant()}{Guid.NewGuid():N}.example.com";
        await _process.Send(IdentityProcess.Somebody("same" + domain));

        Assert.Equal([IdentityErrors.EmailTaken()], (await _process.Send(IdentityProcess.Somebody(again + domain))).Errors);
    }

    [Fact]
    public async Task Of_ten_that_register_one_address_at_once_one_succeeds()
    {
        var form = IdentityProcess.Somebody();

        var answers = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => _process.Send(form)));

        Assert.Single(answers, answer => answer.IsSuccess);
        Assert.All(answers.Where(answer => !answer.IsSuccess), answer => Assert.Equal([IdentityErrors.EmailTaken()], answer.Errors));
        Assert.NotNull(await CustomerOf(form.Email));
    }

    [Fact]
    public async Task A_customer_whom_staff_wrote_down_is_not_handed_to_whoever_types_the_address()
    {
        var form = IdentityProcess.Somebody();
        await _process.InDatabase(db =>
        {
            db.Add(Customer.Create(new(Guid.NewGuid()), account: null, "Known", EmailAddress.Create(form.Email).Value, PhoneNumber.FromStored("+14085550100"), default));
            return db.SaveChangesAsync(TestContext.Current.CancellationToken);
        });

        Assert.Equal([IdentityErrors.EmailTaken()], (await _process.Send(form)).Errors);
        Assert.Null((await CustomerOf(form.Email)).UserId);
    }

    private Task<Customer> CustomerOf(string email) => _process.InDatabase(db => db.Set<Customer>().AsNoTracking()
        .SingleAsync(customer => customer.Email == EmailAddress.FromStored(email), TestContext.Current.CancellationToken));
}
