using System.Collections.Concurrent;
using System.Diagnostics;
using MyHibachi.TestKit.Cluster;

namespace MyHibachi.Infrastructure.Tests.Common.Orleans;

/// <summary>A silo in a process of its own, which can be killed as only a process can: without a chance to say goodbye.</summary>
internal sealed class SiloProcess : IAsyncDisposable
{
    private readonly Process _process;
    private readonly ConcurrentQueue<string?> _output = new();

    private SiloProcess(ProcessStartInfo start)
    {
        _process = Process.Start(start)!;
        _process.OutputDataReceived += (_, line) => _output.Enqueue(line.Data);
        _process.BeginOutputReadLine();
    }

    internal static SiloProcess Start(SiloSite site) => new(new ProcessStartInfo(
        Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet",
        [typeof(SiloProcess).Assembly.Location, "-explicit", "only", "-method", SiloProcessEntry.Method])
    {
        RedirectStandardInput = true,
        RedirectStandardOutput = true,
        Environment = { [SiloProcessEntry.Site] = SiloProcessEntry.Write(site) },
    });

    /// <summary>Throws with what the process had to say when it has ended by itself.</summary>
    internal void AssertRuns() => Assert.False(_process.HasExited, $"The silo's process has ended: {string.Join('\n', _output)}");

    /// <summary>What the process had to say when it ended by itself.</summary>
    internal async Task<string> LastWordsAsync()
    {
        await _process.WaitForExitAsync(TestContext.Current.CancellationToken)
            .WaitAsync(Eventually.Patience, TestContext.Current.CancellationToken);
        return string.Join('\n', _output);
    }

    /// <summary>Signal 9 on Unix.</summary>
    internal async Task KillAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync(CancellationToken.None);
    }

    public async ValueTask DisposeAsync()
    {
        await KillAsync();
        _process.Dispose();
    }
}
