using GraphQL;
using GraphQL.Execution;

namespace MyHibachi.GraphQL.Transport.Execution;

/// <summary>Keeps what went wrong inside the program inside the program: the log has it, the client gets a reference.</summary>
internal sealed class UnhandledErrors(ILogger<UnhandledErrors> logger)
{
    public const string Code = "INTERNAL_ERROR";

    public const string Message = "Something went wrong on our side.";

    public Task Hide(UnhandledExceptionContext failure)
    {
        var requestId = ((OperationContext)failure.ExecutionOptions.UserContext).Caller.Actor.RequestId;
        logger.ResolverFailed(Where(failure.FieldContext), requestId, failure.OriginalException);
        failure.Exception = Anonymous(requestId);
        return Task.CompletedTask;
    }

    public static ExecutionError Anonymous(string? requestId) => new(Message)
    {
        Code = Code,
        Extensions = requestId is null ? null : new() { ["traceId"] = requestId },
    };

    private static string Where(IResolveFieldContext? field) =>
        field is null ? "the operation" : $"{field.ParentType.Name}.{field.FieldDefinition.Name}";
}
