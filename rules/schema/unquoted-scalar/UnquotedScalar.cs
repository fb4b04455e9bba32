namespace Plimsoll.Rules.Schema;

/// <summary>A number or a truth value stands, without quotes, where Kubernetes wants a text.</summary>
[Rule("unquoted-scalar", 1036, Severity.Error, Profile.Recommended, Fix = FixAvailability.Safe)]
public sealed class UnquotedScalar : Rule<TypeProblem>
{
    /// <inheritdoc/>
    public override void Check(TypeProblem problem, RuleContext context)
    {
        if (!problem.IsUnquoted)
            return;
        var node = problem.Node;
        var reading = node.Type != ScalarType.Boolean ? "a number"
            : node.Text is "true" or "false" ? "a truth value"
            : $"the truth value {(node.IsTrue ? "true" : "false")}";

        // What a Secret holds is shown to nobody; and what stands for bytes is not made right by quotes.
        var isSecret = context.Manifest is { Kind: "Secret" };
        var isEncoded = problem.Schema.FormatName == "byte";
        var value = isSecret ? "what is written" : node.Text;
        var remedy = isEncoded ? "write its base64, or move it to 'stringData' with quotes around it"
            : isSecret ? "put quotes around it" : $"write \"{node.Text}\"";
        context.Report(
            node,
            $"{FieldWords.PlaceOf(node.Parent, context)}: {FieldWords.NameOf(node)} has to be a text, and {value} without quotes is {reading}",
            help: $"{FieldWords.Refusal(context)}; {remedy}",
            fix: isEncoded ? null : Fix.Safe("Quote it", Edit.Quote(node)),
            isSecret: isSecret);
    }
}
