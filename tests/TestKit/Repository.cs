namespace MyHibachi.TestKit;

/// <summary>Where the source tree lies that these tests were built from.</summary>
public static class Repository
{
    public static string Root { get; } = Find(AppContext.BaseDirectory);

    private static string Find(string? directory) =>
        directory is null ? throw new DirectoryNotFoundException("The tests do not run inside the repository.")
        : File.Exists(Path.Combine(directory, "MyHibachi.sln")) ? directory
        : Find(Path.GetDirectoryName(directory));
}
