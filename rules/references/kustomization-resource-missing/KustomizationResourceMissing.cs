using Plimsoll.Manifests.Kustomize;

namespace Plimsoll.Rules.References;

/// <summary>A kustomization that lists a file or folder which does not exist.</summary>
[Rule("kustomization-resource-missing", 1067, Severity.Error, Profile.Recommended)]
public sealed class KustomizationResourceMissing : Rule<MissingResource>
{
    /// <inheritdoc/>
    public override void Check(MissingResource missing, RuleContext context) => context.Report(
        missing.Entry,
        missing.MayBeFolder ? $"'{missing.Entry.Text}' is neither a file nor a folder with a kustomization" : $"there is no file '{missing.Entry.Text}'",
        help: missing.Nearest is { } nearest ? $"kustomize stops here; write {nearest}" : "kustomize stops here; correct the path, or remove the entry");
}
