namespace Plimsoll.Cli.Output;

/// <summary>Tells a person who waits for more than a second what is being done; says nothing to files and pipes.</summary>
internal sealed class Progress : IDisposable
{
    private const int PatienceMilliseconds = 1_000;
    private const int RefreshMilliseconds = 250;
    private const string ClearLine = "\r\u001b[K";

    private readonly Lock _lock = new();
    private readonly Timer? _timer;
    private bool _isShown;
    private bool _isOver;

    private Progress(bool isWanted)
    {
        if (isWanted && !Console.IsErrorRedirected && Terminal.IsInteractive)
            _timer = new Timer(_ => Show(), null, PatienceMilliseconds, RefreshMilliseconds);
    }

    /// <summary>What is being done: <c>reading</c>.</summary>
    public string Phase { get; set; } = "";

    /// <summary>Begins to wait.</summary>
    /// <param name="isWanted">Whether the user wants to hear of it at all.</param>
    public static Progress Start(bool isWanted) => new(isWanted);

    /// <inheritdoc/>
    public void Dispose()
    {
        _timer?.Dispose();
        lock (_lock)
        {
            _isOver = true;
            if (_isShown)
                Console.Error.Write(ClearLine);
        }
    }

    private void Show()
    {
        lock (_lock)
        {
            if (_isOver)
                return;
            Console.Error.Write($"{ClearLine}plimsoll: {Phase} ...");
            _isShown = true;
        }
    }
}
