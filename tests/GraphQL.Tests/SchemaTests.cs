using System.Text.RegularExpressions;
using MyHibachi.Domain.Stations;
using MyHibachi.GraphQL.Common;
using MyHibachi.GraphQL.Hosting;
using MyHibachi.GraphQL.Scheduling;
using MyHibachi.TestKit;

namespace MyHibachi.GraphQL.Tests;

public sealed partial class SchemaTests
{
    [Fact]
    public async Task The_schema_is_the_one_that_is_checked_in()
    {
        var checkedIn = await File.ReadAllTextAsync(Path.Combine(Repository.Root, "schema.graphql"), TestContext.Current.CancellationToken);

        Assert.Equal(checkedIn.Trim(), SchemaPrinter.Print().Trim());
    }

    [Fact]
    public async Task Every_refusal_has_a_type_of_its_own()
    {
        var codes = await CodesInSource("src/Domain", "*Errors.cs").Concat(CodesInSource("src/Application", "*.cs")).ToHashSetAsync(cancellationToken: TestContext.Current.CancellationToken);

        Assert.NotEmpty(codes);
        Assert.Empty(codes.Except(ErrorCatalog.Codes.Keys).Except(NeverInAPayload));
    }

    [Fact]
    public void Whatever_changes_a_schedule_is_a_kind_of_change_on_it()
    {
        var events = typeof(IScheduleEvent).Assembly.GetTypes().Where(type => type is { IsClass: true, IsAbstract: false } && type.IsAssignableTo(typeof(IScheduleEvent))).Select(type => type.Name);

        Assert.Equal(events.Append(nameof(ScheduleChangeKind.Gap)).Order(), Enum.GetNames<ScheduleChangeKind>().Order());
    }

    // A token is read before there is a mutation to answer.
    private static readonly string[] NeverInAPayload = ["ACCESS_TOKEN_EXPIRED", "INVALID_ACCESS_TOKEN"];

    private static async IAsyncEnumerable<string> CodesInSource(string folder, string files)
    {
        foreach (var file in Directory.EnumerateFiles(Path.Combine(Repository.Root, folder), files, SearchOption.AllDirectories))
        {
            foreach (Match match in Refusal().Matches(await File.ReadAllTextAsync(file)))
            {
                yield return match.Groups[1].Value;
            }
        }
    }

    [GeneratedRegex("""(?:new\(|Error\(|WithErrorCode\()\s*"([A-Z]+(?:_[A-Z]+)*)"[,)]""")]
    private static partial Regex Refusal();
}
