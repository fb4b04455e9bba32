using Plimsoll.Manifests.Nodes;
using Plimsoll.Manifests.Text;
using Plimsoll.Manifests.Views;

namespace Plimsoll.Manifests.Kustomize;

/// <summary>Collects what a kustomization applies: its own objects and those of the ones it lists, changed parts unknown.</summary>
internal sealed class KustomizationBuild
{
    private readonly IReadOnlyDictionary<string, ManifestFile> _files;
    private readonly IReadOnlyDictionary<string, Kustomization> _byFolder;
    private readonly HashSet<Kustomization> _visiting = [];

    public KustomizationBuild(IReadOnlyDictionary<string, ManifestFile> files, IReadOnlyDictionary<string, Kustomization> byFolder)
    {
        _files = files;
        _byFolder = byFolder;
    }

    /// <summary>The files that were read on the way, patches included.</summary>
    public HashSet<ManifestFile> Files { get; } = [];

    /// <summary>Objects made by generators.</summary>
    public List<Manifest> Generated { get; } = [];

    /// <summary>Fragments of objects: patches and what belongs to them.</summary>
    public List<Manifest> Patches { get; } = [];

    /// <summary>The names for which a value is put in the place of <c>$(NAME)</c>.</summary>
    public HashSet<string> Variables { get; } = new(StringComparer.Ordinal);

    /// <summary>Whether all that is applied was found and understood.</summary>
    public bool IsComplete { get; private set; } = true;

    /// <summary>The objects of a kustomization, in the order in which it lists them.</summary>
    public List<Manifest> Build(Kustomization kustomization) => AddTo([], kustomization);

    // A component changes all that its parent has so far, and the parent then changes what comes of it.
    private List<Manifest> AddTo(List<Manifest> manifests, Kustomization kustomization)
    {
        if (!_visiting.Add(kustomization))
            return manifests;
        Files.Add(kustomization.File);
        IsComplete &= !kustomization.IsOpaque;
        Variables.UnionWith(kustomization.Variables);
        foreach (var resource in kustomization.Resources)
            manifests.AddRange(BuildResource(kustomization, resource));

        Generated.AddRange(GeneratedObjects.Of(kustomization));
        foreach (var component in kustomization.Components)
            manifests = AddComponent(manifests, kustomization, component);
        var patches = kustomization.Patches.Select(p => (Patch: p, Documents: DocumentsOf(kustomization, p))).ToList();
        var services = new HashSet<string>(manifests.Where(m => m.Kind == "Service").Select(m => m.Name), StringComparer.Ordinal);
        _visiting.Remove(kustomization);
        return manifests.ConvertAll(m => Change(kustomization, patches, services, m));
    }

    private List<Manifest> AddComponent(List<Manifest> manifests, Kustomization parent, string component)
    {
        if (!Kustomization.IsRemote(component) && _byFolder.TryGetValue(RelativePath.Combine(parent.Folder, component), out var child))
            return AddTo(manifests, child);
        IsComplete = false;
        return manifests;
    }

    private List<Manifest> BuildResource(Kustomization kustomization, string resource)
    {
        var path = RelativePath.Combine(kustomization.Folder, resource);
        if (!Kustomization.IsRemote(resource))
        {
            if (_byFolder.TryGetValue(path, out var child))
                return Build(child);
            if (_files.TryGetValue(path, out var file))
            {
                Files.Add(file);
                return [.. file.Manifests];
            }
        }

        IsComplete = false;
        return [];
    }

    private IReadOnlyList<NodeTree> DocumentsOf(Kustomization kustomization, KustomizationPatch patch)
    {
        if (patch.Path is not { } path)
            return [];
        if (!_files.TryGetValue(RelativePath.Combine(kustomization.Folder, path), out var file))
        {
            IsComplete = false;
            return [];
        }

        if (Files.Add(file))
            Patches.AddRange(file.Manifests.Select(m => m.AsPartial()));
        return file.Documents;
    }

    private static Manifest Change(
        Kustomization kustomization,
        List<(KustomizationPatch Patch, IReadOnlyList<NodeTree> Documents)> patches,
        HashSet<string> services,
        Manifest manifest)
    {
        var hidden = new HiddenParts(manifest);
        foreach (var (patch, documents) in patches)
            patch.Hide(documents, manifest, hidden);
        HideImages(kustomization.Root["images"], manifest, hidden);
        HideReplicas(kustomization.Root["replicas"], manifest, hidden);
        OpenLabels(kustomization, manifest, hidden);
        if (kustomization.Namespace is not null)
            HideNamespaces(services, manifest, hidden);
        return Rename(kustomization, hidden.Apply());
    }

    private static Manifest Rename(Kustomization kustomization, Manifest manifest)
    {
        var prefix = kustomization.Root["namePrefix"].Text ?? "";
        var suffix = kustomization.Root["nameSuffix"].Text ?? "";
        var names = prefix.Length + suffix.Length == 0
            ? manifest.AllNames
            : [.. manifest.AllNames, prefix + manifest.AllNames[^1] + suffix];

        // A Namespace gets neither prefix nor suffix, but the name of the namespace that is set.
        var isNamespace = manifest is { Kind: "Namespace", Group: "" };
        if (isNamespace)
            names = kustomization.Namespace is { } set ? [.. manifest.AllNames, set] : manifest.AllNames;
        return new Manifest(manifest.Root, manifest.IsPartial)
        {
            IsBroken = manifest.IsBroken,
            PodTemplatePath = manifest.PodTemplatePath,
            AllNames = names,
            SetName = isNamespace && kustomization.Namespace is { } name ? name : manifest.SetName,
            Namespace = kustomization.Namespace ?? manifest.Namespace,
        };
    }

    private static void HideImages(Node images, Manifest manifest, HiddenParts hidden)
    {
        if (!images.IsSequence || PodTemplate.Find(manifest) is not { } template)
            return;
        var names = new HashSet<string>(images.Children.Select(i => i["name"].Text).OfType<string>(), StringComparer.Ordinal);
        foreach (var key in new[] { "initContainers", "containers" })
        {
            foreach (var container in template["spec"][key].Children)
            {
                if (container["image"].Text is { } image && names.Contains(new ImageReference(image).Repository))
                    hidden.Hide(container["image"]);
            }
        }
    }

    private static void HideReplicas(Node replicas, Manifest manifest, HiddenParts hidden)
    {
        if (replicas.Children.Any(r => r["name"].Text == manifest.Name))
            hidden.Hide(manifest.Root["spec"]["replicas"]);
    }

    // kustomize fills in where the API server finds the Services that it asks.
    private static void HideNamespaces(HashSet<string> services, Manifest manifest, HiddenParts hidden)
    {
        switch (manifest.Kind)
        {
            case "APIService":
                hidden.Hide(manifest.Root["spec"]["service"]["namespace"]);
                break;
            case "CustomResourceDefinition" when manifest.Root["spec"]["conversion"]["webhook"]["clientConfig"]["service"]["namespace"] is { IsPresent: true } written:
                hidden.Hide(written);
                break;
            case "ValidatingWebhookConfiguration" or "MutatingWebhookConfiguration":
                foreach (var service in manifest.Root["webhooks"].Children.Select(w => w["clientConfig"]["service"]))
                {
                    if (service["name"].Text is { } name && services.Contains(name) && service["namespace"].IsAbsent)
                        hidden.Hide(service["namespace"]);
                }

                break;
        }
    }

    // Common labels reach selectors and pods alike; what is written still has to agree.
    private static void OpenLabels(Kustomization kustomization, Manifest manifest, HiddenParts hidden)
    {
        var reachesSelectors = kustomization.Root["commonLabels"].IsPresent
            || kustomization.Root["labels"].Children.Any(l => l["includeSelectors"].IsTrue);
        var reachesPods = reachesSelectors || kustomization.Root["labels"].Children.Any(l => l["includeTemplates"].IsTrue);
        if (!reachesPods)
            return;
        var spec = manifest.Root["spec"];
        if (PodTemplate.Find(manifest) is { } template)
            hidden.Open(template["metadata"]["labels"]);
        if (!reachesSelectors)
            return;
        if (manifest.Kind is "Service" or "ReplicationController")
            hidden.Open(spec["selector"]);
        else if (spec["selector"].IsPresent || PodTemplate.Find(manifest) is not null)
            hidden.Open(spec["selector"]["matchLabels"]);
    }
}
