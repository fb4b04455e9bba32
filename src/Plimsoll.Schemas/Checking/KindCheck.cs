using Plimsoll.Manifests;
using Plimsoll.Manifests.Text;
using Plimsoll.Schemas.Catalogue;
using Plimsoll.Schemas.Model;
using Plimsoll.Schemas.Versions;

namespace Plimsoll.Schemas.Checking;

/// <summary>Finds the schema of an object by its <c>apiVersion</c> and <c>kind</c>.</summary>
internal sealed class KindCheck(SchemaSet schemas)
{
    // kubeconfig, the scheduler's old policy files, and what OpenShift 3 kept in Kubernetes' own group.
    private static readonly HashSet<string> Configurations = new(StringComparer.Ordinal)
    {
        "Config", "Policy", "Template", "DeploymentConfig", "BuildConfig", "ImageStream", "ImageStreamTag", "Route", "Project", "ProjectRequest",
        "User", "Group", "OAuthClient", "SecurityContextConstraints",
    };

    private readonly ApiCatalogue _catalogue = schemas.Catalogue;

    /// <summary>The schema, or null when there is none; what is wrong with kind and version is added to the problems.</summary>
    /// <param name="manifest">The object.</param>
    /// <param name="problems">Where problems go.</param>
    /// <param name="isForeign">Whether it is of a custom kind that nothing is known about.</param>
    public KindSchema? Resolve(Manifest manifest, List<SchemaProblem> problems, out bool isForeign)
    {
        isForeign = false;
        var (apiVersion, kind) = (manifest.ApiVersion, manifest.Kind);
        if (apiVersion.Length == 0 || kind.Length == 0)
            return null;
        if (IsConfiguration(manifest))
            return null;
        if (schemas.Custom.Find(apiVersion, kind) is { } custom)
            return custom;
        if (_catalogue.Find(apiVersion, kind) is { } known)
        {
            CheckVersion(manifest, known, problems);
            return known;
        }

        CheckUnknown(manifest, problems, out isForeign);
        return null;
    }

    private void CheckUnknown(Manifest manifest, List<SchemaProblem> problems, out bool isForeign)
    {
        isForeign = false;
        if (_catalogue.FindRemoval(manifest.ApiVersion, manifest.Kind) is { } removal)
            problems.Add(Retired(manifest, removal, isRemoved: true));
        else if (schemas.Custom.KindsNamed(manifest.Kind).Where(k => BuiltInKinds.GroupOf(k.ApiVersion) == manifest.Group).ToList() is { Count: > 0 } versions)
            problems.Add(new WrongApiVersionProblem(manifest.Root["apiVersion"], versions, VersionSet.Empty));
        else if (SlipOf(manifest) is { } slip)
            problems.Add(slip);
        else if (!BuiltInKinds.IsBuiltInGroup(manifest.Group))
            isForeign = manifest.Group.Contains('.', StringComparison.Ordinal); // groups of custom kinds are domains; `skaffold/v4` is a tool's own file
        else
            problems.Add(new UnknownKindProblem(manifest.Root["kind"], []));
    }

    // Files of tools that look like objects and are never sent to a cluster.
    private bool IsConfiguration(Manifest manifest) => manifest.Group.Length == 0
        && (Configurations.Contains(manifest.Kind) || (manifest.ApiVersion is not ['v', >= '1' and <= '9', ..] && !_catalogue.KindsNamed(manifest.Kind).Any()));

    private void CheckVersion(Manifest manifest, KindSchema known, List<SchemaProblem> problems)
    {
        var removal = _catalogue.FindRemoval(manifest.ApiVersion, manifest.Kind);
        if (!known.Versions.HasAll(schemas.Target))
        {
            var isOver = schemas.Target.Newest > known.Versions.Newest;
            problems.Add(isOver && removal is not null
                ? Retired(manifest, removal, isRemoved: true)
                : new WrongApiVersionProblem(manifest.Root["apiVersion"], Served(manifest.Kind), known.Versions));
        }
        else if (removal is not null && removal.DeprecatedIn <= schemas.Target.Newest)
        {
            problems.Add(Retired(manifest, removal, isRemoved: false));
        }
    }

    private RetiredApiProblem Retired(Manifest manifest, ApiRemoval removal, bool isRemoved) => new(
        manifest.Root["apiVersion"],
        removal,
        isRemoved,
        removal.Replacement.Length > 0 && _catalogue.Find(removal.Replacement, manifest.Kind)?.Versions.HasAll(schemas.Target) == true);

    // The kind as all meant versions serve it, stable API versions first.
    private List<KindSchema> Served(string kind) =>
    [
        .. _catalogue.KindsNamed(kind).Where(k => k.Versions.HasAll(schemas.Target))
            .OrderBy(k => k.ApiVersion.Contains("alpha") ? 2 : k.ApiVersion.Contains("beta") ? 1 : 0)
            .ThenByDescending(k => k.ApiVersion, StringComparer.Ordinal),
    ];

    // `Deployement`, `app/v1`, `Deployment` in `v1`: a slip only where the rest fits a kind of Kubernetes.
    private SchemaProblem? SlipOf(Manifest manifest)
    {
        var (apiVersion, kind) = (manifest.ApiVersion, manifest.Kind);
        var isBuiltInGroup = BuiltInKinds.IsBuiltInGroup(manifest.Group);
        if (Served(kind) is { Count: > 0 } served)
        {
            var nearVersions = served.Where(k => NearestName.IsSlipFor(k.ApiVersion, apiVersion) || IsSameVersionOfSlip(k, manifest)).ToList();
            var isTurnedRound = manifest.Group is ['v', >= '1' and <= '9', ..];
            if (isBuiltInGroup || nearVersions.Count > 0 || isTurnedRound)
                return new WrongApiVersionProblem(manifest.Root["apiVersion"], nearVersions.Count > 0 ? nearVersions : served, VersionSet.Empty);
        }

        if (!isBuiltInGroup)
            return null;
        var kinds = _catalogue.Kinds.Where(k => k.Versions.HasAll(schemas.Target)).ToList();
        var names = NearestName.Among(kinds.Select(k => k.Kind).Distinct(StringComparer.Ordinal), kind);
        var sameCase = kinds.Where(k => string.Equals(k.Kind, kind, StringComparison.OrdinalIgnoreCase)).Select(k => k.Kind).Distinct(StringComparer.Ordinal).ToList();
        var meant = sameCase.Count > 0 ? sameCase : names;
        var candidates = kinds.Where(k => meant.Contains(k.Kind, StringComparer.Ordinal)).OrderByDescending(k => k.ApiVersion == apiVersion).ThenBy(k => k.ApiVersion, StringComparer.Ordinal).ToList();
        return candidates.Count > 0 ? new UnknownKindProblem(manifest.Root["kind"], candidates) : null;
    }

    // `app/v1` and `networking/v1`: groups are short, so that the group alone is held against the kind's own.
    private static bool IsSameVersionOfSlip(KindSchema kind, Manifest manifest) =>
        manifest.Group.Length > 0
        && (NearestName.Distance(BuiltInKinds.GroupOf(kind.ApiVersion), manifest.Group, 1) <= 1
            || BuiltInKinds.GroupOf(kind.ApiVersion).StartsWith(manifest.Group + ".", StringComparison.Ordinal))
        && kind.ApiVersion.EndsWith(manifest.ApiVersion.Substring(manifest.Group.Length), StringComparison.Ordinal);
}
