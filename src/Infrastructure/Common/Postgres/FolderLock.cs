using System.Text;

namespace MyHibachi.Infrastructure.Common.Postgres;

/// <summary>
/// One owner at a time, among all processes. The kernel drops the lock with the process, however it ends, so the file
/// itself stays: deleting it would let two owners lock two files of one name.
/// </summary>
internal sealed class FolderLock : IDisposable
{
    private readonly FileStream _file;

    private FolderLock(FileStream file) => _file = file;

    public static FolderLock? TryTake(string path)
    {
        var file = TryOpen(path);
        if (file is null)
            return null;
        var held = new FolderLock(file);
        held.WriteOwner();
        return held;
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

    /// <summary>Who holds the lock: sharing everything asks for no lock, so this reads a held file too.</summary>
    public static int? OwnerOf(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var reader = new StreamReader(file, Encoding.ASCII);
        return int.TryParse(reader.ReadLine(), NumberStyles.None, CultureInfo.InvariantCulture, out var pid) ? pid : null;
    }

    public void Dispose() => _file.Dispose();

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

    private void WriteOwner()
    {
        _file.SetLength(0);
        _file.Write(Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{Environment.ProcessId}\n")));
        _file.Flush();
    }
}
