using GraphQL;
using GraphQL.Types;
using MyHibachi.Domain.Common;

namespace MyHibachi.GraphQL.Common;

/// <summary>What every refusal of a mutation tells.</summary>
internal sealed class ErrorInterface : InterfaceGraphType<Error>
{
    public ErrorInterface()
    {
        Name = "Error";
        Description = "Why a mutation changed nothing. Each mutation's union lists its refusals; branch on `__typename` or on `code`.";
        ResolveType = _ => throw new NotSupportedException("Fields answer with the union of their mutation.");
        ErrorFields.AddTo(this);
    }
}

/// <summary>One kind of refusal, as a type that clients can branch on.</summary>
internal sealed class ErrorType : ObjectGraphType<Error>
{
    public ErrorType(string name, string description)
    {
        (Name, Description) = (name, description);
        Interface<ErrorInterface>();
        ErrorFields.AddTo(this);
    }
}

/// <summary>The types of all refusals in one schema.</summary>
internal sealed class ErrorTypes
{
    private readonly Dictionary<string, ErrorType> _byCode = ErrorCatalog.Codes.ToDictionary(
        refusal => refusal.Key, refusal => new ErrorType(NameOf(refusal.Key), refusal.Value));

    /// <summary>Stands in for a refusal that a mutation does not name, so that the client gets it all the same.</summary>
    public ErrorType Other { get; } = new("OtherError", "A refusal that this schema does not know of the mutation. Its `code` tells which.");

    public IEnumerable<ErrorType> All => [.. _byCode.Values, Other];

    /// <exception cref="KeyNotFoundException">The catalog does not know the code.</exception>
    public ErrorType Of(string code) => _byCode[code];

    /// <summary><c>SLOT_TAKEN</c> becomes <c>SlotTakenError</c>.</summary>
    private static string NameOf(string code) =>
        string.Concat(code.Split('_').Select(word => word[0] + word[1..].ToLowerInvariant())) + "Error";
}

/// <summary>Everything that one mutation may be refused for.</summary>
internal sealed class ErrorUnion : UnionGraphType
{
    private readonly Dictionary<string, ErrorType> _listed;

    public ErrorUnion(string mutation, RefusesAttribute refuses, ErrorTypes types)
    {
        Name = mutation + "Error";
        Description = $"Why `{mutation.ToCamelCase()}` changed nothing.";
        _listed = refuses.Codes.ToDictionary(code => code, types.Of);
        ResolveType = error => _listed.GetValueOrDefault(((Error)error).Code, types.Other);
        foreach (var type in _listed.Values.Append(types.Other))
        {
            AddPossibleType(type);
        }
    }

    public bool Lists(Error error) => _listed.ContainsKey(error.Code);
}

internal static class ErrorFields
{
    public static void AddTo(ComplexGraphType<Error> type)
    {
        type.Field(error => error.Code).Description("Stable; never changes its meaning.");
        type.Field(error => error.Message).Description("One sentence for a person.");
        type.Field(error => error.Field, nullable: true).Description("Path of the input field that is wrong, if a single one is.");
    }
}
