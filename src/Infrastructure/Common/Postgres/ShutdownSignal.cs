using System.Runtime.InteropServices;

namespace MyHibachi.Infrastructure.Common.Postgres;

/// <summary>.NET itself can send a process nothing but a kill.</summary>
internal static class ShutdownSignal
{
    private const int NoSuchProcess = 3;

    /// <summary>A process that is already gone is no error: that is what the signal was for.</summary>
    public static void Send(int processId, Shutdown shutdown)
    {
        if (Kill(processId, (int)shutdown) != 0 && Marshal.GetLastPInvokeError() != NoSuchProcess)
            throw new EmbeddedPostgresException(
                $"PostgreSQL (pid {processId}) could not be asked to stop: {Marshal.GetLastPInvokeErrorMessage()}.");
    }

    [DllImport("libc", EntryPoint = "kill", SetLastError = true)]
    private static extern int Kill(int processId, int signal);
}
