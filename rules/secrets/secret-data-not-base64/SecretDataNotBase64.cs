namespace Plimsoll.Rules.Secrets;

/// <summary>A value under a Secret's data that is no base64.</summary>
[Rule("secret-data-not-base64", 1109, Severity.Error, Profile.Recommended, Fix = FixAvailability.Safe)]
public sealed class SecretDataNotBase64 : Rule<FormatProblem>
{
    /// <inheritdoc/>
    public override void Check(FormatProblem problem, RuleContext context)
    {
        var node = problem.Node;
        if (problem is not { Format: "byte", IsKey: false } || context.Manifest is not { Kind: "Secret" } secret)
            return;

        // Letters of base64 in a wrong number are a slip in base64; to encode them once more would hide it.
        var isPlainText = node.Text!.Any(c => !IsBase64(c));
        context.Report(
            node,
            $"the value of '{node.Key}' in {secret.DisplayName} is no base64",
            help: $"Kubernetes refuses the object; write {(isPlainText ? "the text under 'stringData', or its base64 here" : "its whole base64, four characters for every three bytes")}",
            fix: isPlainText ? Fix.Safe($"Encode '{node.Key}'", Edit.Set(node, SecretEntry.Encode(node.Text!))) : null,
            isSecret: true);
    }

    private static bool IsBase64(char c) => c is >= 'a' and <= 'z' or >= 'A' and <= 'Z' or >= '0' and <= '9' or '+' or '/' or '=' or '\r' or '\n';
}
