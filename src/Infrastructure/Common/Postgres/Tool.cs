using System.ComponentModel;
using System.Diagnostics;

namespace MyHibachi.Infrastructure.Common.Postgres;

/// <summary>Runs a short command to its end and keeps what it said.</summary>
internal static class Tool
{
    /// <returns>Null when there is no such program.</returns>
    public static async Task<ToolResult?> TryRunAsync(IReadOnlyList<string> command, CancellationToken ct)
    {
        try
        {
            return await RunAsync(command, ct);
        }
        catch (Win32Exception)
        {
            return null;
        }
    }

    public static async Task<ToolResult> RunAsync(IReadOnlyList<string> command, CancellationToken ct)
    {
        // The root folder, because the account a command drops to may not be allowed to stand in ours.
        var start = new ProcessStartInfo(command[0], command.Skip(1))
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = "/",
        };
        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEndAsync(ct);
        var errors = process.StandardError.ReadToEndAsync(ct);
        try
        {
            await process.WaitForExitAsync(ct);
            return new ToolResult(process.ExitCode, await output, await errors);
        }
        finally
        {
            if (!process.HasExited)
            {
                process.Kill(entireProcessTree: true);
                await process.WaitForExitAsync(CancellationToken.None);
            }
        }
    }
}
