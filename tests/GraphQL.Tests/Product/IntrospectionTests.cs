using MyHibachi.GraphQL.Tests.Transport;

namespace MyHibachi.GraphQL.Tests.Product;

[Collection(ProductFixture.Name)]
public sealed class IntrospectionTests(ProductFixture product)
{
    [Fact]
    public async Task Tools_learn_the_whole_schema_in_one_question()
    {
        var schema = (await product.Ask(Introspection.Question)).GetProperty("__schema");

        Assert.Contains("Booking", schema.GetProperty("types").EnumerateArray().Select(type => type.GetProperty("name").GetString()));
    }

    [Fact]
    public async Task Nobody_has_the_schema_spelled_out_over_and_over() => Assert.Equal(
        "QUERY_TOO_COSTLY",
        (await product.Query("{ __schema { types { fields { type { fields { type { fields { type { fields { name } } } } } } } } } }")).Code);
}
