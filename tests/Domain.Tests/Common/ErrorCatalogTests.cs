using System.Reflection;
using MyHibachi.Domain.Common;

namespace MyHibachi.Domain.Tests.Common;

public sealed class ErrorCatalogTests
{
    private static readonly (Type Feature, Error Error)[] Catalog = [.. typeof(Error).Assembly.GetTypes()
        .Where(type => type.IsAbstract && type.IsSealed && type.Name.EndsWith("Errors", StringComparison.Ordinal))
        .SelectMany(type => type.GetMethods(BindingFlags.Public | BindingFlags.Static))
        .Where(method => method.ReturnType == typeof(Error))
        .Select(method => (method.DeclaringType!, (Error)method.Invoke(null, [.. method.GetParameters().Select(parameter => Sample(parameter.ParameterType))])!))];

    private static readonly Error[] All = [.. Catalog.Select(entry => entry.Error)];

    [Fact]
    public void Every_code_belongs_to_one_feature()
    {
        Assert.All(Catalog.GroupBy(entry => entry.Error.Code), code => Assert.Single(code.Select(entry => entry.Feature).Distinct()));
        Assert.True(All.Length > 20, $"Only {All.Length} refusals were found.");
    }

    [Fact]
    public void Every_code_is_a_stable_name() => Assert.All(All, error => Assert.Matches("^[A-Z]+(_[A-Z]+)+$", error.Code));

    [Fact]
    public void Every_message_is_a_sentence() => Assert.All(All, error => Assert.Matches(@"^[A-Z].+\.$", error.Message));

    [Fact]
    public void Every_field_is_a_path_in_camel_case() =>
        Assert.All(All.Where(error => error.Field is not null), error => Assert.Matches(@"^[a-z][A-Za-z]*(\.[a-z][A-Za-z]*)*$", error.Field!));

    private static object Sample(Type type) => type switch
    {
        _ when type == typeof(string) => "SJC",
        { IsGenericType: true } => Array.CreateInstance(type.GenericTypeArguments[0], 1),
        _ => Activator.CreateInstance(type)!,
    };
}
