using System.Text;
using System.Text.Json;
using MyHibachi.GraphQL.Tests.Transport;
using MyHibachi.TestKit;

namespace MyHibachi.GraphQL.Tests.Product;

/// <summary>
/// Asks for every value of every record as everybody there is, and compares what each of them sees with a table that people read and agree to. A
/// field that is new, and one that opened or closed, fails until its row says so.
/// </summary>
public sealed class FieldMatrixTests(ProductFixture product) : IClassFixture<ProductFixture>
{
    private const int Width = 16;

    private const string Legend =
        """
        # What a caller sees of a customer's party at Sacramento's station (SMF), of all that hangs on it, and of everything else the API shows. FieldMatrixTests asks for each.
        #   yes      there is a value
        #   -        there is none for this caller; where ADMIN has none either, the samples have nothing to show
        #   no       the role does not allow it, or only after signing in
        #   hidden   as if the record did not exist; of a list: it holds nothing
        """;

    private static string Agreed => Path.Combine(Repository.Root, "tests", "GraphQL.Tests", "Product", "FieldMatrix.txt");

    [Fact]
    public async Task Everybody_sees_the_fields_that_the_table_says_and_no_others()
    {
        await AgreedTable.Compare(await Table(), Agreed);
    }

    private async Task<string> Table()
    {
        var owner = await product.NewCustomer();
        var schema = await LearnedSchema.Of(product);
        var samples = await ShownRecords.Make(product, owner, schema.Queries.SelectMany(field => new SampleArguments(schema, field).Needs).Distinct());
        var callers = await Caller.All(product, owner);
        var table = new StringBuilder(Legend);
        foreach (var root in ShownRoot.Of(schema, need => samples[need]))
        {
            var columns = await Task.WhenAll(callers.Select(caller => Column(root, caller.Bearer)));
            table.Append("\n\n").Append(string.Concat(callers.Select(caller => caller.Name.PadRight(Width)))).Append($"{root.Type}, by {root.Field}");
            foreach (var line in Lines(root, columns))
            {
                table.Append('\n').Append(line.Cells).Append(line.Fields);
            }
        }

        return table.Append('\n').ToString();
    }

    // Fields beside each other that everybody sees alike share a line.
    private static IEnumerable<(string Cells, string Fields)> Lines(ShownRoot root, string[][] columns) => root.Paths
        .Select((path, row) => (path.Parent, path.Name, Cells: string.Concat(columns.Select(column => column[row].PadRight(Width)))))
        .GroupBy(row => (row.Parent, row.Cells))
        .Select(group => (group.Key.Cells, $"{group.Key.Parent}: {string.Join(' ', group.Select(row => row.Name))}"));

    private async Task<string[]> Column(ShownRoot root, string? bearer)
    {
        var seen = new Dictionary<FieldPath, string>();
        await See(root.Paths);
        return [.. root.Paths.Select(path => seen[path])];

        // All at once; where something of it is refused, each half for itself.
        async Task See(IReadOnlyList<FieldPath> paths)
        {
            var answer = await product.Query(root.Query(paths), authorization: bearer);
            var isRefused = answer.Json.TryGetProperty("errors", out _);
            if (isRefused && paths.Count > 1)
            {
                await See([.. paths.Take(paths.Count / 2)]);
                await See([.. paths.Skip(paths.Count / 2)]);
                return;
            }

            foreach (var path in paths)
            {
                seen[path] = isRefused ? Refused(answer) : root.Record(answer.Data) is not { } record ? "hidden" : path.IsIn(record) ? "yes" : "-";
            }
        }
    }

    private static string Refused(HttpAnswer answer)
    {
        Assert.True(answer.Code is "FORBIDDEN" or "UNAUTHENTICATED" || answer.Code!.EndsWith("_NOT_FOUND", StringComparison.Ordinal), answer.Text);
        return answer.Code is "FORBIDDEN" or "UNAUTHENTICATED" ? "no" : "hidden";
    }
}
