using MyHibachi.Benchmarks.Measuring;
using MyHibachi.Benchmarks.Running;
using MyHibachi.Benchmarks.Scenarios;
using MyHibachi.Benchmarks.Seeding;

const string Administrator = "admin@myhibachi.example";
int[] sizes = args.Length > 0 ? [.. args.Select(int.Parse)] : [0, 10_000, 60_000];
var report = new Report();
try
{
    await MeasureAll();
    report.Print();
    return 0;
}
catch (Exception failed) when (failed is InvalidOperationException or HttpRequestException or Npgsql.NpgsqlException)
{
    // Caught, so that the database is stopped and its folder is gone before the program ends.
    await Console.Error.WriteLineAsync(failed.ToString());
    return 1;
}

// Everything in one run, on one machine, so that the rows can be compared with each other.
async Task MeasureAll()
{
    await using var database = await DatabaseServer.Start(CancellationToken.None);
    string password;
    await using (var first = await Product.Start(database.ConnectionString, isFirst: true, CancellationToken.None))
    {
        password = first.Passwords[Administrator];
    }

    await StartUp.Measure(database, report, CancellationToken.None);
    foreach (var (size, before) in sizes.Zip(sizes.Prepend(0)))
    {
        // A silo keeps its days in memory: what is written behind its back, it learns at the next start.
        await History.Grow(database, before, size);
        await using var product = await Product.Start(database.ConnectionString, isFirst: false, CancellationToken.None);
        using var client = new Client(product.Address, connections: 1);
        var staff = await People.Staff(client, Administrator, password);
        await Availability.Measure(product, size, report);
        if (size == sizes[0])
        {
            await History.SellTemplates(product, staff);
        }

        if (size == sizes[^1])
        {
            await MeasureUnderLoad(database, product, staff, size);
        }
    }
}

async Task MeasureUnderLoad(DatabaseServer database, Product product, string staff, int size)
{
    await BookingList.Measure(product, staff, size, report);
    await Race.Measure(product, staff, report);
    var sold = await BookingRate.Measure(product, database, report);
    await Replay.Measure(database, sold, report);
    report.Add("memory after all of it", "-", $"{product.ResidentMegabytes()} MB");
}
