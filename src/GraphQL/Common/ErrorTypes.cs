using GraphQL.Types;
using MyHibachi.Domain.Common;

namespace MyHibachi.GraphQL.Common;

/// <summary>What every refusal of a mutation tells.</summary>
internal sealed class ErrorInterface : InterfaceGraphType<Error>
{
    public ErrorInterface()
    {
        Name = "Error";
        Description = "Why a mutation changed nothing. Every refusal has a type of its own; branch on `__typename` or on `code`.";
        ErrorFields.AddTo(this);
    }
}

/// <summary>One kind of refusal, as a type that clients can branch on.</summary>
internal sealed class ErrorType : ObjectGraphType<Error>
{
    public ErrorType(string code, string description)
    {
        Name = NameOf(code);
        Description = description;
        IsTypeOf = value => value is Error error && error.Code == code;
        Interface<ErrorInterface>();
        ErrorFields.AddTo(this);
    }

    /// <summary><c>SLOT_TAKEN</c> becomes <c>SlotTakenError</c>.</summary>
    public static string NameOf(string code) =>
        string.Concat(code.Split('_').Select(word => word[0] + word[1..].ToLowerInvariant())) + "Error";
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
