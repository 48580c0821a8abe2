using GraphQL.Types;

namespace MyHibachi.GraphQL.Common;

/// <summary>A root type put together from the features' static resolvers.</summary>
internal sealed class RootType : ObjectGraphType
{
    public RootType(string name, string description, params IEnumerable<FieldType>[] features)
    {
        (Name, Description) = (name, description);
        foreach (var field in features.SelectMany(fields => fields))
        {
            AddField(field);
        }
    }
}

/// <summary>The resolvers of one feature: every public static method of a class is a field of a root type.</summary>
/// <typeparam name="TFeature">The class.</typeparam>
internal sealed class FieldsOf<TFeature> : AutoRegisteringObjectGraphType<TFeature>
{
    public static IEnumerable<FieldType> All => new FieldsOf<TFeature>().ProvideFields();
}
