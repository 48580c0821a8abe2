namespace MyHibachi.GraphQL.Tests.Product;

/// <summary>A table in the repository that people read and agree to.</summary>
internal static class AgreedTable
{
    /// <summary>Fails with the rows that differ, and leaves what was found in the temp folder.</summary>
    public static async Task Compare(string found, string agreedPath)
    {
        var agreed = File.Exists(agreedPath) ? await File.ReadAllTextAsync(agreedPath, TestContext.Current.CancellationToken) : "";
        if (found == agreed)
        {
            return;
        }

        var beside = Path.Combine(Path.GetTempPath(), Path.GetFileNameWithoutExtension(agreedPath) + ".found.txt");
        await File.WriteAllTextAsync(beside, found, TestContext.Current.CancellationToken);
        var changed = found.Split('\n').Except(agreed.Split('\n')).Concat(agreed.Split('\n').Except(found.Split('\n')).Select(gone => "was: " + gone));
        Assert.Fail($"Who reaches what has changed. If that is meant, copy {beside} over {agreedPath}.\n{string.Join('\n', changed)}");
    }
}
