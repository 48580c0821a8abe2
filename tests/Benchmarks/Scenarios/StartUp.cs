using MyHibachi.Benchmarks.Measuring;
using MyHibachi.Benchmarks.Running;

namespace MyHibachi.Benchmarks.Scenarios;

/// <summary>How long the built product takes until it is ready, and what it holds when nothing happens.</summary>
internal static class StartUp
{
    public static async Task Measure(DatabaseServer database, Report report, CancellationToken ct)
    {
        List<TimeSpan> starts = [];
        var resident = 0;
        for (var run = 0; run < 3; run++)
        {
            await using var product = await Product.Start(database.ConnectionString, isFirst: false, ct);
            starts.Add(product.StartedIn);
            resident = Math.Max(resident, product.ResidentMegabytes());
        }

        report.Add("built tree to `/health/ready`, database exists, median of 3", "≤ 8 s", $"{starts.Order().ElementAt(1).TotalSeconds:0.0} s");
        report.Add("idle memory right after, without PostgreSQL", "≤ 350 MB", $"{resident} MB");
    }
}
