using System.Diagnostics;

namespace MyHibachi.Infrastructure.Tests.Common.Postgres;

/// <summary>Another program with a PostgreSQL of its own, which a test may kill.</summary>
internal sealed class HolderProcess : IDisposable
{
    private readonly Process _process;

    private HolderProcess(Process process, string connectionString) => (_process, ConnectionString) = (process, connectionString);

    public string ConnectionString { get; }

    public static async Task<HolderProcess> StartAsync(EmbeddedPostgresOptions options, CancellationToken ct)
    {
        var program = Path.Combine(AppContext.BaseDirectory, "MyHibachi.PostgresHolder.dll");
        var start = new ProcessStartInfo("dotnet", [program, options.DataDirectory, options.ToolsDirectory])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        // A killed runtime would leave its diagnostic pipes in the temp directory.
        start.Environment["DOTNET_EnableDiagnostics"] = "0";
        var process = Process.Start(start)!;
        return new HolderProcess(process, (await process.StandardOutput.ReadLineAsync(ct))!);
    }

    public void Kill()
    {
        _process.Kill();
        _process.WaitForExit();
    }

    public void Dispose()
    {
        if (!_process.HasExited)
            Kill();
        _process.Dispose();
    }
}
