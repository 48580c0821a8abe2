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
            "query($where: UserWhereInput) { users(where: $where) { totalCount nodes { id roles stationIds } } }",
            new { where = new { text = name[..20].ToUpperInvariant(), role = "STATION_MANAGER", isActive = false } },
            boss)).GetProperty("users");
        var found = Assert.Single(users.GetProperty("nodes").EnumerateArray());
        Assert.False(invited.GetProperty("isActive").GetBoolean());
        Assert.Equal((invited.Id(), 1), (found.Id(), users.GetProperty("totalCount").GetInt32()));
        Assert.Equal(await product.Sacramento(), found.GetProperty("stationIds")[0].GetString());
    }

    [Fact]
    public async Task Pages_of_accounts_follow_each_other()
    {
        var boss = await product.Staff("super.admin@myhibachi.example");

        var first = (await product.Ask("{ users(first: 2, order: { direction: ASCENDING }) { nodes { id } pageInfo { endCursor hasNextPage } } }", bearer: boss)).GetProperty("users");
        var second = (await product.Ask(
            "query($after: String) { users(first: 2, after: $after, order: { direction: ASCENDING }) { nodes { id } } }",
            new { after = first.GetProperty("pageInfo").GetProperty("endCursor").GetString() },
            boss)).GetProperty("users");

        string[] ids = [.. first.GetProperty("nodes").EnumerateArray().Concat(second.GetProperty("nodes").EnumerateArray()).Select(node => node.Id())];
        Assert.Equal((4, true), (ids.Distinct().Count(), first.GetProperty("pageInfo").GetProperty("hasNextPage").GetBoolean()));
    }

    [Fact]
    public async Task An_admin_sees_no_accounts() =>
        Assert.Equal("FORBIDDEN", (await product.Query("{ users { nodes { id } } }", authorization: await product.Admin())).Code);
}
