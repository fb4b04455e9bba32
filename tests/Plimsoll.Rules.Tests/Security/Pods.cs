using Plimsoll.Manifests.Text;
using Plimsoll.Manifests.Views;
using Plimsoll.Manifests.Yaml;

namespace Plimsoll.Rules.Tests.Security;

/// <summary>Pods from a few words.</summary>
internal static class Pods
{
    /// <summary>The pod of an object with a pod template, or of a Pod.</summary>
    public static PodSpec Of(string text) =>
        ((Workload)View.Of(YamlReader.Read(new Source("t.yaml", text)).Manifests[0])!).Pod;

    /// <summary>A pod with fields in flow style.</summary>
    public static PodSpec With(string fields, string kind = "Pod", string ns = "") => kind == "Pod"
        ? Of($"apiVersion: v1\nkind: Pod\nmetadata: {{name: x, namespace: \"{ns}\"}}\nspec: {{{fields}}}\n")
        : Of($"apiVersion: apps/v1\nkind: {kind}\nmetadata: {{name: x, namespace: \"{ns}\"}}\nspec: {{template: {{spec: {{{fields}}}}}}}\n");
}
