namespace Plimsoll.Manifests.Bundles;

/// <summary>Does something quick for each of many things, on all processors where that is worth it.</summary>
internal static class SideBySide
{
    // Below this the threads cost more than they save.
    private const int Few = 1_000;

    /// <summary>Does it for each number from 0 on.</summary>
    /// <param name="count">How many there are.</param>
    /// <param name="action">What to do; several numbers at the same time.</param>
    public static void For(int count, Action<int> action)
    {
        if (count >= Few)
        {
            Parallel.For(0, count, action);
            return;
        }

        for (var i = 0; i < count; i++)
            action(i);
    }
}
