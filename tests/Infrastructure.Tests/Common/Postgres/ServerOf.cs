using System.Diagnostics;

namespace MyHibachi.Infrastructure.Tests.Common.Postgres;

/// <summary>Looks at a folder's server from outside, as the operating system sees it.</summary>
internal static class ServerOf
{
    public static PostmasterFile Running(EmbeddedPostgresOptions options) => PostmasterFile.Read(new PostgresFolder(options.DataDirectory))!;

    public static int ParentOf(int processId) => int.Parse(StatusOf(processId, "PPid:"), CultureInfo.InvariantCulture);

    public static int UserOf(int processId) => int.Parse(StatusOf(processId, "Uid:").Split('\t')[0], CultureInfo.InvariantCulture);

    public static string CapabilitiesOf(int processId) => StatusOf(processId, "CapEff:");

    // Fields after the program's name in brackets: state, parent, process group, session.
    public static int SessionOf(int processId)
    {
        var stat = File.ReadAllText(Proc(processId, "stat"));
        return int.Parse(stat[(stat.LastIndexOf(')') + 2)..].Split(' ')[3], CultureInfo.InvariantCulture);
    }

    public static void Kill(int processId)
    {
        using var process = Process.GetProcessById(processId);
        process.Kill();
    }

    public static async Task SignalAsync(int processId, string signal, CancellationToken ct) =>
        (await Tool.RunAsync(["kill", $"-{signal}", $"{processId}"], ct)).OrFail("kill");

    private static string StatusOf(int processId, string field) =>
        File.ReadLines(Proc(processId, "status")).First(line => line.StartsWith(field, StringComparison.Ordinal))[field.Length..].Trim();

    private static string Proc(int processId, string file)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Looks into /proc");
        return $"/proc/{processId}/{file}";
    }
}
