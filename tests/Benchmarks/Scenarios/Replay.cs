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

    private const int Turns = 3;

    // Each run makes ids of its own; none comes near this many a client.
    private const int RowsOfOneRun = 10_000;

    /// <summary>The statements against the database that the product works with, right after it.</summary>
    /// <param name="sold">What the product reached.</param>
    public static async Task Measure(DatabaseServer database, double sold, Report report)
    {
        var reached = await Run(database, database.ConnectionString, await Script(), run: 0, Seconds);
        report.Add($"the same statements by pgbench, {BookingRate.Clients} connections", "-", $"{reached:N0}/s");
        report.Add("bookings created, as a share of that", "≥ 0.4", $"{sold / reached:0.00}");
    }

    /// <summary>The sale alone, with and without the rows that account for it, in turns; in a copy of the database that no product works with.</summary>
    public static async Task MeasureTrails(DatabaseServer database, Report report)
    {
        await database.Run("UPDATE bookings SET number = 'MH-REPLAYED' WHERE id = (SELECT id FROM bookings WHERE number LIKE 'MH-S%' LIMIT 1)");
        var (copy, all) = (await database.Copy("trails"), await Script());
        var sale = all[..(all.IndexOf("COMMIT;", StringComparison.Ordinal) + "COMMIT;".Length)];
        var (with, without) = (new List<double>(), new List<double>());
        for (var turn = 0; turn < Turns; turn++)
        {
            with.Add(await Run(database, copy, sale, 1 + (2 * turn), Seconds / 2));
            without.Add(await Run(database, copy, Trails().Replace(sale, ""), 2 + (2 * turn), Seconds / 2));
        }

        report.Add($"what audit and outbox add to a sale, by pgbench, median of {Turns} turns", "≤ 30 %", $"{(Median(without) / Median(with)) - 1:P0}");
    }

    private static Task<string> Script() => File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "Scenarios", "booking.sql"));

    private static double Median(List<double> rates) => rates.Order().ElementAt(rates.Count / 2);

    /// <returns>Transactions a second.</returns>
    private static async Task<double> Run(DatabaseServer database, string connectionString, string script, int run, int seconds)
    {
        var server = new NpgsqlConnectionStringBuilder(connectionString);
        var start = new ProcessStartInfo(
            await Program(database),
            [
                "--no-vacuum", "--protocol=prepared", $"--client={BookingRate.Clients}", "--jobs=2", $"--define=n={run * RowsOfOneRun}", $"--time={seconds}",
                "--file=-", "--host=" + server.Host, $"--port={server.Port}", "--username=" + server.Username, server.Database!,
            ])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { ["PGPASSWORD"] = server.Password },
        };
        using var pgbench = Process.Start(start)!;
        await pgbench.StandardInput.WriteAsync(script);
        pgbench.StandardInput.Close();
        var (output, errors) = (pgbench.StandardOutput.ReadToEndAsync(), pgbench.StandardError.ReadToEndAsync());
        await pgbench.WaitForExitAsync();
        return Rate().Match(await output) is { Success: true } match
            ? double.Parse(match.Groups["rate"].ValueSpan, CultureInfo.InvariantCulture)
            : throw new InvalidOperationException(await errors);
    }

    // Beside the server's own program, wherever that came from.
    private static async Task<string> Program(DatabaseServer database) =>
        Path.Combine(await database.Ask<string>("SELECT setting FROM pg_config WHERE name = 'BINDIR'"), "pgbench");

    [GeneratedRegex(@"INSERT INTO (audit_log|outbox_events)[\s\S]*?;\r?\n")]
    private static partial Regex Trails();

    [GeneratedRegex(@"tps = (?<rate>[\d.]+)")]
    private static partial Regex Rate();
}
