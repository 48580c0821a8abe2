using System.Reflection;
using GraphQL;
using GraphQL.Resolvers;
using GraphQL.Types;
using MyHibachi.GraphQL.Transport.Execution;

namespace MyHibachi.GraphQL.Common;

/// <summary>Names the refusals of a mutation, by their codes; those that every mutation has come by themselves.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class RefusesAttribute(params string[] codes) : Attribute
{
    /// <summary>Nobody needs to sign in.</summary>
    public bool OpenToAll { get; init; }

    public IEnumerable<string> Codes => [.. codes, .. OpenToAll ? [] : (string[])["FORBIDDEN", "UNAUTHENTICATED"], "CONCURRENT_CHANGE"];
}

/// <summary>The mutation answers to a secret, so that whoever guesses is slowed down: each try counts, even of one operation.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class CountedAsSignInAttribute : Attribute;

/// <summary>
/// The mutations of one feature: every public static method of a class, which says with <see cref="RefusesAttribute"/> what
/// the union of its errors holds.
/// </summary>
/// <typeparam name="TFeature">The class.</typeparam>
internal sealed class MutationsOf<TFeature>(ErrorTypes errors) : AutoRegisteringObjectGraphType<TFeature>
{
    protected override FieldType? CreateField(MemberInfo memberInfo)
    {
        var field = base.CreateField(memberInfo)!;
        var refuses = memberInfo.GetCustomAttribute<RefusesAttribute>() ?? throw new InvalidOperationException($"{memberInfo.Name} does not say what it refuses.");
        var union = new ErrorUnion(memberInfo.Name, refuses, errors);
        var payload = typeof(PayloadType<>).MakeGenericType(((MethodInfo)memberInfo).ReturnType.GenericTypeArguments);
        field.ResolvedType = new NonNullGraphType((IGraphType)Activator.CreateInstance(payload, union)!);
        field.Resolver = new WatchedMutation(field.Resolver!, union);
        if (memberInfo.IsDefined(typeof(CountedAsSignInAttribute)))
        {
            field.Resolver = new CountedSignIn(field.Resolver);
        }

        return field;
    }
}

/// <summary>A mutation's answer, with the union of that mutation's errors.</summary>
internal sealed class PayloadType<TPayload>(ErrorUnion union) : AutoRegisteringObjectGraphType<TPayload>
    where TPayload : Payload
{
    protected override FieldType? CreateField(MemberInfo memberInfo)
    {
        var field = base.CreateField(memberInfo);
        if (memberInfo.Name == nameof(Payload.Errors))
        {
            field!.ResolvedType = new NonNullGraphType(new ListGraphType(new NonNullGraphType(union)));
        }

        return field;
    }
}

/// <summary>Tells the log of refusals that a mutation does not name. The client gets them as <c>OtherError</c>.</summary>
internal sealed partial class WatchedMutation(IFieldResolver mutation, ErrorUnion union) : IFieldResolver
{
    public async ValueTask<object?> ResolveAsync(IResolveFieldContext context)
    {
        var payload = (Payload)(await mutation.ResolveAsync(context))!;
        foreach (var error in payload.Errors.Where(error => !union.Lists(error)))
        {
            LogUnlisted(context.RequestServices!.GetRequiredService<ILogger<WatchedMutation>>(), context.FieldDefinition.Name, error.Code);
        }

        return payload;
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "{Mutation} was refused with {Code}, which it does not name in its [Refuses].")]
    private static partial void LogUnlisted(ILogger logger, string mutation, string code);
}

/// <summary>Lets the caller try while its budget lasts.</summary>
internal sealed class CountedSignIn(IFieldResolver mutation) : IFieldResolver
{
    public ValueTask<object?> ResolveAsync(IResolveFieldContext context)
    {
        var caller = ((OperationContext)context.UserContext).Caller;
        return context.RequestServices!.GetRequiredService<Budgets>().SignIn(caller) is { } refusal
            ? throw refusal
            : mutation.ResolveAsync(context);
    }
}
