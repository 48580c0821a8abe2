using System.Reflection;
using MyHibachi.Application.Common;
using MyHibachi.Domain.Common;

namespace MyHibachi.Architecture.Tests;

/// <summary>The product's assemblies, the lowest first.</summary>
internal static class House
{
    public static Assembly Domain { get; } = typeof(Money).Assembly;

    public static Assembly Application { get; } = typeof(CurrentActor).Assembly;

    public static Assembly Silo { get; } = typeof(Silo.Hosting.SiloHost).Assembly;

    public static IReadOnlyList<Assembly> Rooms { get; } =
        [Domain, Application, typeof(Infrastructure.Common.InfrastructureServices).Assembly, typeof(GraphQL.Hosting.Gateway).Assembly, Silo];

    public static string Name(Assembly room) => room.GetName().Name!["MyHibachi.".Length..];
}
