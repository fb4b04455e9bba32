using System.Globalization;
using System.Text.RegularExpressions;
using Plimsoll.Manifests.Nodes;
using Plimsoll.Manifests.Text;
using Plimsoll.Manifests.Yaml;

namespace Plimsoll.Manifests.Kustomize;

/// <summary>One change that a kustomization makes: a strategic merge patch, or a list of JSON patch operations.</summary>
/// <param name="Path">The file that holds it, from the kustomization's folder; null when it is written in place.</param>
/// <param name="Inline">The block of text that holds it, when it is written in place.</param>
/// <param name="Target">Which objects it changes; absent when the patch itself names one.</param>
/// <param name="Options">Whether it may change kinds and names.</param>
public sealed record KustomizationPatch(string? Path, Node Inline, Node Target, Node Options = default)
{
    private const string MeansMoreThanItself = @".*+?()[]{}|\^$";

    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(100);

    /// <summary>Marks what the patch changes in an object as hidden.</summary>
    /// <param name="documents">The documents of the patch's file, when it has one.</param>
    /// <param name="manifest">The object.</param>
    /// <param name="hidden">Receives the hidden parts.</param>
    internal void Hide(IReadOnlyList<NodeTree> documents, Manifest manifest, HiddenParts hidden)
    {
        if (Inline.Text is { } text)
            documents = YamlReader.Read(new Source(Inline.Source.Name, text)).Documents;
        foreach (var document in documents)
        {
            var patch = document.Root;
            if (patch.IsSequence)
                HideOperations(patch, manifest, hidden);
            else if (Target.IsPresent ? IsTargeted(manifest) : IsNamed(patch, manifest))
                HideMerged(patch, manifest, hidden);
        }
    }

    private void HideMerged(Node patch, Manifest manifest, HiddenParts hidden)
    {
        hidden.HidePatched(patch, manifest.Root);
        if (Options["allowNameChange"].IsTrue && patch["metadata"]["name"].Text != manifest.Name)
            hidden.Hide(manifest.Root["metadata"]["name"]);
        if (Options["allowKindChange"].IsTrue && patch["kind"].Text != manifest.Kind)
            hidden.Hide(manifest.Root["kind"]);
    }

    private void HideOperations(Node operations, Manifest manifest, HiddenParts hidden)
    {
        if (!IsTargeted(manifest))
            return;
        foreach (var operation in operations.Children)
        {
            if (operation["path"].Text is { } pointer)
                HidePointer(pointer, manifest.Root, hidden);
            if (operation["op"].Text == "move" && operation["from"].Text is { } from)
                HidePointer(from, manifest.Root, hidden);
        }
    }

    private static void HidePointer(string pointer, Node node, HiddenParts hidden)
    {
        foreach (var step in pointer.Split('/').Skip(1))
        {
            if (node.IsSequence)
            {
                if (!int.TryParse(step, NumberStyles.None, CultureInfo.InvariantCulture, out var position))
                {
                    hidden.Open(node);
                    return;
                }

                node = node[position];
            }
            else
            {
                node = node[step.Replace("~1", "/").Replace("~0", "~")];
            }
        }

        hidden.Hide(node);
    }

    private static bool IsNamed(Node patch, Manifest manifest) =>
        patch["kind"].Text == manifest.Kind && patch["metadata"]["name"].Text is { } name && manifest.AllNames.Contains(name, StringComparer.Ordinal);

    // Label and annotation selectors are not followed: the patch is taken to change all that kind and name allow.
    private bool IsTargeted(Manifest manifest) =>
        IsMatch(Target["kind"], manifest.Kind) && (IsMatch(Target["name"], manifest.Name) || manifest.AllNames.Any(n => IsMatch(Target["name"], n)));

    private static bool IsMatch(Node pattern, string text)
    {
        if (pattern.Text is not { } wanted || wanted == text)
            return true;
        if (!wanted.Any(c => MeansMoreThanItself.Contains(c, StringComparison.Ordinal)))
            return false;
        try
        {
            return Regex.IsMatch(text, $"^(?:{wanted})$", RegexOptions.None, Patience);
        }
        catch (Exception e) when (e is ArgumentException or RegexMatchTimeoutException)
        {
            return true;
        }
    }
}
