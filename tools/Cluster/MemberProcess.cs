using System.Diagnostics;
using MyHibachi.Infrastructure.Common.Processes;

namespace MyHibachi.Cluster;

/// <summary>
/// A process of the product. It ends when it is asked to, and with this program however that ends, kill -9 included: beside it a small
/// shell reads a pipe whose only writer is this program, and the kernel closes that pipe.
/// </summary>
public sealed class MemberProcess : IAsyncDisposable
{
    // The shell becomes the program, so that their numbers are the same and the exit code is the program's. Its copy in the background
    // reads what is to be done with it: nothing, because it ended by itself and its number may soon be another's; or a stop, with 30 s
    // to finish what is in flight. The pipe's end says that nobody waits any more: the database goes as well, so 5 s must do.
    private const string Script =
        """
        program=$$
        exec 3<&0 </dev/null
        {
          looks=600
          read -r order <&3 || looks=100
          [ "$order" = ended ] && exit
          kill -TERM "$program"
          while kill -0 "$program" && [ "$looks" -gt 0 ]; do
            looks=$((looks - 1))
            sleep 0.05
          done
          kill -KILL "$program"
        } >/dev/null 2>&1 &
        exec 3<&-
        exec "$@"
        """;

    private static readonly string Runtime = Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet";

    // Where all of them listen is told once, together. An argument, since a shell passes no variable on that has a dot in its name.
    private const string TellsNotOfItsStart = "--Logging:LogLevel:Microsoft.Hosting.Lifetime=Warning";

    private readonly Process _process;
    private bool _stopping;

    private MemberProcess(MemberPlan plan, Process process, Action<string> tell)
    {
        (Plan, _process) = (plan, process);
        process.OutputDataReceived += (_, line) => Pass(line.Data);
        process.ErrorDataReceived += (_, line) => Pass(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        Ended = ReportTheEnd(tell);

        void Pass(string? line)
        {
            if (line is not null)
            {
                tell(line);
            }
        }
    }

    public MemberPlan Plan { get; }

    public int ProcessId => _process.Id;

    /// <summary>Completes when the process is gone, asked or not, and all that it said has been told.</summary>
    public Task Ended { get; }

    /// <param name="tell">Gets what the process says, line by line, and that it ended without having been asked to.</param>
    public static MemberProcess Start(MemberPlan plan, Action<string> tell)
    {
        var program = Path.Combine(AppContext.BaseDirectory, plan.Program);
        var start = new ProcessStartInfo("sh", ["-c", Script, "sh", Runtime, program, TellsNotOfItsStart])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { ["Urls"] = plan.Address.ToString() },
        };
        foreach (var (name, value) in plan.Settings)
        {
            start.Environment[name] = value;
        }

        return new(plan, OwnSession.Start(start), tell);
    }

    /// <summary>Signal 9: without a chance to say goodbye.</summary>
    public async Task KillAsync()
    {
        _process.Kill();
        await Ended;
    }

    /// <summary>Asks the process to stop and waits for its end, which the script bounds.</summary>
    public async Task StopAsync()
    {
        if (!Interlocked.Exchange(ref _stopping, true))
        {
            await Order("stop");
        }

        await Ended;
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        _process.Dispose();
    }

    private async Task Order(string order)
    {
        try
        {
            await _process.StandardInput.WriteLineAsync(order);
            await _process.StandardInput.FlushAsync();
        }
        catch (IOException)
        {
            // Somebody killed the shell: without it there is no gentler way.
            _process.Kill();
        }
    }

    private async Task ReportTheEnd(Action<string> tell)
    {
        await _process.WaitForExitAsync();
        if (Interlocked.Exchange(ref _stopping, true))
        {
            return;
        }

        await Order("ended");
        tell($"has ended with code {_process.ExitCode} (128 and more: by a signal). The others go on.");
    }
}
