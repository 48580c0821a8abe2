using System.Diagnostics;
using System.Text.RegularExpressions;
using Npgsql;

namespace MyHibachi.Benchmarks.Running;

/// <summary>The whole product as `make run` starts it, but on a database of ours: one process, built for release.</summary>
internal sealed partial class Product : IAsyncDisposable
{
    private readonly Process _process;

    private Product(Process process, Uri address, TimeSpan startedIn, IReadOnlyDictionary<string, string> passwords) =>
        (_process, Address, StartedIn, Passwords) = (process, address, startedIn, passwords);

    public Uri Address { get; }

    /// <summary>From the start of the process until it said that it is ready.</summary>
    public TimeSpan StartedIn { get; }

    /// <summary>Of the staff accounts that this start has opened, by email address.</summary>
    public IReadOnlyDictionary<string, string> Passwords { get; }

    /// <param name="isFirst">The database is new, so that accounts are opened and their passwords told.</param>
    public static async Task<Product> Start(string connectionString, bool isFirst, CancellationToken ct)
    {
        var started = Stopwatch.GetTimestamp();
        var process = Process.Start(StartInfo(connectionString))!;
        var greeting = await ReadUntil(isFirst ? LastAccount() : HealthIn(), process, ct);
        var address = new Uri(HomeIn().Match(greeting).Groups["address"].Value);
        await UntilReady(address, ct);
        var took = Stopwatch.GetElapsedTime(started);
        _ = process.StandardOutput.BaseStream.CopyToAsync(Stream.Null, CancellationToken.None);
        return new(process, address, took, PasswordsIn().Matches(greeting).ToDictionary(one => one.Groups["email"].Value, one => one.Groups["password"].Value));
    }

    /// <summary>What the process holds in memory, in MB of 1,048,576 bytes.</summary>
    public int ResidentMegabytes()
    {
        _process.Refresh();
        return (int)(_process.WorkingSet64 >> 20);
    }

    /// <summary>What the process has used so far: told apart from what others on the machine do.</summary>
    public TimeSpan ProcessorTime()
    {
        _process.Refresh();
        return _process.TotalProcessorTime;
    }

    public async ValueTask DisposeAsync()
    {
        using var stop = Process.Start("kill", ["-TERM", $"{_process.Id}"]);
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    private static ProcessStartInfo StartInfo(string connectionString)
    {
        var program = Path.GetFullPath(Path.Combine(AppContext.BaseDirectory, "../../../../../src/Silo/bin/Release/net10.0/MyHibachi.Silo.dll"));

        // One address asks for all: what is measured is how much can be answered, not how much one client may ask.
        const string Plenty = "1000000000";
        return new("dotnet", [program, "--Urls=http://127.0.0.1:0", $"--Edge:RequestsPerMinute={Plenty}", $"--GraphQL:CostPerMinute={Plenty}", $"--GraphQL:SignInsPerMinute={Plenty}"])
        {
            RedirectStandardOutput = true,
            Environment =
            {
                ["DOTNET_ENVIRONMENT"] = "Development",
                ["ConnectionStrings__Owner"] = connectionString,
                ["ConnectionStrings__Database"] = new NpgsqlConnectionStringBuilder(connectionString) { Username = "myhibachi_app", Password = "of benchmarks" }.ConnectionString,
            },
        };
    }

    private static async Task<string> ReadUntil(Regex last, Process process, CancellationToken ct)
    {
        var text = "";
        while (!last.IsMatch(text))
        {
            text += await process.StandardOutput.ReadLineAsync(ct) is { } line
                ? line + "\n"
                : throw new InvalidOperationException("The product did not start:\n" + text);
        }

        return text;
    }

    private static async Task UntilReady(Uri address, CancellationToken ct)
    {
        using var http = new HttpClient { BaseAddress = address };
        while (!(await http.GetAsync("/health/ready", ct)).IsSuccessStatusCode)
        {
            await Task.Delay(10, ct);
        }
    }

    [GeneratedRegex(@"Home\s+(?<address>http\S+)")]
    private static partial Regex HomeIn();

    [GeneratedRegex(@"Health\s+http")]
    private static partial Regex HealthIn();

    [GeneratedRegex(@"^  CHEF .*\n", RegexOptions.Multiline)]
    private static partial Regex LastAccount();

    [GeneratedRegex(@"^  [A-Z_]+ +(?<email>\S+@\S+) +(?<password>\S+)$", RegexOptions.Multiline)]
    private static partial Regex PasswordsIn();
}
