using System.Text;
using GraphQL;
using MyHibachi.GraphQL.Transport.Execution;
using MyHibachi.GraphQL.Transport.Json;

namespace MyHibachi.GraphQL.Transport.Http;

/// <summary>Reads an operation out of the address of a GET.</summary>
internal static class RequestParameters
{
    /// <exception cref="RequestRefused">A parameter comes twice or is not what it should be.</exception>
    public static OperationRequest Read(IQueryCollection parameters) => new()
    {
        Query = Single(parameters, "query"),
        DocumentId = Single(parameters, "documentId"),
        OperationName = Single(parameters, "operationName"),
        Variables = Object(parameters, "variables"),
        Extensions = Object(parameters, "extensions"),
    };

    private static string? Single(IQueryCollection parameters, string name) =>
        parameters[name] is { Count: > 1 } ? throw RequestRefused.Malformed($"The parameter {name} comes more than once.") : (string?)parameters[name];

    private static Inputs? Object(IQueryCollection parameters, string name) =>
        Single(parameters, name) is { Length: > 0 } json ? RequestReader.Read<Inputs>(Encoding.UTF8.GetBytes(json)) : null;
}
