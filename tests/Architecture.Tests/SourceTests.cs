using System.Text.RegularExpressions;
using MyHibachi.TestKit;

namespace MyHibachi.Architecture.Tests;

/// <summary>What is true of every source file.</summary>
public sealed partial class SourceTests
{
    private const int MaxLines = 300;

    private static readonly SourceFile[] Files =
    [
        .. new[] { "src", "tests", "lib" }.SelectMany(folder => Directory.EnumerateFiles(Path.Combine(Repository.Root, folder), "*.cs", SearchOption.AllDirectories))
            .Select(path => new SourceFile(Path.GetRelativePath(Repository.Root, path).Replace('\\', '/'), File.ReadAllText(path)))
            .Where(file => !file.IsGenerated),
    ];

    [Fact]
    public void No_file_is_longer_than_300_lines()
    {
        Assert.NotEmpty(Files);
        Assert.Empty(Files.Where(IsLong).Select(file => file.Path));
        Assert.True(IsLong(new("Long.cs", new string('\n', MaxLines + 1))));
        Assert.False(IsLong(new("Fits.cs", new string('\n', MaxLines))));
    }

    [Fact]
    public void A_namespace_is_its_folder()
    {
        SourceFile[] product = [.. Files.Where(file => file.Path.StartsWith("src/", StringComparison.Ordinal))];

        Assert.NotEmpty(product);
        Assert.Empty(product.Where(IsMisplaced).Select(file => file.Path));
        Assert.True(IsMisplaced(new("src/Domain/Bookings/Stray.cs", "namespace MyHibachi.Domain.Chefs;\n")));
        Assert.False(IsMisplaced(new("src/Domain/Bookings/Right.cs", "namespace MyHibachi.Domain.Bookings;\n")));
    }

    [Fact]
    public void Every_public_type_of_the_rules_says_what_it_is()
    {
        var undocumented = new[] { House.Domain, House.Application }.SelectMany(room =>
            Undocumented(room.GetExportedTypes().Where(IsOurs), File.ReadAllText(Path.ChangeExtension(room.Location, ".xml"))));

        Assert.Empty(undocumented);
        Assert.All(new[] { House.Domain, House.Application }, room => Assert.Contains(room.GetExportedTypes(), IsOurs));
        Assert.Equal([nameof(SourceTests)], Undocumented([typeof(SourceTests), typeof(House)], """<member name="T:MyHibachi.Architecture.Tests.House">"""));
    }

    private static bool IsLong(SourceFile file) => file.Text.Count(character => character == '\n') > MaxLines;

    // A program's entry has no namespace.
    private static bool IsMisplaced(SourceFile file) =>
        Namespace().Match(file.Text) is { Success: true } found && !Path.GetDirectoryName(file.Path)!.Replace('/', '.').EndsWith(found.Groups[1].Value, StringComparison.Ordinal);

    // Orleans writes types of its own.
    private static bool IsOurs(Type type) => type.Namespace!.StartsWith("MyHibachi.", StringComparison.Ordinal);

    // What is nested is told by what it is in.
    private static IEnumerable<string> Undocumented(IEnumerable<Type> types, string documentation) => types
        .Where(type => !type.IsNested && !documentation.Contains($"\"T:{type.FullName}\"", StringComparison.Ordinal)).Select(type => type.Name);

    [GeneratedRegex(@"^namespace MyHibachi\.([\w.]+);", RegexOptions.Multiline)]
    private static partial Regex Namespace();

    private sealed record SourceFile(string Path, string Text)
    {
        public bool IsGenerated => Path.Contains("/obj/", StringComparison.Ordinal) || Path.Contains("/bin/", StringComparison.Ordinal)
            || Path.Contains("/Migrations/", StringComparison.Ordinal);
    }
}
