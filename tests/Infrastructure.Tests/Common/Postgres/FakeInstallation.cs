namespace MyHibachi.Infrastructure.Tests.Common.Postgres;

/// <summary>A folder that looks like an installation of PostgreSQL to anyone who does not start it.</summary>
internal static class FakeInstallation
{
    private const UnixFileMode Executable = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    /// <returns>Its folder of programs.</returns>
    public static string Make(string parent, string version, params string[] extensions)
    {
        var home = Directory.CreateDirectory(Path.Combine(parent, version)).FullName;
        var programs = Directory.CreateDirectory(Path.Combine(home, "bin")).FullName;
        foreach (var program in (string[])["postgres", "initdb"])
        {
            var path = Path.Combine(programs, program);
            File.WriteAllText(path, $"#!/bin/sh\necho '{program} (PostgreSQL) {version}'\n");
            File.SetUnixFileMode(path, Executable);
        }
        var share = Directory.CreateDirectory(Path.Combine(home, "share", "extension")).FullName;
        foreach (var extension in extensions)
            File.WriteAllText(Path.Combine(share, extension + ".control"), "");
        return programs;
    }
}
