using System.Reflection;
using MediatR;
using MyHibachi.Application.Common;
using MyHibachi.Domain.Common;

namespace MyHibachi.Architecture.Tests;

public sealed class ReferenceTests
{
    private static readonly Dictionary<string, string[]> Allowed = new()
    {
        ["Domain"] = [],
        ["Application"] = ["Domain"],
        ["Infrastructure"] = ["Domain", "Application"],
        ["GraphQL"] = ["Domain", "Application", "Infrastructure"],
        ["Silo"] = ["Domain", "Application", "Infrastructure", "GraphQL"],
    };

    [Fact]
    public void Every_project_names_only_the_rooms_below_it()
    {
        Assert.Equal(Allowed.Count, House.Rooms.Count);
        Assert.All(House.Rooms, room => Assert.Empty(Above(House.Name(room), [.. room.GetReferencedAssemblies().Select(reference => reference.Name!)])));
    }

    [Fact]
    public void A_reference_upward_is_caught() => Assert.Equal(["Infrastructure"], Above("Application", ["MyHibachi.Domain", "MyHibachi.Infrastructure"]));

    [Fact]
    public void The_domain_needs_nothing_but_the_runtime()
    {
        var references = House.Domain.GetReferencedAssemblies();

        Assert.NotEmpty(references);
        Assert.All(references, reference => Assert.StartsWith("System", reference.Name, StringComparison.Ordinal));
    }

    [Fact]
    public void Every_request_says_who_may_send_it()
    {
        Type[] requests = [.. House.Application.GetTypes().Where(type => type.IsClass && type.IsAssignableTo(typeof(IBaseRequest)))];

        Assert.NotEmpty(requests);
        Assert.All(requests, request => Assert.Equal(1, Accesses(request)));
        Assert.Equal(0, Accesses(typeof(SaysNothing)));
    }

    [Fact]
    public void Every_request_to_a_grain_has_a_name_on_the_wire()
    {
        Type[] owned = [.. House.Application.GetTypes().Where(type => type.IsClass && type.GetInterfaces().Any(IsOwned))];

        Assert.NotEmpty(owned);
        Assert.All(owned, request => Assert.True(request.IsDefined(typeof(Orleans.AliasAttribute)), request.Name));
    }

    [Fact]
    public void Every_class_is_sealed_abstract_or_static()
    {
        Type[] classes = [.. House.Rooms.SelectMany(room => room.GetTypes()).Where(IsOurs)];

        Assert.NotEmpty(classes);
        Assert.Empty(classes.Where(IsOpen).Select(type => type.FullName).Except(Exempt));
        Assert.True(IsOpen(typeof(LeftOpen)));
    }

    // The base of what the embedded server refuses with; callers catch the family.
    private static readonly string[] Exempt = ["MyHibachi.Infrastructure.Common.Postgres.EmbeddedPostgresException"];

    private static bool IsOurs(Type type) =>
        type is { IsClass: true } && type.Namespace?.StartsWith("MyHibachi.", StringComparison.Ordinal) is true
        && !type.FullName!.Contains('<', StringComparison.Ordinal) && !type.FullName.Contains("Migrations", StringComparison.Ordinal);

    private static bool IsOpen(Type type) => type is { IsSealed: false, IsAbstract: false };

    private static bool IsOwned(Type type) => type.IsGenericType && type.GetGenericTypeDefinition() is var open
        && (open == typeof(IBookingRequest<>) || open == typeof(IStationDayRequest<>) || open == typeof(IChefRequest<>));

    private static int Accesses(Type request) =>
        new[] { typeof(OpenToAllAttribute), typeof(RequiresAttribute), typeof(ForOneselfAttribute), typeof(SystemOnlyAttribute) }.Count(request.IsDefined);

    private static string[] Above(string room, string[] references) =>
        [.. references.Where(name => name.StartsWith("MyHibachi.", StringComparison.Ordinal)).Select(name => name["MyHibachi.".Length..]).Except(Allowed[room])];

    // Sealed by nobody on purpose.
#pragma warning disable CA1852
    private class LeftOpen;
#pragma warning restore CA1852

    private sealed class SaysNothing : IRequest<Result<Done>>;
}
