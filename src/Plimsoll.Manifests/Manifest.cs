using System.Collections.Immutable;
using Plimsoll.Manifests.Nodes;
using Plimsoll.Manifests.Text;

namespace Plimsoll.Manifests;

/// <summary>One Kubernetes object as somebody wrote it.</summary>
public sealed class Manifest
{
    private readonly string _writtenName;
    private readonly ImmutableArray<string> _allNames;
    private object? _reading;

    /// <summary>Reads the identity of an object from its root node.</summary>
    /// <param name="root">The mapping that holds <c>apiVersion</c>, <c>kind</c> and <c>metadata</c>.</param>
    /// <param name="isPartial">Whether it is a patch, so that nothing is said about what it lacks.</param>
    public Manifest(Node root, bool isPartial = false)
    {
        Root = root;
        IsPartial = isPartial;
        ApiVersion = root["apiVersion"].Text ?? "";
        Kind = root["kind"].Text ?? "";
        _writtenName = root["metadata"]["name"].Text ?? "";
        Namespace = root["metadata"]["namespace"].Text ?? "";
        Group = BuiltInKinds.GroupOf(ApiVersion);
    }

    // The same object, of which other things are known.
    private Manifest(Manifest known, Node root, bool isPartial)
        : this(root, isPartial)
    {
        _allNames = known._allNames;
        SetName = known.SetName;
        Namespace = known.Namespace;
        IsBroken = known.IsBroken;
        IsPart = known.IsPart;
        IsVariant = known.IsVariant;
        PodTemplatePath = known.PodTemplatePath;
    }

    /// <summary>The mapping that is the object.</summary>
    public Node Root { get; }

    /// <summary>The text the object is written in.</summary>
    public Source Source => Root.Source;

    /// <summary><c>apiVersion</c> as written, or empty.</summary>
    public string ApiVersion { get; }

    /// <summary>The API group: what stands before the slash of <see cref="ApiVersion"/>; empty for the core group.</summary>
    public string Group { get; }

    /// <summary><c>kind</c> as written, or empty.</summary>
    public string Kind { get; }

    /// <summary><c>metadata.name</c> as written, or empty (an object may have <c>generateName</c> instead); of a Namespace as a kustomization sets it.</summary>
    public string Name => SetName ?? _writtenName;

    /// <summary>The name that a kustomization gives the object, where that is not the written one; null elsewhere.</summary>
    internal string? SetName { get; init; }

    /// <summary>The names under which others may refer to the object: its own, and what a kustomization makes of it.</summary>
    public ImmutableArray<string> AllNames
    {
        get => HasOneName ? [Name] : _allNames;
        init => _allNames = value;
    }

    /// <summary>Whether <see cref="Name"/> is all of <see cref="AllNames"/>.</summary>
    internal bool HasOneName => _allNames.IsDefault;

    /// <summary><c>metadata.namespace</c> as written or as a kustomization sets it, or empty.</summary>
    public string Namespace { get; init; }

    /// <summary>Whether this is a patch or another fragment: what it lacks may be supplied by something else.</summary>
    public bool IsPartial { get; }

    /// <summary>Whether the text broke off with a syntax error, so that only the beginning is known.</summary>
    public bool IsBroken { get; init; }

    /// <summary>Whether it is a whole object of a component, to which the kustomization that includes it may add.</summary>
    internal bool IsPart { get; init; }

    /// <summary>Whether references find the object: a patch defines nothing, but of a broken object the name is known, and that counts.</summary>
    public bool IsDefinition => !IsPartial || IsBroken || IsPart;

    /// <summary>Whether it is one of several forms of an object, made as a changed copy: who applies one may not apply the others.</summary>
    public bool IsVariant { get; init; }

    /// <summary>The keys that lead to the pod template of a custom kind, where a user stated them; null where its structure tells.</summary>
    public IReadOnlyList<string>? PodTemplatePath { get; init; }

    /// <summary>What <see cref="Views.View.Of"/> has read the object as; null as long as nobody has asked. It is kept here so that each object is read once.</summary>
    internal ref object? Reading => ref _reading;

    /// <summary>How messages call the object: <c>Service 'web'</c>.</summary>
    public string DisplayName
    {
        get
        {
            var name = Name.Length > 0 ? Name : NameAsWritten;
            var kind = Kind.Length > 0 ? Kind : "object";
            return name.Length > 0 ? $"{kind} '{name}'" : $"{kind} without a name";
        }
    }

    // `generateName: web-` stands for many names; an expression for one that is not known.
    private string NameAsWritten
    {
        get
        {
            var metadata = Root["metadata"];
            if (metadata["generateName"].Text is { } prefix)
                return prefix + "*";
            return metadata["name"] is { IsUnknown: true, Span.IsEmpty: false } name ? Source.Slice(name.Span).Trim('"', '\'') : "";
        }
    }

    /// <summary>Where a finding about the object as a whole points: its name, else its kind.</summary>
    public Node NameNode => Root["metadata"]["name"] is { IsScalar: true } name ? name : Root["kind"];

    /// <summary>Whether both objects stand in files of one folder.</summary>
    public bool IsInSameFolder(Manifest other) =>
        string.Equals(RelativePath.FolderOf(Source.Name), RelativePath.FolderOf(other.Source.Name), StringComparison.Ordinal);

    /// <summary>The same object as a fragment: whatever it lacks is unknown, not absent.</summary>
    public Manifest AsPartial() => IsPartial ? this : new Manifest(Root.Tree.Opened().At(Root), isPartial: true) { IsVariant = IsVariant, PodTemplatePath = PodTemplatePath };

    /// <summary>The same object as a part of something larger: it is there, but whatever it lacks is unknown, not absent.</summary>
    public Manifest AsPart() => IsPartial ? this : new Manifest(this, Root.Tree.Opened().At(Root), isPartial: true) { IsPart = true };

    /// <summary>The same object with mappings that may hold more than is known, because what they hold is misspelt.</summary>
    public Manifest WithOpen(IEnumerable<Node> mappings) => WithRoot(Root.Tree.Opened(mappings).At(Root));

    /// <summary>The same object of a custom kind that keeps its pod template in an unusual place.</summary>
    /// <param name="path">The keys that lead there.</param>
    public Manifest WithPodTemplateAt(IReadOnlyList<string> path) => new(this, Root, IsPartial) { PodTemplatePath = path };

    /// <summary>The same object with other knowledge about what it holds.</summary>
    internal Manifest WithRoot(Node root) => new(this, root, IsPartial);

    /// <inheritdoc/>
    public override string ToString() => $"{DisplayName} ({Source.Name})";
}
