using System.Diagnostics;

namespace MyHibachi.Cluster;

/// <summary>Waits until a process serves.</summary>
internal static class Readiness
{
    // Far beyond what a start takes on a busy machine.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(90);

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    /// <exception cref="MemberNotReadyException">It ended instead, or takes too long.</exception>
    public static async Task Of(MemberProcess member, CancellationToken ct)
    {
        using var client = new HttpClient { BaseAddress = member.Plan.Address };
        var began = Stopwatch.GetTimestamp();
        while (!await Answers(client, ct))
        {
            if (member.Ended.IsCompleted || Stopwatch.GetElapsedTime(began) > Patience)
            {
                throw new MemberNotReadyException(member.Plan.Name);
            }

            await Task.Delay(Pause, ct);
        }
    }

    private static async Task<bool> Answers(HttpClient client, CancellationToken ct)
    {
        try
        {
            using var answer = await client.GetAsync("health/ready", ct);
            return answer.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }
}

/// <summary>A process of the cluster did not become ready; what it said before tells why.</summary>
public sealed class MemberNotReadyException(string member) : Exception($"{member} did not become ready: see what it said above.");
