namespace Plimsoll;

/// <summary>A patch that does nothing, because its path leads nowhere.</summary>
public sealed class PatchException : Exception
{
    /// <summary>Says so.</summary>
    public PatchException(string message)
        : base(message)
    {
    }

    /// <summary>Says so.</summary>
    public PatchException()
    {
    }

    /// <summary>Says so, and why.</summary>
    public PatchException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
