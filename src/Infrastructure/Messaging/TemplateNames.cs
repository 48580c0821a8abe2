using System.Reflection;
using System.Text.Json;
using DotLiquid;
using MyHibachi.Application.Messaging;

namespace MyHibachi.Infrastructure.Messaging;

/// <summary>The model under the names that templates use. A name it does not have throws, also in a condition.</summary>
internal static class TemplateNames
{
    private static readonly (string Name, PropertyInfo Property)[] Known =
    [
        .. typeof(MessageModel).GetProperties().Select(property => (JsonNamingPolicy.SnakeCaseLower.ConvertName(property.Name), property)),
    ];

    public static Hash Of(MessageModel model)
    {
        var names = new Hash((_, name) => throw new InvalidOperationException($"A message knows nothing named {name}."));
        foreach (var (name, property) in Known)
        {
            names[name] = property.GetValue(model);
        }

        return names;
    }
}
