using System.Globalization;
using Plimsoll.Manifests.Bundles;
using Plimsoll.Manifests.Nodes;
using Plimsoll.Manifests.Text;
using Plimsoll.Schemas.Model;

namespace Plimsoll.Schemas.Checking;

/// <summary>Holds one scalar against its schema.</summary>
internal static class ScalarCheck
{
    // Kubernetes' own decoder takes 1.0 for the integer it is.
    private const double LargestExact = 1L << 53;

    /// <summary>Checks a scalar that is not null.</summary>
    public static void Check(Node node, Schema schema, List<SchemaProblem> problems)
    {
        var type = node.Type;
        if (!Fits(node, type, schema))
        {
            problems.Add(new TypeProblem(node, schema));
            return;
        }

        if (type == ScalarType.String && node.Style == ScalarStyle.Plain && schema.Types == JsonTypes.String && OtherReadings.Of(node.Characters) is { } reading)
            problems.Add(new AmbiguityProblem(node, reading, IsKey: false));

        // What is filled in later cannot be judged now.
        if (type == ScalarType.String && (schema.Enum ?? (object?)schema.Format) is not null && Placeholders.Contains(node.Text!))
            return;
        if (schema.Enum is { } allowed && !allowed.Contains(node.Text!, StringComparer.Ordinal) && !IsUnset(node, schema))
            problems.Add(new EnumProblem(node, schema, NearestOf(allowed, node.Text!)));
        else if (type is ScalarType.Integer or ScalarType.Float)
            CheckNumber(node, schema, problems);
        else if (schema.Format is { } format && type == ScalarType.String && !IsUnset(node, schema) && format.Check(node.Text!) is { } mistake)
            problems.Add(new FormatProblem(node, schema.FormatName, mistake));
    }

    /// <summary>Checks a key of a mapping with free keys.</summary>
    public static void CheckKey(Node entry, List<SchemaProblem> problems)
    {
        if (ReadingOf(entry.Key!) is not { } reading)
            return;
        var key = entry.Key!;
        if (entry.KeySpan is { } span && span.Length == key.Length && !entry.IsShared)
            problems.Add(new AmbiguityProblem(entry, reading, IsKey: true));
    }

    /// <summary>Whether nobody reads a key as anything but a text.</summary>
    public static bool IsPlainKey(string key) => ReadingOf(key) is null;

    private static string? ReadingOf(string key) => key.Length is 0 or > OtherReadings.LongestText ? null : OtherReadings.OfKey(key);

    // An empty text is the zero value, which the API server takes for absent.
    private static bool IsUnset(Node node, Schema schema) => node.Text!.Length == 0 && schema.FormatName != "quantity";

    private static bool Fits(Node node, ScalarType type, Schema schema) => schema.Types == JsonTypes.Any || type switch
    {
        ScalarType.String => schema.Allows(JsonTypes.String),
        ScalarType.Integer => schema.Allows(JsonTypes.Integer | JsonTypes.Number),
        ScalarType.Boolean => schema.Allows(JsonTypes.Boolean),
        ScalarType.Float => schema.Allows(JsonTypes.Number)
            || (schema.Allows(JsonTypes.Integer) && NumberOf(node) is { } number && number % 1 == 0 && Math.Abs(number) < LargestExact),
        _ => true,
    };

    private static void CheckNumber(Node node, Schema schema, List<SchemaProblem> problems)
    {
        if ((schema.Minimum is null && schema.Maximum is null) || NumberOf(node) is not { } number)
            return;
        var tooSmall = schema.Minimum is { } least && (number < least || (schema.Rules?.ExcludesMinimum == true && number <= least));
        var tooLarge = schema.Maximum is { } most && (number > most || (schema.Rules?.ExcludesMaximum == true && number >= most));
        if (tooSmall || tooLarge)
            problems.Add(new RangeProblem(node, schema));
    }

    /// <summary>The number that a scalar states, or null.</summary>
    internal static double? NumberOf(Node node) => node.AsInteger() is { } integer
        ? integer
        : double.TryParse(node.Text?.Replace("_", ""), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static string? NearestOf(IReadOnlyList<string> allowed, string written)
    {
        var trimmed = written.Trim().Replace("-", "").Replace("_", "").Replace(" ", "");
        foreach (var value in allowed)
        {
            if (string.Equals(value, trimmed, StringComparison.OrdinalIgnoreCase))
                return value;
        }

        return NearestName.Among(allowed, written) is [var one] ? one : null;
    }
}
