namespace MyHibachi.GraphQL.Tests.Product;

/// <summary>Everybody there is to ask.</summary>
/// <param name="Bearer">The <c>Authorization</c> header; null for a visitor.</param>
internal sealed record Caller(string Name, string? Bearer)
{
    /// <param name="owner">The customer whose records they are.</param>
    public static async Task<IReadOnlyList<Caller>> All(ProductFixture product, string owner) =>
    [
        new("visitor", null),
        new("CUSTOMER own", owner),
        new("CUSTOMER other", await product.NewCustomer()),
        new("CHEF", await product.Staff("kenji.mori@myhibachi.example")),
        new("MANAGER SMF", await product.Manager()),
        new("MANAGER AUS", await product.Staff("manager.aus@myhibachi.example")),
        new("SUPPORT", await product.Staff("support@myhibachi.example")),
        new("ADMIN", await product.Admin()),
        new("SUPER_ADMIN", await product.Staff("super.admin@myhibachi.example")),
    ];
}
