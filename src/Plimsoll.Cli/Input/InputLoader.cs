using Plimsoll.Engine.Configuring;
using Plimsoll.Manifests;
using Plimsoll.Manifests.Bundles;
using Plimsoll.Manifests.Kustomize;
using Plimsoll.Manifests.Text;
using Plimsoll.Manifests.Yaml;
using Plimsoll.Reports;

namespace Plimsoll.Cli.Input;

/// <summary>Reads what the arguments of a command name: files, folders, standard input, and what explains them.</summary>
internal sealed class InputLoader
{
    private const int FewFiles = 8;
    private const string FilesArgument = "files";

    // Asked once: the system is slow to tell it for every file.
    private readonly string _currentFolder = Directory.GetCurrentDirectory();
    private readonly Stream _standardInput;
    private readonly ReadLimits _limits;
    private readonly LoadedConfiguration _configuration;
    private readonly InputFilter _filter;
    private readonly List<InputPath> _paths = [];
    private readonly HashSet<string> _known = new(StringComparer.Ordinal);
    private readonly List<InputFile> _files = [];
    private readonly HashSet<string> _outside = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (string, System.Text.Encoding)> _places = new(StringComparer.Ordinal);
    private readonly List<Chart> _charts = [];
    private readonly List<SkippedInput> _skipped = [];

    private InputLoader(Stream standardInput, ReadLimits limits, LoadedConfiguration configuration)
    {
        _configuration = configuration;
        _filter = new InputFilter(configuration.Settings, configuration.PathBelow);
        _standardInput = standardInput;
        _limits = limits;
    }

    /// <summary>Reads all arguments.</summary>
    /// <param name="arguments">Files, folders, or <c>-</c> for standard input.</param>
    /// <param name="context">Files and folders that are read but not reported on.</param>
    /// <param name="standardInput">Where <c>-</c> reads from.</param>
    /// <param name="configuration">What is left out, and what explains the rest; nothing when null.</param>
    /// <param name="limits">How much a file may ask of its reader; the default limits when null.</param>
    /// <exception cref="UsageException">A path does not exist.</exception>
    public static LoadedInput Load(IReadOnlyList<string> arguments, IReadOnlyList<string> context, Stream standardInput, LoadedConfiguration? configuration = null, ReadLimits? limits = null)
    {
        var loader = new InputLoader(standardInput, limits ?? ReadLimits.Default, configuration ?? LoadedConfiguration.None);
        foreach (var argument in arguments)
            loader.AddArgument(argument, isContext: false);
        foreach (var argument in context.Concat(loader._configuration.Context))
            loader.AddArgument(argument, isContext: true);
        loader.AddNeighbours();
        loader.ReadPaths();
        loader.AddListedResources();
        loader.NoteTemplates();
        return new LoadedInput(loader._configuration, loader._files, loader._places, loader._outside, loader._charts, [.. loader._skipped.OrderBy(s => s.Path, StringComparer.Ordinal)]);
    }

    private void AddArgument(string argument, bool isContext)
    {
        if (argument == "-")
        {
            Add(TextFile.Read(_standardInput, "<stdin>", _limits), new InputPath("", "<stdin>", "-", IsExplicit: true, isContext));
        }
        else if (Directory.Exists(argument))
        {
            AddFolder(argument, isContext);
        }
        else if (File.Exists(argument))
        {
            if (!isContext && _filter.ReasonAgainstFile(argument) is { } reason)
                _skipped.Add(new SkippedInput(NameOf(argument), reason, IsNotable: false));
            else
                AddPath(new InputPath(argument, NameOf(argument), FilesArgument, IsExplicit: true, isContext));
        }
        else
        {
            throw new UsageException($"{argument}: there is no such file or folder");
        }
    }

    private void AddFolder(string argument, bool isContext)
    {
        var walk = new FolderWalk(argument, argument, isContext, isContext ? null : _filter);
        foreach (var path in walk.Files)
            AddPath(path);
        _charts.AddRange(walk.Charts);
        foreach (var (name, reason) in walk.Unreadable)
        {
            var source = new Source(name, "");
            var problem = new ReadProblem(ReadProblemKind.Unreadable, source, default, $"this folder cannot be read: {reason}", "check its permissions");
            _files.Add(new InputFile(new ManifestFile(source) { Problems = [problem] }, argument, isContext));
        }

        if (!isContext)
            _skipped.AddRange(walk.Skipped);
    }

    private void AddPath(InputPath path)
    {
        var absolute = Path.GetFullPath(path.FullPath, _currentFolder);
        if (!_known.Add(absolute))
            return;
        if (path.IsExplicit && ChartFolder.OfTemplate(path.FullPath) is { } chart)
        {
            _charts.Add(chart);
            _skipped.Add(new SkippedInput(path.Name, $"not read: template of chart '{chart.Name}' (helm template {chart.Folder} | plimsoll lint -)", IsNotable: true));
            return;
        }

        _paths.Add(path with { AbsolutePath = absolute });
    }

    // Files given one by one are understood with the other manifests of their folders.
    private void AddNeighbours()
    {
        foreach (var folder in _paths.Where(p => p.IsExplicit && !p.IsContext).Select(p => Path.GetDirectoryName(p.FullPath) ?? "").Distinct(StringComparer.Ordinal).ToList())
        {
            foreach (var file in Directory.EnumerateFiles(folder.Length == 0 ? "." : folder).Order(StringComparer.Ordinal))
            {
                if (FolderWalk.IsManifestName(Path.GetFileName(file)) && !Path.GetFileName(file).StartsWith('.') && _filter.ReasonAgainstFile(file) is null)
                    AddPath(new InputPath(file, NameOf(file), FilesArgument, IsExplicit: false, IsContext: true));
            }
        }
    }

    private void ReadPaths()
    {
        var texts = new (TextFile Text, ManifestFile File)[_paths.Count];
        SideBySide.For(_paths.Count, FewFiles, i => texts[i] = Read(_paths[i]));
        _places.EnsureCapacity(_places.Count + _paths.Count);
        for (var i = 0; i < _paths.Count; i++)
            Add(texts[i].Text, texts[i].File, _paths[i]);
        _paths.Clear();
    }

    // A kustomization is judged with what it lists, wherever that lies.
    private void AddListedResources()
    {
        var unread = new Queue<InputFile>(_files);
        while (unread.Count > 0)
        {
            var file = unread.Dequeue();
            if (!Kustomization.IsFileName(file.File.Source.Name) || Kustomization.Read(file.File) is not { } kustomization)
                continue;
            var before = _files.Count;
            foreach (var path in ListedPaths(kustomization))
                AddPath(new InputPath(path, NameOf(path), file.Argument, IsExplicit: false, IsContext: true));
            ReadPaths();
            foreach (var added in _files.Skip(before))
                unread.Enqueue(added);
        }
    }

    private static IEnumerable<string> ListedPaths(Kustomization kustomization)
    {
        var listed = kustomization.Resources.Concat(kustomization.Components).Concat(kustomization.FileEntries.Select(e => e.Text!));
        foreach (var resource in listed.Where(r => !Kustomization.IsRemote(r)))
        {
            var path = RelativePath.Combine(kustomization.Folder, resource);
            if (path.Length == 0)
                path = ".";
            if (File.Exists(path))
            {
                yield return path;
            }
            else if (Directory.Exists(path))
            {
                foreach (var file in Directory.EnumerateFiles(path).Where(Kustomization.IsFileName))
                    yield return file.StartsWith("./", StringComparison.Ordinal) ? file[2..] : file;
            }
        }
    }

    private (TextFile Text, ManifestFile File) Read(InputPath path)
    {
        var text = TextFile.Read(path.AbsolutePath, path.Name, _limits, path.IsExplicit, path.Length);
        return (text, Read(text, path));
    }

    private ManifestFile Read(TextFile text, InputPath path)
    {
        if (text.Problem is { } problem)
            return new ManifestFile(text.Source) { Problems = IsForeign(path) ? [] : [problem], UnreadParts = [new Span(0, text.Source.Length)] };
        var isWanted = path.IsExplicit || Kustomization.IsFileName(path.Name) || YamlReader.MayHoldManifests(text.Source.Characters);
        return isWanted ? YamlReader.Read(text.Source, _limits) : new ManifestFile(text.Source) { OtherDocuments = 1 };
    }

    // A JSON file that somebody left in the repository and that cannot even be read is hardly a manifest.
    private static bool IsForeign(InputPath path) => !path.IsExplicit && path.Name.EndsWith(".json", StringComparison.OrdinalIgnoreCase);

    private void Add(TextFile text, InputPath path) => Add(text, Read(text, path), path);

    private void Add(TextFile text, ManifestFile file, InputPath path)
    {
        _files.Add(new InputFile(file, path.Argument, path.IsContext));
        if (path.FullPath.Length > 0)
            _places[path.Name] = (path.FullPath, text.Encoding);
        if (path.IsContext)
            return;
        if (path.IsOutside)
            _outside.Add(path.Name);
        if (!file.IsTemplate && file.Manifests.Count == 0 && file.Problems.Count == 0 && !Kustomization.IsFileName(path.Name))
            _skipped.Add(new SkippedInput(path.Name, text.Problem?.Message ?? "no Kubernetes objects in it", IsNotable: text.Problem is not null));
    }

    // A folder of templates is one piece of news, not one for each file.
    private void NoteTemplates()
    {
        var templates = _files.Where(f => f.File.IsTemplate && !f.IsContext).Select(f => f.File.Source.Name);
        foreach (var folder in templates.GroupBy(RelativePath.FolderOf, StringComparer.Ordinal))
        {
            var isOne = folder.Count() == 1;
            _skipped.Add(new SkippedInput(
                isOne ? folder.First() : folder.Key.Length == 0 ? "." : folder.Key,
                isOne ? "not read: template" : $"not read: {folder.Count()} templates",
                IsNotable: true));
        }
    }

    private static string NameOf(string path)
    {
        var name = path.Replace('\\', '/');
        return name.StartsWith("./", StringComparison.Ordinal) ? name[2..] : name;
    }
}
