using System.Diagnostics;
using System.Text.RegularExpressions;
using MyHibachi.Benchmarks.Measuring;
using MyHibachi.Benchmarks.Running;
using Npgsql;

namespace MyHibachi.Benchmarks.Scenarios;

/// <summary>What the database alone reaches: PostgreSQL's own load generator sends the statements of a booking, and nobody thinks in between.</summary>
internal static partial class Replay
{
    private const int Seconds = 15;

    public static async Task Measure(DatabaseServer database, double sold, Report report)
    {
        await database.Run("UPDATE bookings SET number = 'MH-REPLAYED' WHERE id = (SELECT id FROM bookings WHERE number LIKE 'MH-S%' LIMIT 1)");
        var server = new NpgsqlConnectionStringBuilder(database.ConnectionString);
        var start = new ProcessStartInfo(
            await Program(database),
            [
                "--no-vacuum", "--protocol=prepared", $"--client={BookingRate.Clients}", "--jobs=2", "--define=n=0", $"--time={Seconds}",
                "--file=" + Path.Combine(AppContext.BaseDirectory, "Scenarios", "booking.sql"),
                "--host=" + server.Host, $"--port={server.Port}", "--username=" + server.Username, server.Database!,
            ])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { ["PGPASSWORD"] = server.Password },
        };
        using var pgbench = Process.Start(start)!;
        var (output, errors) = (pgbench.StandardOutput.ReadToEndAsync(), pgbench.StandardError.ReadToEndAsync());
        await pgbench.WaitForExitAsync();
        if (Rate().Match(await output) is not { Success: true } match)
        {
            throw new InvalidOperationException(await errors);
        }

        var reached = double.Parse(match.Groups["rate"].ValueSpan, CultureInfo.InvariantCulture);
        report.Add($"the same statements by pgbench, {BookingRate.Clients} connections", "-", $"{reached:N0}/s");
        report.Add("bookings created, as a share of that", "≥ 0.4", $"{sold / reached:0.00}");
    }

    // Beside the server's own program, wherever that came from.
    private static async Task<string> Program(DatabaseServer database) =>
        Path.Combine(await database.Ask<string>("SELECT setting FROM pg_config WHERE name = 'BINDIR'"), "pgbench");

    [GeneratedRegex(@"tps = (?<rate>[\d.]+)")]
    private static partial Regex Rate();
}
