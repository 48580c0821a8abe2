using System.Reflection;
using System.Text.Json;
using DotLiquid;

namespace MyHibachi.Infrastructure.Messaging;

/// <summary>The model under the names that templates use. A name it does not have throws, also in a condition.</summary>
internal static class TemplateNames
{
    public static Hash Of<TModel>(TModel model)
        where TModel : class
    {
        var names = new Hash((_, name) => throw new InvalidOperationException($"A message knows nothing named {name}."));
        foreach (var (name, property) in Known<TModel>.Names)
        {
            names[name] = property.GetValue(model);
        }

        return names;
    }

    private static class Known<TModel>
    {
        public static (string Name, PropertyInfo Property)[] Names { get; } =
        [
            .. typeof(TModel).GetProperties().Select(property => (JsonNamingPolicy.SnakeCaseLower.ConvertName(property.Name), property)),
        ];
    }
}
