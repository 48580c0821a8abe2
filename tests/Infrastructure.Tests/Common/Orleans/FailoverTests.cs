using System.Diagnostics;
using Orleans;
using Orleans.Runtime;

namespace MyHibachi.Infrastructure.Tests.Common.Orleans;

public sealed class FailoverTests(OrleansDatabase database) : IClassFixture<OrleansDatabase>
{
    [Fact]
    public async Task Experiment()
    {
        var ticks = new Ticks();
        var sw = Stopwatch.StartNew();
        var pa = LiveSilo.AllocatePorts();
        var a = await LiveSilo.StartAsync(database.ConnectionString, "c", pa, ticks);
        Console.WriteLine($"a up {sw.ElapsedMilliseconds}"); sw.Restart();
        var b = await LiveSilo.StartAsync(database.ConnectionString, "c", LiveSilo.AllocatePorts(), ticks);
        Console.WriteLine($"b up {sw.ElapsedMilliseconds}"); sw.Restart();
        var n = 0; Visit v;
        do { v = await b.Vigil($"k{++n}").Visit(); } while (!v.Silo.Equals(a.Address));
        var key = $"k{n}";
        await b.Vigil(key).Remind("metronome", TimeSpan.Zero, TimeSpan.FromMilliseconds(50));
        await ticks.UntilAsync(2, _ => true);
        Console.WriteLine($"setup {sw.ElapsedMilliseconds}"); sw.Restart();
        var crash = a.CrashAsync();
        Console.WriteLine($"crash called {sw.ElapsedMilliseconds}");
        _ = crash.ContinueWith(t => Console.WriteLine($"crash done {sw.ElapsedMilliseconds} {t.Exception?.Message}"), TestContext.Current.CancellationToken, TaskContinuationOptions.None, TaskScheduler.Default);
        while (true)
        {
            try { v = await b.Vigil(key).Visit(); Console.WriteLine($"visit {v} {sw.ElapsedMilliseconds}"); if (v.Silo.Equals(b.Address)) break; }
            catch (Exception e) { Console.WriteLine($"{e.GetType().Name} {e.Message} {sw.ElapsedMilliseconds}"); }
            await Task.Delay(100, TestContext.Current.CancellationToken);
        }
        await ticks.UntilAsync(2, t => t.Silo.Equals(b.Address));
        Console.WriteLine($"tick on b {sw.ElapsedMilliseconds}");
        await crash;
        Console.WriteLine($"crash over {sw.ElapsedMilliseconds}");sw.Restart();
        a = await LiveSilo.StartAsync(database.ConnectionString, "c", pa, ticks);
        Console.WriteLine($"a again {sw.ElapsedMilliseconds}");
        await a.DisposeAsync(); await b.DisposeAsync();
    }
}
