using GraphQL;
using GraphQL.Types;
using GraphQL.Utilities;

namespace MyHibachi.GraphQL.Hosting;

/// <summary>Writes the schema as clients read it.</summary>
public static class SchemaPrinter
{
    public static string Print()
    {
        var services = new ServiceCollection().AddSchema();
        using var provider = services.BuildServiceProvider();
        var schema = provider.GetRequiredService<ISchema>();
        schema.Initialize();
        return schema.Print(new PrintOptions { IncludeDeprecationReasons = true, StringComparison = StringComparison.Ordinal });
    }
}
