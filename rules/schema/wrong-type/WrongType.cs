using Plimsoll.Schemas.Model;

namespace Plimsoll.Rules.Schema;

/// <summary>A value is of another type than its field.</summary>
[Rule("wrong-type", 1035, Severity.Error, Profile.Recommended, Fix = FixAvailability.Safe)]
public sealed class WrongType : Rule<TypeProblem>
{
    // A quoted number or truth is nearly always meant as one.
    private static string? Meant(TypeProblem problem)
    {
        if (problem.Node.AsString() is not { } text || problem.Node.Style is not (ScalarStyle.SingleQuoted or ScalarStyle.DoubleQuoted or ScalarStyle.Code) || problem.Node.IsShared)
            return null;
        var isMeant = (problem.Schema.Allows(JsonTypes.Integer) && PlainScalar.TypeOf(text) == ScalarType.Integer)
            || (problem.Schema.Allows(JsonTypes.Boolean) && text is "true" or "false");
        return isMeant ? text : null;
    }

    // In the data of a ConfigMap a structure is nearly always meant as a file.
    private static string Advice(TypeProblem problem) => problem.Schema.Types switch
    {
        JsonTypes.String when problem.Node.Key is "matchLabels" && problem.Node.Parent.Key is "selector" =>
            "write the labels directly below 'selector', which has no 'matchLabels' here",
        JsonTypes.Array when problem.Node is { Key: "env", IsMapping: true } => "write a list, each item with 'name' and 'value'",
        JsonTypes.Object when OnlyField(problem) is { } name => $"write {name} with this value below it",
        JsonTypes.Array => "write a list, each item of which begins with '- '",
        JsonTypes.String when !problem.Node.IsScalar && problem.Node.Parent.Key is ("data" or "stringData" or "annotations") =>
            "write a text; '|' after the key makes one of the lines that follow",
        _ => $"write {Wanted(problem.Schema.Types)}",
    };

    // `claimName` for `persistentVolumeClaim: data`, `number` for `port: 80`, `command` for `exec: [ls]`.
    private static string? OnlyField(TypeProblem problem)
    {
        var given = problem.Node.IsSequence ? JsonTypes.Array : problem.Node.Type is ScalarType.Integer ? JsonTypes.Integer : JsonTypes.String;
        var fitting = problem.Schema.Fields.All.Where(f => f.Schema.Types == given && f.Deprecated is null).ToList();
        var required = fitting.Where(f => !f.RequiredIn.IsEmpty).ToList();
        return required is [var one] ? $"'{one.Name}'" : fitting is [var only] ? $"'{only.Name}'" : null;
    }

    private static string Wanted(JsonTypes types)
    {
        var words = new List<string>();
        if (types.HasFlag(JsonTypes.Object))
            words.Add("a mapping");
        if (types.HasFlag(JsonTypes.Array))
            words.Add("a list");
        if (types.HasFlag(JsonTypes.Number))
            words.Add("a number");
        else if (types.HasFlag(JsonTypes.Integer))
            words.Add("an integer");
        if (types.HasFlag(JsonTypes.Boolean))
            words.Add("true or false");
        if (types.HasFlag(JsonTypes.String))
            words.Add("a text");
        return string.Join(" or ", words);
    }

    private static string Given(Node node) => node.Kind switch
    {
        NodeKind.Mapping => "a mapping",
        NodeKind.Sequence => "a list",
        _ => node.Type switch
        {
            ScalarType.Boolean => $"the truth value {node.Text}",
            ScalarType.Integer or ScalarType.Float => $"the number {node.Text}",
            _ => $"the text {FieldWords.Quoted(node.Text ?? "")}",
        },
    };

    // Flux and envsubst put a value in the place of `${NAME}`: surely where a default is written for them, or where the input holds what does it.
    private static bool IsFilledIn(string text, Bundle bundle) =>
        text.StartsWith("${", StringComparison.Ordinal)
        && text.IndexOf('}') == text.Length - 1
        && (text.Contains(":=", StringComparison.Ordinal) || text.Contains(":-", StringComparison.Ordinal) || bundle.SubstitutesVariables);

    /// <inheritdoc/>
    public override void Check(TypeProblem problem, RuleContext context)
    {
        // kustomize still takes the names of files for patches.
        if (problem.IsUnquoted || (problem.Schema.Name == "kustomize.Patch" && problem.Node.IsScalar))
            return;
        var (node, meant) = (problem.Node, Meant(problem));
        if (node.Text is { } text && Placeholders.Contains(text))
        {
            if (IsFilledIn(text, context.Bundle))
                return;
            context.Report(
                node,
                $"{FieldWords.PlaceOf(node.Parent, context)}: {FieldWords.NameOf(node)} still holds the placeholder {FieldWords.Quoted(text)}",
                help: $"fill in {Wanted(problem.Schema.Types)}");
            return;
        }

        context.Report(
            node,
            $"{FieldWords.PlaceOf(node.Parent, context)}: {FieldWords.NameOf(node)} has to be {Wanted(problem.Schema.Types)}, not {Given(node)}",
            help: meant is null ? Advice(problem) : $"write {meant} without quotes",
            fix: meant is null ? null : Fix.Safe("Remove the quotes", Edit.ReplaceText(node.Source, node.Span, meant)));
    }
}
