using MyHibachi.Benchmarks.Measuring;
using MyHibachi.Benchmarks.Running;
using MyHibachi.Benchmarks.Scenarios;
using MyHibachi.Benchmarks.Scenarios.Optimization;
using MyHibachi.Benchmarks.Seeding;

const string Administrator = "admin@myhibachi.example";
const string Manager = "manager.smf@myhibachi.example";
// One word measures the optimiser alone, which needs no database.
const string OptimizationOnly = "optimization";

// Sizes grow; the script that fills the database begins with 10,000.
int[] sizes = args.Length > 0 && args[0] != OptimizationOnly ? [.. args.Select(int.Parse)] : [0, 10_000, 60_000];
var report = new Report();
try
{
    if (args is not [OptimizationOnly])
    {
        await MeasureAll();
    }

    YearInMemory.Measure(report);
    await OptimizedDays.Measure(report);
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
    IReadOnlyDictionary<string, string> passwords;
    await using (var first = await Product.Start(database.ConnectionString, isFirst: true, CancellationToken.None))
    {
        passwords = first.Passwords;
    }

    await StartUp.Measure(database, report, CancellationToken.None);
    await Availability.Measure(await AtEachSize(database, passwords[Administrator]), report);
    await Replay.MeasureTrails(database, report);
    await using var product = await Product.Start(database.ConnectionString, isFirst: false, CancellationToken.None);
    using var client = new Client(product.Address, connections: 1);
    var staff = await People.Staff(client, Administrator, passwords[Administrator]);
    await Rights.Measure(product, staff, await People.Staff(client, Manager, passwords[Manager]), report);
    await MeasureUnderLoad(database, product, staff, sizes[^1]);
}

// One database a size, so that the sizes can be measured in turns.
async Task<(int Bookings, string ConnectionString)[]> AtEachSize(DatabaseServer database, string password)
{
    List<(int, string)> databases = [];
    foreach (var (size, before) in sizes.Zip(sizes.Prepend(0)))
    {
        if (size > 0 && before == 0)
        {
            await using var product = await Product.Start(database.ConnectionString, isFirst: false, CancellationToken.None);
            using var client = new Client(product.Address, connections: 1);
            await History.SellTemplates(product, await People.Staff(client, Administrator, password));
        }

        await History.Grow(database, before, size);
        databases.Add((size, await database.Copy($"bookings_{size}")));
    }

    return [.. databases];
}

async Task MeasureUnderLoad(DatabaseServer database, Product product, string staff, int size)
{
    await BookingList.Measure(product, staff, size, report);
    await Records.Measure(database, product, staff, report);
    await Race.Measure(product, staff, report);
    var sold = await BookingRate.Measure(product, database, report);
    await Replay.Measure(database, sold, report);
    await Mixed.Measure(product, staff, clients: 50, place: 2, report);
    await Mixed.Measure(product, staff, clients: 100, place: 3, report);
    report.Add("memory after all of it", "-", $"{product.ResidentMegabytes()} MB");
}
