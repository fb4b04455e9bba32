using System.Runtime.InteropServices;

namespace Plimsoll.Cli.Output;

/// <summary>Keeps Ctrl-C, and requests of the system to end, waiting while a file is replaced, so that nothing half-done stays behind.</summary>
internal sealed class Interruption : IDisposable
{
    // As shells say it: 128 and the number of the signal.
    private const int Interrupted = 130;
    private const int Terminated = 143;

    private readonly PosixSignalRegistration _interrupt;
    private readonly PosixSignalRegistration _terminate;
    private int _code;

    private Interruption()
    {
        _interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, s => Hold(s, Interrupted));
        _terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, s => Hold(s, Terminated));
    }

    /// <summary>Makes signals wait until what is returned is disposed; then the process ends if there was one.</summary>
    public static Interruption Defer() => new();

    /// <inheritdoc/>
    public void Dispose()
    {
        _interrupt.Dispose();
        _terminate.Dispose();
        if (_code != 0)
            Environment.Exit(_code);
    }

    private void Hold(PosixSignalContext signal, int code)
    {
        signal.Cancel = true;
        _code = code;
    }
}
