using MyHibachi.Application.Common;
using MyHibachi.Infrastructure.Common;

namespace MyHibachi.Silo.Common;

/// <summary>Logs what breaks inside a grain where it happens, once, and lets no more than its kind travel to whoever called.</summary>
internal sealed class GrainFailures(ILogger<GrainFailures> log) : IIncomingGrainCallFilter
{
    public async Task Invoke(IIncomingGrainCallContext context)
    {
        try
        {
            await context.Invoke();
        }
        catch (Exception failure) when (IsOurs(context.Grain) && !MayTravel(failure))
        {
            var kind = ExceptionKind.Of(failure);
            log.Failed(context.TargetId, context.MethodName, kind, ExceptionKind.Stack(failure));
            throw new GrainFailedException(kind);
        }
    }

    private static bool IsOurs(object grain) => grain.GetType().Assembly == typeof(GrainFailures).Assembly;

    // The cluster's own words, by which a caller tells whether to send again, and what was made to travel.
    private static bool MayTravel(Exception failure) =>
        failure is OrleansException or TimeoutException || failure.GetType().IsDefined(typeof(GenerateSerializerAttribute), inherit: false);
}

internal static partial class GrainFailuresLog
{
    [LoggerMessage(LogLevel.Error, "{Grain} failed with {Failure} in {Method}\n{Stack}")]
    public static partial void Failed(this ILogger logger, GrainId grain, string method, string failure, string stack);
}
