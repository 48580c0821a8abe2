using System.Reflection;
using MediatR;
using MyHibachi.Application.Identity;
using MyHibachi.Domain.Common;
using MyHibachi.GraphQL.Common;

namespace MyHibachi.TestKit.Cluster;

/// <summary>
/// Fails every test in which a use case refuses for a reason that its mutation does not name, so that the unions of the schema stay
/// true. A mutation is called as its request is.
/// </summary>
internal static class NamedRefusals
{
    private static readonly Dictionary<string, string[]> ByRequest = typeof(RefusesAttribute).Assembly.GetTypes()
        .SelectMany(type => type.GetMethods())
        .Select(method => (method.Name, Refuses: method.GetCustomAttribute<RefusesAttribute>()))
        .Where(mutation => mutation.Refuses is not null)
        .ToDictionary(mutation => mutation.Name is "RefreshToken" ? nameof(Refresh) : mutation.Name, mutation => mutation.Refuses!.Codes.ToArray());

    /// <returns>The answer.</returns>
    /// <exception cref="InvalidOperationException">The mutation does not name the refusal.</exception>
    public static TResponse Check<TResponse>(IRequest<TResponse> request, TResponse answer)
    {
        var name = request.GetType().Name;
        return !ByRequest.TryGetValue(name, out var named) || ErrorsOf(answer).FirstOrDefault(error => !named.Contains(error.Code)) is not { } unnamed
            ? answer
            : throw new InvalidOperationException($"{name} was refused with {unnamed.Code}, which its mutation does not name in [Refuses].");
    }

    private static IEnumerable<Error> ErrorsOf(object? answer) =>
        answer?.GetType().GetProperty(nameof(Result<>.Errors))?.GetValue(answer) as IEnumerable<Error> ?? [];
}
