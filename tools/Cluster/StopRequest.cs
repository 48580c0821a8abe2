using System.Runtime.InteropServices;

namespace MyHibachi.Cluster;

/// <summary>Ctrl-C, or what a service manager sends instead.</summary>
internal sealed class StopRequest : IDisposable
{
    private readonly CancellationTokenSource _asked = new();
    private readonly PosixSignalRegistration[] _signals;

    public StopRequest() =>
        _signals = [.. new[] { PosixSignal.SIGINT, PosixSignal.SIGTERM, PosixSignal.SIGHUP }.Select(signal => PosixSignalRegistration.Create(signal, Note))];

    public CancellationToken Token => _asked.Token;

    public Task Wait() => Task.Delay(Timeout.Infinite, _asked.Token).ContinueWith(_ => { }, TaskScheduler.Default);

    public void Dispose()
    {
        Array.ForEach(_signals, signal => signal.Dispose());
        _asked.Dispose();
    }

    private void Note(PosixSignalContext signal)
    {
        signal.Cancel = true;
        _asked.Cancel();
    }
}
