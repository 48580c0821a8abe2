using System.Reflection;
using MyHibachi.Domain.Common;
using MyHibachi.Domain.Customers;

namespace MyHibachi.Application.Tests.Common;

/// <summary>An error's field leads a client to what it wrote. That each use case names a field of its own input, its refusals show.</summary>
public sealed class FieldNameTests
{
    [Fact]
    public void The_schema_tells_the_paths_of_nested_inputs()
    {
        Assert.Superset(new HashSet<string> { "slot", "slot.date", "customer.email", "party.extras.quantity" }, InputPaths.Operations["createBooking"]);
        Assert.DoesNotContain("input", InputPaths.Operations["createBooking"]);
        Assert.Superset(new HashSet<string> { "address", "address.postalCode" }, InputPaths.Operations["checkServiceArea"]);
    }

    [Fact]
    public void Every_refusal_of_the_domain_names_a_field_that_some_client_writes()
    {
        var paths = InputPaths.Operations.Values.SelectMany(operation => operation).ToHashSet();
        Error[] refusals =
        [
            .. typeof(Error).Assembly.GetTypes()
                .Where(type => type.IsAbstract && type.IsSealed && type.Name.EndsWith("Errors", StringComparison.Ordinal))
                .SelectMany(type => type.GetMethods(BindingFlags.Public | BindingFlags.Static))
                .Where(method => method.ReturnType == typeof(Error))
                .Select(method => (Error)method.Invoke(null, [.. method.GetParameters().Select(parameter => Sample(parameter.ParameterType))])!),
        ];

        Assert.Contains(CustomerErrors.InvalidEmail(), refusals);
        Assert.All(refusals.Where(refusal => refusal.Field is not null), refusal => Assert.Contains(refusal.Field!, paths));
    }

    private static object Sample(Type type) => type switch
    {
        _ when type == typeof(string) => "any",
        { IsGenericType: true } => Array.CreateInstance(type.GenericTypeArguments[0], 1),
        _ => Activator.CreateInstance(type)!,
    };
}
