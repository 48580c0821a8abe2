using MyHibachi.TestKit.Cluster;

namespace MyHibachi.GraphQL.Tests.Product;

/// <summary>Roles, as those see them who decide who may do what.</summary>
[Collection(ProductFixture.Name)]
public sealed class RoleTests(ProductFixture product)
{
    [Fact]
    public async Task A_role_is_made_changed_and_deleted()
    {
        var (boss, name) = (await product.Staff("super.admin@myhibachi.example"), $"R{Guid.NewGuid():N}".ToUpperInvariant());

        var made = (await product.Change("createRole", new { name, reach = "OWN_STATIONS", permissions = new[] { "lead:read" }, idempotencyKey = Bookings.NewKey() }, "role { name isBuiltIn reach version }", boss)).Of("role");
        var changed = await product.Change("updateRole", new { name, permissions = new[] { "lead:read", "chef:read" }, reason = "They plan with chefs", version = made.GetProperty("version").GetInt32() }, "role { permissions }", boss);
        var all = (await product.Ask("{ roles { name } permissions }", bearer: boss));

        Assert.Equal((false, "OWN_STATIONS"), (made.GetProperty("isBuiltIn").GetBoolean(), made.GetProperty("reach").GetString()));
        Assert.Equal(["chef:read", "lead:read"], changed.Of("role").GetProperty("permissions").EnumerateArray().Select(one => one.GetString()));
        Assert.Contains(name, all.GetProperty("roles").EnumerateArray().Select(role => role.GetProperty("name").GetString()));
        Assert.Contains("role:manage", all.GetProperty("permissions").EnumerateArray().Select(one => one.GetString()));
        Assert.Empty((await product.Change("deleteRole", new { name, reason = "They were let go" }, "", boss)).Refusals);
        Assert.Equal(["RoleNotFoundError ROLE_NOT_FOUND name"], (await product.Change("deleteRole", new { name, reason = "They were let go" }, "", boss)).Refusals);
    }
}
