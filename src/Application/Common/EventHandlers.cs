using System.Reflection;

namespace MyHibachi.Application.Common;

/// <summary>Finds who hears which event.</summary>
internal static class EventHandlers
{
    public static IEnumerable<(Type Service, Type Implementation)> In(Assembly assembly) =>
        from type in assembly.GetTypes()
        where type is { IsClass: true, IsAbstract: false }
        from service in type.GetInterfaces()
        where service.IsGenericType && service.GetGenericTypeDefinition() == typeof(IEventHandler<>)
        select (service, type);
}
