using System.Diagnostics;
using System.Security.Cryptography;
using System.Text.RegularExpressions;
using MyHibachi.Cluster;
using MyHibachi.TestKit.Cluster;

namespace MyHibachi.EndToEnd.Tests;

/// <summary>The program behind <c>make cluster</c>, started as a person does.</summary>
internal sealed partial class ClusterProgram : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly Process _process;

    private ClusterProgram(Process process) => _process = process;

    /// <summary>What it started, by process number.</summary>
    public IReadOnlyList<int> Members { get; private set; } = [];

    /// <summary>Returns when it has shown where everything is.</summary>
    public static async Task<ClusterProgram> StartAsync(string connectionString)
    {
        var program = new ClusterProgram(Process.Start(
            new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet", [typeof(ProcessCluster).Assembly.Location])
            {
                RedirectStandardOutput = true,

                // Nobody says that this is development, so it runs as in production.
                Environment =
                {
                    ["ConnectionStrings__Database"] = connectionString,
                    ["Identity__EncryptionKeys__0"] = Convert.ToBase64String(RandomNumberGenerator.GetBytes(32)),
                },
            })!);
        program.Members = await program.ReadTheTable();
        return program;
    }

    public void Kill() => _process.Kill();

    /// <summary>Asks it to stop, as a service manager does.</summary>
    /// <returns>Its exit code.</returns>
    public async Task<int> Stop()
    {
        using var kill = Process.Start("kill", ["-TERM", _process.Id.ToString(CultureInfo.InvariantCulture)]);
        await _process.WaitForExitAsync(TestContext.Current.CancellationToken).WaitAsync(Patience, TestContext.Current.CancellationToken);
        return _process.ExitCode;
    }

    public Task NothingRuns() => Eventually.True(
        () => Task.FromResult(!Members.Any(IsAlive)),
        "nothing runs that it started");

    public async ValueTask DisposeAsync()
    {
        _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync(CancellationToken.None);
        _process.Dispose();
    }

    private static bool IsAlive(int processId)
    {
        try
        {
            using var process = Process.GetProcessById(processId);
            return !process.HasExited;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }

    private async Task<List<int>> ReadTheTable()
    {
        List<int> members = [];
        while (members.Count < 4)
        {
            var line = await _process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken)
                ?? throw new InvalidOperationException("The program has ended.");
            if (Row().Match(line) is { Success: true } row)
            {
                members.Add(int.Parse(row.Groups[1].Value, CultureInfo.InvariantCulture));
            }
        }

        // What its members say from now on must not fill the pipe.
        _ = _process.StandardOutput.ReadToEndAsync(CancellationToken.None);
        return members;
    }

    [GeneratedRegex(@"^  \w+ +http://127\.0\.0\.1:\d+/\S+ +pid (\d+)$")]
    private static partial Regex Row();
}
