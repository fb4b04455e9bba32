namespace Plimsoll.Manifests.Bundles;

/// <summary>Things that have to do with ServiceAccounts, so that those of one are found without looking at all of them.</summary>
/// <typeparam name="T">A workload that runs under one, or a subject of a binding that is one.</typeparam>
internal sealed class AccountIndex<T>
{
    private readonly ILookup<(string Name, string Namespace), T> _byNamespace;
    private readonly ILookup<(string Name, string Folder), T> _byFolder;

    /// <summary>Sorts things by their ServiceAccount.</summary>
    /// <param name="items">The things.</param>
    /// <param name="accountOf">The ServiceAccount's name, and every namespace that it may be in.</param>
    /// <param name="folderOf">What is applied together with it.</param>
    public AccountIndex(IReadOnlyList<T> items, Func<T, (string Name, IReadOnlyList<string> Namespaces)> accountOf, Func<T, string> folderOf)
    {
        _byNamespace = items
            .SelectMany(i => accountOf(i).Namespaces.Where(n => n.Length > 0), (i, n) => (Item: i, Namespace: n))
            .ToLookup(i => (accountOf(i.Item).Name, i.Namespace), i => i.Item);
        _byFolder = items.ToLookup(i => (accountOf(i).Name, folderOf(i)));
    }

    /// <summary>Whether there is nothing to be found.</summary>
    public bool IsEmpty => _byFolder.Count == 0;

    /// <summary>The things of a ServiceAccount that is in one of some namespaces, or that stand in a folder.</summary>
    public IEnumerable<T> Find((string Name, IReadOnlyList<string> Namespaces) account, string folder) => account.Namespaces
        .Where(n => n.Length > 0)
        .SelectMany(n => _byNamespace[(account.Name, n)])
        .Concat(_byFolder[(account.Name, folder)])
        .Distinct();
}
