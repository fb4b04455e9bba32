using System.Globalization;
using Plimsoll.Manifests.Nodes;

namespace Plimsoll.Analyzers.CSharp;

/// <summary>A text, a number, true, false or null.</summary>
/// <param name="syntax">Where it is written.</param>
/// <param name="text">The value as YAML spells it.</param>
/// <param name="type">What it means.</param>
internal sealed class CSharpScalar(SyntaxNode syntax, string text, ScalarType type) : CSharpValue(syntax)
{
    /// <summary>The value as YAML spells it: <c>true</c>, not <c>True</c>.</summary>
    public string Text => text;

    /// <summary>What it means.</summary>
    public ScalarType Type => type;

    /// <summary>Whether it is a null.</summary>
    public bool IsNull => type == ScalarType.Null;

    /// <summary>A text.</summary>
    public static CSharpScalar String(SyntaxNode syntax, string text) => new(syntax, text, ScalarType.String);

    /// <summary>What a constant of the compiler is; null for types that no field has.</summary>
    public static CSharpScalar? Of(SyntaxNode syntax, object? constant) => constant switch
    {
        null => new CSharpScalar(syntax, "null", ScalarType.Null),
        string text => String(syntax, text),
        char letter => String(syntax, letter.ToString()),
        bool truth => new CSharpScalar(syntax, truth ? "true" : "false", ScalarType.Boolean),
        double or float or decimal => OfNumber(syntax, Convert.ToDouble(constant, CultureInfo.InvariantCulture)),
        IFormattable number => new CSharpScalar(syntax, number.ToString(null, CultureInfo.InvariantCulture), ScalarType.Integer),
        _ => null,
    };

    /// <inheritdoc/>
    public override bool IsSameAs(CSharpValue other) => other is CSharpScalar scalar && scalar.Type == type && scalar.Text == text;

    private static CSharpScalar OfNumber(SyntaxNode syntax, double number) => number == Math.Floor(number) && Math.Abs(number) < 1e15
        ? new CSharpScalar(syntax, ((long)number).ToString(CultureInfo.InvariantCulture), ScalarType.Integer)
        : new CSharpScalar(syntax, number.ToString("R", CultureInfo.InvariantCulture), ScalarType.Float);
}
