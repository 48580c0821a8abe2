using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace MyHibachi.GraphQL.Transport.Http;

/// <summary>What an answer may be written as.</summary>
internal enum AnswerForm
{
    /// <summary><c>application/graphql-response+json</c>: the status says whether the request was executed.</summary>
    GraphQLResponse,

    /// <summary><c>application/json</c>: the older form, whose status is 200 for every request that could be read.</summary>
    Json,

    /// <summary><c>text/event-stream</c>.</summary>
    EventStream,
}

/// <summary>Finds the form the client likes best.</summary>
internal static class AnswerForms
{
    private const string GraphQLResponse = "application/graphql-response+json";

    private const string Json = "application/json";

    private const string EventStream = "text/event-stream";

    public static string ContentType(this AnswerForm form) => form switch
    {
        AnswerForm.GraphQLResponse => GraphQLResponse + "; charset=utf-8",
        AnswerForm.Json => Json + "; charset=utf-8",
        _ => EventStream,
    };

    /// <returns>Null when none of the forms is acceptable.</returns>
    public static AnswerForm? Best(StringValues accept) => (string?)accept switch
    {
        // The usual ones, word for word, cost no parsing.
        null or "" or "*/*" or GraphQLResponse => AnswerForm.GraphQLResponse,
        Json => AnswerForm.Json,
        EventStream => AnswerForm.EventStream,
        _ => BestOf(accept),
    };

    private static AnswerForm? BestOf(StringValues accept) => !MediaTypeHeaderValue.TryParseList(accept, out var ranges)
        ? null
        : ranges.Where(range => range.Quality is not 0)
            .OrderByDescending(range => range.Quality ?? 1)
            .Select(Form).FirstOrDefault(form => form is not null);

    private static AnswerForm? Form(MediaTypeHeaderValue range) => range switch
    {
        { MatchesAllTypes: true } => AnswerForm.GraphQLResponse,
        { MatchesAllSubTypes: true } when range.Type.Equals("application", StringComparison.OrdinalIgnoreCase) => AnswerForm.GraphQLResponse,
        _ when range.MediaType.Equals(GraphQLResponse, StringComparison.OrdinalIgnoreCase) => AnswerForm.GraphQLResponse,
        _ when range.MediaType.Equals(Json, StringComparison.OrdinalIgnoreCase) => AnswerForm.Json,
        _ when range.MediaType.Equals(EventStream, StringComparison.OrdinalIgnoreCase) => AnswerForm.EventStream,
        _ => null,
    };
}
