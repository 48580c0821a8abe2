namespace MyHibachi.Infrastructure.Tests.Common.Orleans;

/// <summary>What runs in a <see cref="SiloProcess"/>: this very test assembly, asked for the one test that never runs by itself.</summary>
public sealed class SiloProcessEntry
{
    internal const string Site = "MYHIBACHI_TEST_SILO";

    internal static string Method { get; } = $"{typeof(SiloProcessEntry).FullName}.{nameof(Serves_until_its_parent_is_gone)}";

    internal static string Write(SiloSite site) =>
        string.Join('\n', site.ConnectionString, site.ClusterId, site.SiloPort, site.GatewayPort);

    [Fact(Explicit = true)]
    public async Task Serves_until_its_parent_is_gone()
    {
        var silo = new LiveSilo(Read(Environment.GetEnvironmentVariable(Site)!.Split('\n')), new Ticks());
        await silo.StartAsync(); // Stopping a silo that did not start would hide why.
        await using (silo)
            await Console.In.ReadToEndAsync(TestContext.Current.CancellationToken);
    }

    private static SiloSite Read(string[] written) => new(
        written[0], written[1], int.Parse(written[2], CultureInfo.InvariantCulture), int.Parse(written[3], CultureInfo.InvariantCulture));
}
