using GraphQL;
using GraphQL.Execution;
using GraphQL.Validation;
using GraphQL.Validation.Errors.Custom;
using MyHibachi.GraphQL.Transport.Execution;

namespace MyHibachi.GraphQL.Transport.Json;

/// <summary>The codes clients branch on. The library has one for each of its rules; to a client they are one mistake.</summary>
internal static class ErrorCodes
{
    private const string Unnamed = "EXECUTION_FAILED";

    public static string Of(ExecutionError error) => error switch
    {
        UnhandledError => UnhandledErrors.Code,
        QueryRefused or RequestRefused => error.Code!,
        TimeoutError => "EXECUTION_TIMEOUT",
        SyntaxError => "SYNTAX_ERROR",
        InvalidVariableError or InvalidLiteralError or InvalidValueError => "INVALID_VALUE",
        NoIntrospectionError => "INTROSPECTION_OFF",
        NoOperationError or NoOperationNameError or InvalidOperationNameError or InvalidOperationError => "OPERATION_UNKNOWN",
        DocumentError => "VALIDATION_FAILED",
        _ => error.Code ?? Unnamed,
    };
}
