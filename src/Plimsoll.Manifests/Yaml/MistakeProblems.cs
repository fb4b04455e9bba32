using Plimsoll.Manifests.Nodes;
using Plimsoll.Manifests.Text;

namespace Plimsoll.Manifests.Yaml;

/// <summary>Says what is wrong where the nodes of a text do not make a tree as they are written.</summary>
internal static class MistakeProblems
{
    /// <summary>The problem that a mistake is to the author of a text.</summary>
    /// <param name="mistake">What the builder met.</param>
    /// <param name="source">The text.</param>
    /// <param name="span">Where.</param>
    /// <param name="related">What it has to do with; null when nothing.</param>
    /// <param name="name">The key or alias, or the limit that was passed.</param>
    public static ReadProblem Of(NodeTreeMistake mistake, Source source, Span span, Span? related, string name)
    {
        var (kind, message, help) = mistake switch
        {
            NodeTreeMistake.DuplicateKey => (
                ReadProblemKind.DuplicateKey,
                $"the key '{name}' is written twice in this mapping; only the last one counts",
                "merge the two into one, or remove the one that is not meant"),
            NodeTreeMistake.UnknownAlias => (
                ReadProblemKind.Syntax,
                $"the alias '*{name}' names no anchor above it",
                $"write '&{name}' before the value that is meant, or quote the text if it is no alias"),
            NodeTreeMistake.AliasOfItself => (
                ReadProblemKind.Syntax,
                $"the alias '*{name}' stands inside the value that it names",
                "a value cannot contain itself"),
            NodeTreeMistake.WrongMerge => (
                ReadProblemKind.Syntax,
                "the merge key '<<' needs a mapping, or a list of mappings written out",
                "kubectl refuses anything else; copy the entries instead"),
            NodeTreeMistake.TooDeep => (
                ReadProblemKind.Unreadable,
                $"this document nests deeper than {name} levels and is not read",
                "no Kubernetes object nests this deep"),
            _ => (
                ReadProblemKind.Unreadable,
                $"the aliases of this document unfold to more than {name} nodes; it is not read",
                "kubectl refuses documents with excessive aliases too"),
        };
        return new ReadProblem(kind, source, span, message, help) { Related = related };
    }
}
