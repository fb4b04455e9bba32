using System.Globalization;
using System.Text;
using Plimsoll.Schemas.Catalogue;

namespace Plimsoll.Cli.Configuring;

/// <summary>Writes the configuration that <c>plimsoll init</c> begins with: what was found is set, the rest is shown in comments.</summary>
internal static class StarterConfiguration
{
    /// <summary>The text for what a folder holds.</summary>
    public static string Write(ProjectSort project)
    {
        var newest = ApiCatalogue.Kubernetes.KnownVersions.Newest;
        var text = new StringBuilder();
        text.Append("# yaml-language-server: $schema=").Append(ConfigurationSchema.FileName).Append('\n');
        text.Append(CultureInfo.InvariantCulture, $$"""
            # Holds for the manifests in this folder and below; 'plimsoll config show FILE' tells what applies to a file and why.

            # The versions of Kubernetes that you run or are about to run.
            kubernetes: latest   # or 1.{{newest - 2}}..1.{{newest}}

            # recommended, strict (also contested advice) or all; 'plimsoll rules' lists what they hold.
            profile: recommended

            # error, warning, info or never: the mildest finding that makes a run fail.
            fail-on: error

            # Single rules: off, info, warning, error, or with options. 'plimsoll explain NAME' tells about one.
            # rules:
            #   too-few-replicas: off
            #   image-latest-or-untagged: { severity: error }

            # Other settings for some files or objects.
            # overrides:
            #   - files: ["dev/**"]
            #     rules: { too-few-replicas: off }
            #   - namespaces: ["prod-*"]
            #     profile: [recommended, pod-security-restricted]
            #   - namespaces: [kube-system]
            #     kinds: [DaemonSet]
            #     rules: { host-path-volume: off }


            """);
        text.Append(Exclude(project));
        if (project.Definitions.Count > 0)
            text.Append("# Definitions of custom kinds; they hold for objects everywhere below.\nschemas: [").AppendJoin(", ", project.Definitions).Append("]\n\n");
        else
            text.Append("# Definitions of custom kinds that are not part of the manifests.\n# schemas: [crds]\n\n");
        text.Append("""
            # Agents that may have access to their node, by image, beside those that are known.
            # exempt: [registry.example/agents/*]

            # Findings of the day you began: 'plimsoll baseline -o plimsoll-baseline.txt' writes them down, and only new ones count.
            # baseline: plimsoll-baseline.txt

            """);
        return text.Append(Advice(project)).ToString();
    }

    private static string Exclude(ProjectSort project) => project.HasCSharp
        ? "# Manifests live in a few folders of a C# project; what is not among them is not read.\n# include: [\"k8s/**\", \"deploy/**\"]\n\n"
        : "# What is not yours to mend.\n# exclude: [\"vendor/**\"]\n\n";

    private static string Advice(ProjectSort project)
    {
        var text = new StringBuilder();
        if (project.HasCSharp)
            text.Append("\n# 'dotnet add package Plimsoll.MSBuild' lints these manifests on every build.\n");
        if (project.HasKustomization)
            text.Append("\n# Each kustomization is judged with what it lists, bases and patches included; nothing has to be built first.\n");
        if (project.Chart is { } chart)
            text.Append("\n# Templates of charts are judged as what they make: helm template ").Append(chart).Append(" | plimsoll lint -\n");
        return text.ToString();
    }
}
