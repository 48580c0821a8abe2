using GraphQLParser;
using GraphQLParser.AST;
using MyHibachi.TestKit;

namespace MyHibachi.Application.Tests.Common;

/// <summary>The paths that clients can write to, as the schema that is checked in says.</summary>
internal static class InputPaths
{
    // The one argument of a mutation, which no path begins with.
    private const string Input = "input";

    private static readonly GraphQLDocument Schema = Parser.Parse(File.ReadAllText(Path.Combine(Repository.Root, "schema.graphql")));

    private static readonly Dictionary<string, GraphQLInputObjectTypeDefinition> Inputs =
        Schema.Definitions.OfType<GraphQLInputObjectTypeDefinition>().ToDictionary(type => type.Name.StringValue);

    /// <summary>Every operation that writes or asks something, by name.</summary>
    public static IReadOnlyDictionary<string, HashSet<string>> Operations { get; } = Schema.Definitions.OfType<GraphQLObjectTypeDefinition>()
        .Where(type => type.Name.StringValue is "Query" or "Mutation")
        .SelectMany(type => type.Fields!.Items)
        .ToDictionary(field => field.Name.StringValue, field => (field.Arguments?.Items ?? []).SelectMany(PathsOf).ToHashSet());

    private static IEnumerable<string> PathsOf(GraphQLInputValueDefinition argument) => argument.Name.StringValue is Input
        ? Below(argument, "")
        : Below(argument, argument.Name.StringValue + ".").Prepend(argument.Name.StringValue);

    private static IEnumerable<string> Below(GraphQLInputValueDefinition value, string prefix) =>
        Inputs.TryGetValue(NameOf(value.Type), out var input)
            ? input.Fields!.Items.SelectMany(field => Below(field, $"{prefix}{field.Name.StringValue}.").Prepend(prefix + field.Name.StringValue))
            : [];

    private static string NameOf(GraphQLType type) => type switch
    {
        GraphQLNonNullType nonNull => NameOf(nonNull.Type),
        GraphQLListType list => NameOf(list.Type),
        GraphQLNamedType named => named.Name.StringValue,
        _ => throw new ArgumentOutOfRangeException(nameof(type)),
    };
}
