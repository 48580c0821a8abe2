using System.Text.Json;
using MyHibachi.GraphQL.Tests.Transport;

namespace MyHibachi.GraphQL.Tests.Product;

/// <summary>Accounts, as those see them who manage them.</summary>
[Collection(ProductFixture.Name)]
public sealed class UserTests(ProductFixture product)
{
    [Fact]
    public async Task A_super_admin_invites_a_colleague_and_finds_them_by_part_of_the_name()
    {
        var (boss, name) = (await product.Staff("super.admin@myhibachi.example"), $"Invited_{Guid.NewGuid():N}");
        var input = new { email = $"{Guid.NewGuid():N}@example.com", name, roles = new[] { "STATION_MANAGER" }, stationIds = new[] { await product.Sacramento() } };

        var invited = (await product.Change("inviteUser", input, "user { id isActive }", boss)).Of("user");

        var users = (await product.Ask(
            "query($search: String, $where: UserWhereInput) { users(search: $search, where: $where) { totalCount nodes { id roles stationIds } } }",
            new { search = name[..20].ToUpperInvariant(), where = new { role = "STATION_MANAGER", isActive = false } },
            boss)).GetProperty("users");
        var found = Assert.Single(users.GetProperty("nodes").EnumerateArray());
        Assert.False(invited.GetProperty("isActive").GetBoolean());
        Assert.Equal((invited.Id(), 1), (found.Id(), users.GetProperty("totalCount").GetInt32()));
        Assert.Equal(await product.Sacramento(), found.GetProperty("stationIds")[0].GetString());
    }

    [Theory]
    [InlineData("CREATED_AT", "ASCENDING", "Ben Anna Cleo")]
    [InlineData("NAME", "ASCENDING", "Anna Ben Cleo")]
    [InlineData("NAME", "DESCENDING", "Cleo Ben Anna")]
    [InlineData("EMAIL", "ASCENDING", "Cleo Anna Ben")]
    public async Task Pages_of_accounts_follow_each_other_in_the_order_that_was_asked_for(string by, string direction, string expected)
    {
        var (boss, group) = (await product.Staff("super.admin@myhibachi.example"), $"{Guid.NewGuid():N}");
        foreach (var (name, mailbox) in (IEnumerable<(string, string)>)[("Ben", "c"), ("Anna", "b"), ("Cleo", "a")])
        {
            var input = new { email = $"{mailbox}.{group}@example.com", name = $"{name} {group}", roles = new[] { "ADMIN" }, stationIds = Array.Empty<string>() };
            (await product.Change("inviteUser", input, "user { id }", boss)).Of("user");
        }

        var query = $$"""
            query($search: String, $after: String) {
              users(first: 2, search: $search, after: $after, order: { by: {{by}}, direction: {{direction}} }) { nodes { name } pageInfo { endCursor hasNextPage hasPreviousPage } }
            }
            """;
        var first = (await product.Ask(query, new { search = group.ToUpperInvariant() }, boss)).GetProperty("users");
        var second = (await product.Ask(query, new { search = group, after = Info(first, "endCursor").GetString() }, boss)).GetProperty("users");

        Assert.Equal(expected.Split(' '), first.GetProperty("nodes").EnumerateArray().Concat(second.GetProperty("nodes").EnumerateArray()).Select(FirstName));
        Assert.Equal((true, false), (Info(first, "hasNextPage").GetBoolean(), Info(first, "hasPreviousPage").GetBoolean()));
        Assert.Equal((false, true), (Info(second, "hasNextPage").GetBoolean(), Info(second, "hasPreviousPage").GetBoolean()));
    }

    [Fact]
    public async Task An_admin_sees_no_accounts() =>
        Assert.Equal("FORBIDDEN", (await product.Query("{ users { nodes { id } } }", authorization: await product.Admin())).Code);

    private static string FirstName(JsonElement user) => user.GetProperty("name").GetString()!.Split(' ')[0];

    private static JsonElement Info(JsonElement users, string name) => users.GetProperty("pageInfo").GetProperty(name);
}
