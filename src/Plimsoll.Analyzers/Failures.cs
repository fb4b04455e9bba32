namespace Plimsoll.Analyzers;

/// <summary>Keeps mistakes of ours from those who compile: what cannot be judged is passed over in silence.</summary>
internal static class Failures
{
    /// <summary>Runs an analysis; whatever goes wrong in it ends it, and nothing else.</summary>
    /// <param name="analysis">What to run.</param>
    /// <param name="cancel">Whether the compiler has asked to stop, which it must be told.</param>
    public static void Catch(Action analysis, CancellationToken cancel)
    {
        try
        {
            analysis();
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
            throw;
        }
#pragma warning disable CA1031 // an exception that reaches the compiler becomes AD0001 and ends the analysis of the whole project
        catch (Exception)
#pragma warning restore CA1031
        {
            // Tests run the analysis without this net.
            if (AreThrown)
                throw;
        }
    }

    /// <summary>Whether mistakes are thrown on, for tests.</summary>
    internal static bool AreThrown { get; set; }
}
