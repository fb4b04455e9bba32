using System.IO.Enumeration;
using Plimsoll.Engine.Configuring;
using Plimsoll.Manifests.Bundles;
using Plimsoll.Manifests.Kustomize;
using Plimsoll.Reports;

namespace Plimsoll.Cli.Input;

/// <summary>Finds the files below a folder that may hold manifests, in the order of their names.</summary>
/// <remarks>
/// Hidden folders and those of build tools are left out. A link is followed unless it leads into what is walked anyway,
/// so that loops end and nothing is read twice.
/// </remarks>
internal sealed class FolderWalk
{
    // Below this the threads cost more than they save.
    private const int FewFolders = 8;

    private static readonly HashSet<string> FoldersOfTools = new(StringComparer.Ordinal) { "node_modules", "bin", "obj", "testdata" };

    private readonly string _argument;
    private readonly bool _isContext;
    private readonly InputFilter? _filter;
    private readonly string _root;
    private readonly HashSet<string> _linked = new(StringComparer.Ordinal);

    public FolderWalk(string folder, string argument, bool isContext, InputFilter? filter = null)
    {
        _filter = filter;
        _argument = argument;
        _isContext = isContext;
        _root = RealPath(folder);
        Walk(folder, folder == "." ? "" : argument.Replace('\\', '/').TrimEnd('/'), isOutside: false, Listing.Of(folder));
    }

    /// <summary>The files that were found.</summary>
    public List<InputPath> Files { get; } = [];

    /// <summary>The charts, whose templates are left alone.</summary>
    public List<Chart> Charts { get; } = [];

    /// <summary>What was passed over.</summary>
    public List<SkippedInput> Skipped { get; } = [];

    /// <summary>Folders that could not be opened.</summary>
    public List<(string Name, string Reason)> Unreadable { get; } = [];

    /// <summary>Whether a file may hold manifests, by its name.</summary>
    public static bool IsManifestName(string name) =>
        name.EndsWith(".yaml", StringComparison.OrdinalIgnoreCase)
        || name.EndsWith(".yml", StringComparison.OrdinalIgnoreCase)
        || name.EndsWith(".json", StringComparison.OrdinalIgnoreCase)
        || Kustomization.IsFileName(name);

    private void Walk(string folder, string name, bool isOutside, Listing listing)
    {
        if (listing.Problem is { } problem)
        {
            Unreadable.Add((name.Length == 0 ? "." : name, problem));
            return;
        }

        var chart = ChartFolder.Find(folder, name);
        if (chart is not null)
            Charts.Add(chart);
        var below = ListingsBelow(folder, listing.Entries);
        for (var i = 0; i < listing.Entries.Length; i++)
        {
            var entry = listing.Entries[i];
            Visit(entry, Path.Combine(folder, entry.Name), name.Length == 0 ? entry.Name : $"{name}/{entry.Name}", chart, isOutside, below?[i]);
        }
    }

    // The system takes its time to list a folder: many are listed side by side before they are walked in their order.
    private Listing?[]? ListingsBelow(string folder, Entry[] entries)
    {
        if (entries.Count(e => e.IsFolder) < FewFolders)
            return null;
        var listings = new Listing?[entries.Length];
        Parallel.For(0, entries.Length, i => listings[i] = ListingBelow(Path.Combine(folder, entries[i].Name), entries[i]));
        return listings;
    }

    private Listing? ListingBelow(string path, Entry entry) =>
        entry is { IsFolder: true, IsLink: false } && !IsOfTools(entry.Name) && _filter?.ReasonAgainstFolder(path) is null ? Listing.Of(path) : null;

    private static bool IsOfTools(string folder) => folder.StartsWith('.') || FoldersOfTools.Contains(folder);

    private void Visit(Entry entry, string path, string name, Chart? chart, bool isOutside, Listing? listing)
    {
        if (entry.IsLink && !MayFollow(path))
        {
            Skipped.Add(new SkippedInput(name, "not read: a link to what is read elsewhere, or to nothing", IsNotable: false));
            return;
        }

        if (entry.IsFolder || (entry.IsLink && Directory.Exists(path)))
        {
            if (IsOfTools(entry.Name))
                Skipped.Add(new SkippedInput(name, "not read: a folder of tools or tests", IsNotable: false));
            else if (chart is not null && entry.Name == ChartFolder.TemplateFolder)
                Skipped.Add(new SkippedInput(name, $"not read: templates of chart '{chart.Name}' (helm template {chart.Folder} | plimsoll lint -)", IsNotable: true));
            else if (_filter?.ReasonAgainstFolder(path) is { } reason)
                Skipped.Add(new SkippedInput(name, reason, IsNotable: false));
            else
                Walk(path, name, isOutside || entry.IsLink, listing ?? Listing.Of(path));
            return;
        }

        if (!IsManifestName(entry.Name) || entry.Name.StartsWith('.') || (chart is not null && ChartFolder.IsOwnFile(entry.Name)))
            return;
        if (_filter?.ReasonAgainstFile(path) is { } against)
            Skipped.Add(new SkippedInput(name, against, IsNotable: false));
        else
            Files.Add(new InputPath(path, name, _argument, IsExplicit: false, _isContext)
            {
                IsOutside = isOutside || entry.IsLink,
                Length = entry.IsLink ? null : entry.Length,
            });
    }

    private bool MayFollow(string path)
    {
        var target = RealPath(path);
        if (!Path.Exists(target) || IsWithin(_root, target) || IsWithin(target, _root))
            return false;
        return !_linked.Any(seen => IsWithin(seen, target)) && _linked.Add(target);
    }

    private static bool IsWithin(string folder, string path) =>
        path == folder || path.StartsWith(folder.EndsWith(Path.DirectorySeparatorChar) ? folder : folder + Path.DirectorySeparatorChar, StringComparison.Ordinal);

    private static string RealPath(string path)
    {
        try
        {
            FileSystemInfo info = Directory.Exists(path) ? new DirectoryInfo(path) : new FileInfo(path);
            return Path.TrimEndingDirectorySeparator(info.ResolveLinkTarget(returnFinalTarget: true)?.FullName ?? info.FullName);
        }
        catch (IOException)
        {
            // A loop of links leads nowhere.
            return "";
        }
    }

    private readonly record struct Entry(string Name, bool IsFolder, bool IsLink, long Length);

    // What lies in a folder, in the order of the names; or why nobody can tell.
    private sealed record Listing(Entry[] Entries, string? Problem)
    {
        public static Listing Of(string folder)
        {
            try
            {
                return new Listing([.. EntriesOf(folder).OrderBy(e => e.Name, StringComparer.Ordinal)], Problem: null);
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                return new Listing([], FileProblems.ReasonOf(e));
            }
        }

        private static FileSystemEnumerable<Entry> EntriesOf(string folder) => new(
            folder,
            static (ref FileSystemEntry e) => new Entry(e.FileName.ToString(), e.IsDirectory, (e.Attributes & FileAttributes.ReparsePoint) != FileAttributes.None, e.IsDirectory ? 0 : e.Length),
            new EnumerationOptions { AttributesToSkip = FileAttributes.None, IgnoreInaccessible = false, RecurseSubdirectories = false });
    }
}
