using System.Text;
using System.Text.Json;
using MyHibachi.GraphQL.Tests.Transport;
using MyHibachi.TestKit;

namespace MyHibachi.GraphQL.Tests.Product;

/// <summary>
/// Asks for every root field as everybody there is, about records of one customer of one station, and compares what each of them reaches
/// with a table that people read and agree to. A field that is new, and one that opened or closed, fails until its row says so.
/// </summary>
public sealed class AccessMatrixTests(ProductFixture product) : IClassFixture<ProductFixture>
{
    private static readonly string Agreed = Path.Combine(Repository.Root, "tests", "GraphQL.Tests", "Product", "AccessMatrix.txt");

    [Fact]
    public async Task Everybody_reaches_what_the_table_says_and_nothing_else()
    {
        await AgreedTable.Compare(await Table(), Agreed);
    }

    private async Task<string> Table()
    {
        var owner = await product.NewCustomer();
        var callers = await Caller.All(product, owner);
        var samples = new SampleRecords(product, owner);
        var fields = await RootFields.Of(product);
        var width = fields.Max(field => Title(field).Length) + 2;
        var table = new StringBuilder().Append(Legend).Append("".PadRight(width)).AppendLine(string.Concat(callers.Select(caller => caller.Name.PadRight(16))).TrimEnd());
        foreach (var field in fields)
        {
            table.Append(Title(field).PadRight(width));
            var row = new StringBuilder();
            foreach (var caller in callers)
            {
                row.Append((await Reach(field, caller.Bearer, samples)).PadRight(16));
            }

            table.AppendLine(row.ToString().TrimEnd());
        }

        return table.ToString();
    }

    private const string Legend =
        """
        # What a caller reaches of records that belong to one customer of Sacramento's station (SMF). AccessMatrixTests asks for each.
        #   yes      carried out, or refused for a reason that is not the caller
        #   none     a list that does not hold the record
        #   hidden   as if the record did not exist
        #   no       the role does not allow it
        #   sign in  only after signing in


        """;

    private static string Title(RootField field) => (field.IsMutation ? "Mutation." : "Query.") + field.Name;

    private async Task<string> Reach(RootField field, string? bearer, SampleRecords samples)
    {
        var ids = await samples.For(field);
        var answer = await product.Query(field.Query(id => ids[id]), authorization: bearer);
        if (answer.Json.TryGetProperty("errors", out _))
        {
            Assert.False(answer.Code is "VALIDATION_FAILED" or "INVALID_VALUE" or "INTERNAL_ERROR", $"{field.Name}: {answer.Text}");
            return Said(answer.Code!);
        }

        var data = answer.Data.GetProperty(field.Name);
        return field.IsMutation ? Said(FirstCode(data))
            : data.ValueKind is JsonValueKind.Null ? "hidden"
            : data.ValueKind is JsonValueKind.Object && data.TryGetProperty("nodes", out var nodes) ? Holds(nodes, samples)
            : "yes";
    }

    private static string FirstCode(JsonElement payload) =>
        payload.GetProperty("errors") is var errors && errors.GetArrayLength() > 0 ? errors[0].GetProperty("code").GetString()! : "";

    private static string Said(string code) => code switch
    {
        "UNAUTHENTICATED" => "sign in",
        "FORBIDDEN" => "no",
        _ when code.EndsWith("_NOT_FOUND", StringComparison.Ordinal) => "hidden",
        _ => "yes",
    };

    private static string Holds(JsonElement nodes, SampleRecords samples) =>
        nodes.EnumerateArray().Any(node => samples.Made.Contains(node.Id())) ? "yes" : "none";
}
