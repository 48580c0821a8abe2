using System.Diagnostics;
using MyHibachi.Infrastructure.Common.Processes;

namespace MyHibachi.Infrastructure.Common.Postgres;

/// <summary>
/// A small shell that holds PostgreSQL as its child and reads a pipe whose only writer is this process. The kernel closes the
/// pipe however this process ends, kill -9 included, and the shell then shuts PostgreSQL down.
/// </summary>
internal sealed class Supervisor
{
    // Signals that a service manager or a terminal sends to every process are ignored: the program stops PostgreSQL after
    // itself. Descriptor 3 is a pipe that only PostgreSQL keeps open, so its end tells the program that PostgreSQL is gone.
    // Asking is repeated because a signal that comes before PostgreSQL listens is lost; 600 times take 30 s, after which the
    // fast shutdown becomes an immediate one. Before read returns the shell reaps nothing, so the number stays PostgreSQL's.
    private const string Script =
        """
        trap '' HUP INT TERM
        log=$1
        shift
        "$@" 3>&1 >"$log" 2>&1 </dev/null &
        server=$!
        exec >/dev/null 2>&1
        shut_down() {
          tries=0
          while [ "$tries" -lt 600 ]; do
            kill -"$1" "$server" || exit 0
            tries=$((tries + 1))
            sleep 0.05
          done
        }
        read -r _
        shut_down INT
        shut_down QUIT
        kill -KILL "$server"
        """;

    private static readonly string[] Inherited = ["PATH", "LD_LIBRARY_PATH", "DYLD_LIBRARY_PATH", "TMPDIR"];

    private readonly Process _shell;

    private Supervisor(Process shell) => (_shell, Ended) = (shell, shell.StandardOutput.ReadToEndAsync());

    /// <summary>Completes when PostgreSQL and all its processes are gone, asked or not.</summary>
    public Task Ended { get; }

    public static Supervisor Start(ServerAccount account, string log, IEnumerable<string> server)
    {
        var command = account.Command(["sh", "-c", Script, "postgres-supervisor", log, .. server]);
        return new Supervisor(OwnSession.Start(StartInfo(command)));
    }

    /// <summary>Shuts PostgreSQL down and waits for its end, which the script bounds.</summary>
    public async Task StopAsync()
    {
        _shell.StandardInput.Close();
        await _shell.WaitForExitAsync();
        _shell.Dispose();
    }

    private static ProcessStartInfo StartInfo(IReadOnlyList<string> command)
    {
        var start = new ProcessStartInfo(command[0], command.Skip(1))
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            WorkingDirectory = "/",
        };
        // The program's environment may hold keys to other systems: PostgreSQL gets only what a program needs to run.
        var environment = Inherited.ToDictionary(name => name, Environment.GetEnvironmentVariable);
        start.Environment.Clear();
        foreach (var (name, value) in environment.Where(variable => variable.Value is not null))
            start.Environment[name] = value;
        return start;
    }
}
