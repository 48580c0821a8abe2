namespace MyHibachi.Infrastructure.Common.Postgres;

/// <summary>
/// One owner at a time, among all processes. The kernel drops the lock with the process, however it ends, so the file
/// itself stays: deleting it would let two owners lock two files of one name.
/// </summary>
internal sealed class FolderLock : IDisposable
{
    private readonly FileStream _file;

    private FolderLock(FileStream file) => _file = file;

    /// <returns>Null while another process, or another part of this one, holds it.</returns>
    public static FolderLock? TryTake(string path)
    {
        if (TryOpen(path) is not { } file)
            return null;
        File.WriteAllText(OwnerFile(path), Environment.ProcessId.ToString(CultureInfo.InvariantCulture));
        return new FolderLock(file);
    }

    public static async Task<FolderLock> TakeAsync(string path, CancellationToken ct)
    {
        for (; ; )
        {
            if (TryTake(path) is { } held)
                return held;
            await Task.Delay(TimeSpan.FromMilliseconds(100), ct);
        }
    }

    /// <summary>The process that took the lock last; null while it has not yet said so.</summary>
    public static int? OwnerOf(string path) =>
        File.Exists(OwnerFile(path))
        && int.TryParse(File.ReadAllText(OwnerFile(path)), NumberStyles.None, CultureInfo.InvariantCulture, out var processId)
            ? processId
            : null;

    public void Dispose() => _file.Dispose();

    // A file of its own, because .NET lets nobody read a locked one.
    private static string OwnerFile(string path) => path + ".pid";

    private static FileStream? TryOpen(string path)
    {
        try
        {
            return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (UnauthorizedAccessException e)
        {
            throw new EmbeddedPostgresException(
                $"'{path}' cannot be written: its folder belongs to another user. Run as that user or choose another folder.", e);
        }
        catch (IOException) when (File.Exists(path))
        {
            return null;
        }
    }
}
