using System.Globalization;
using Plimsoll.Manifests.Nodes;

namespace Plimsoll.Analyzers.CSharp.Constructs;

/// <summary>Counts the whole seconds of a duration, for fields that take a number.</summary>
internal static class DurationSeconds
{
    /// <summary>The number; unknown when the duration is, or has parts of seconds.</summary>
    public static CSharpValue Of(CSharpValue duration, SyntaxNode place)
    {
        if (duration is not CSharpScalar { Type: ScalarType.String } text)
            return new CSharpUnknown(place);
        var (seconds, number) = (0L, 0L);
        foreach (var c in text.Text)
        {
            if (c is >= '0' and <= '9' && number < int.MaxValue)
            {
                number = (number * 10) + (c - '0');
                continue;
            }

            var unit = c switch { 'h' => 3600, 'm' => 60, 's' => 1, _ => 0 };
            if (unit == 0 || text.Text.Contains("ms"))
                return new CSharpUnknown(place);
            seconds += number * unit;
            number = 0;
        }

        return seconds <= int.MaxValue && number == 0 ? new CSharpScalar(place, seconds.ToString(CultureInfo.InvariantCulture), ScalarType.Integer) : new CSharpUnknown(place);
    }
}
