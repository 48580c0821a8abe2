using System.Text.RegularExpressions;
using MyHibachi.TestKit.Cluster;

namespace MyHibachi.GraphQL.Tests.Product;

/// <summary>The way back in of somebody who forgot the password.</summary>
[Collection(ProductFixture.Name)]
public sealed partial class CodeTests(ProductFixture product)
{
    [Fact]
    public async Task Somebody_who_forgot_the_password_comes_in_by_a_code_from_the_mailbox()
    {
        var email = $"forgetful-{Guid.NewGuid():N}@example.com";
        var input = new { name = "Forgetful", email, phone = "(916) 555-0142", password = "four words in a row" };
        Assert.Empty((await product.Change("register", input, "", bearer: null)).Refusals);
        Assert.Empty((await product.Change("requestPasswordReset", new { email }, "", bearer: null)).Refusals);
        var code = "";
        await Eventually.True(async () => (code = await CodeFor(email)).Length > 0, "the code was sent");

        var wrong = await product.Change("resetPassword", new { email, code = "22222-22222", newPassword = "five words in a row" }, "", bearer: null);
        var right = await product.Change("resetPassword", new { email, code, newPassword = "five words in a row" }, "", bearer: null);

        Assert.Equal(["InvalidCodeError INVALID_CODE code"], wrong.Refusals);
        Assert.Empty(right.Refusals);
        Assert.Empty((await product.Change("login", new { email, password = "five words in a row" }, "", bearer: null)).Refusals);
    }

    [Fact]
    public async Task A_manager_reads_nobodys_codes()
    {
        var outbox = await product.Ask("{ outbox(first: 100) { nodes { template } } }", bearer: await product.Manager());

        Assert.DoesNotContain(outbox.GetProperty("outbox").GetProperty("nodes").EnumerateArray(), message => message.GetProperty("template").GetString() is "password-reset" or "email-verification");
    }

    // The product of these tests runs as in development, where the outbox is the mailbox.
    private async Task<string> CodeFor(string email)
    {
        var outbox = await product.Ask("{ outbox(first: 100) { nodes { to template body } } }", bearer: await product.Admin());
        return outbox.GetProperty("outbox").GetProperty("nodes").EnumerateArray()
            .Where(message => message.GetProperty("to").GetString() == email && message.GetProperty("template").GetString() == "password-reset")
            .Select(message => Code().Match(message.GetProperty("body").GetString()!).Value).FirstOrDefault("");
    }

    [GeneratedRegex("[2-9A-Z]{5}-[2-9A-Z]{5}")]
    private static partial Regex Code();
}
