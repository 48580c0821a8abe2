using MediatR;
using MyHibachi.Application.Bookings;
using MyHibachi.Application.Common;
using MyHibachi.Application.Negotiations;
using MyHibachi.Application.Quotes;
using MyHibachi.Application.Scheduling;
using MyHibachi.Domain.Common;
using MyHibachi.TestKit.Cluster;

namespace MyHibachi.Application.Tests.Common;

/// <summary>What a refusal is: a code, a field that the client wrote, and a database in which nothing moved.</summary>
internal static class Refusals
{
    // Operations that are not named like their request.
    private static readonly Dictionary<Type, string> Operations = new()
    {
        [typeof(GetQuote)] = "quote",
        [typeof(RecommendChefs)] = "chefRecommendations",
        [typeof(MeasureTravel)] = "travelTime",
        [typeof(ReadSchedule)] = "schedule",
        [typeof(ReadScheduleChanges)] = "scheduleChanges",
        [typeof(GetHold)] = "releaseHold",
        [typeof(SuggestSlots)] = "slotSuggestions",
        [typeof(ReadNegotiationStatistics)] = "negotiationStatistics",
    };

    public static Task Refuses<T>(this ProductCluster cluster, IRequest<Result<T>> request, Actor actor, string code, string? field = null) =>
        cluster.Refuses(request, actor, [(code, field)]);

    public static async Task Refuses<T>(
        this ProductCluster cluster, IRequest<Result<T>> request, Actor actor, params (string Code, string? Field)[] expected)
    {
        await cluster.Settled();
        var before = await cluster.Tables.Fingerprint();

        var answer = await cluster.Send(request, actor);

        Assert.Equal(expected, answer.Errors.Select(error => (error.Code, error.Field)));
        Assert.All(answer.Errors.Where(error => error.Field is not null), error => Assert.Contains(error.Field!, InputPaths.Operations[OperationOf(request)]));
        Assert.Equal(before, await cluster.Tables.Fingerprint());
    }

    private static string OperationOf(object request) => Operations.TryGetValue(request.GetType(), out var operation)
        ? operation
        : char.ToLowerInvariant(request.GetType().Name[0]) + request.GetType().Name[1..];
}
