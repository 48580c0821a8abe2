namespace MyHibachi.Benchmarks.Measuring;

/// <summary>The table of the results, in Markdown, and each line as soon as it is known.</summary>
internal sealed class Report
{
    private readonly List<string> _rows = [];

    public void Add(string what, string wanted, string measured)
    {
        _rows.Add($"| {what} | {wanted} | {measured} |");
        Console.WriteLine($"{what}: {measured} (wanted: {wanted})");
    }

    public void Print()
    {
        Console.WriteLine();
        Console.WriteLine("| what | wanted | measured |");
        Console.WriteLine("| --- | --- | --- |");
        foreach (var row in _rows)
        {
            Console.WriteLine(row);
        }
    }
}

internal static class Units
{
    public static string Ms(this TimeSpan time) => string.Create(CultureInfo.InvariantCulture, $"{time.TotalMilliseconds:0.00} ms");
}
