namespace Plimsoll.Manifests;

/// <summary>Does something for each of many things, on all processors where that is worth it.</summary>
public static class SideBySide
{
    /// <summary>Does it for each number from 0 on.</summary>
    /// <param name="count">How many there are.</param>
    /// <param name="few">Below this number one thread does all: others would cost more than they save.</param>
    /// <param name="action">What to do; several numbers at the same time.</param>
    public static void For(int count, int few, Action<int> action)
    {
        if (count >= few)
        {
            Parallel.For(0, count, action);
            return;
        }

        for (var i = 0; i < count; i++)
            action(i);
    }

    /// <summary>Does it for each number from 0 on, with something that each thread has for itself.</summary>
    /// <param name="count">How many there are.</param>
    /// <param name="few">Below this number one thread does all.</param>
    /// <param name="make">Makes what a thread has for itself.</param>
    /// <param name="action">What to do; returns what the thread has for the next number.</param>
    public static void For<TOwn>(int count, int few, Func<TOwn> make, Func<int, TOwn, TOwn> action)
    {
        if (count >= few)
        {
            Parallel.For(0, count, make, (i, _, own) => action(i, own), static _ => { });
            return;
        }

        var only = make();
        for (var i = 0; i < count; i++)
            only = action(i, only);
    }
}
