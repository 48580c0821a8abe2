using System.ComponentModel;
using System.Diagnostics;

namespace MyHibachi.Infrastructure.Common.Processes;

/// <summary>A session of its own: the terminal's Ctrl-C then reaches this program only, which stops what it started in its own order.</summary>
internal static class OwnSession
{
    public static Process Start(ProcessStartInfo start)
    {
        start.ArgumentList.Insert(0, start.FileName);
        start.FileName = "setsid";
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception)
        {
            // macOS has no setsid program.
            start.FileName = start.ArgumentList[0];
            start.ArgumentList.RemoveAt(0);
            return Process.Start(start)!;
        }
    }
}
