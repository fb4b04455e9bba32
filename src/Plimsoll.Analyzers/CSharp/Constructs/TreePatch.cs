using System.Globalization;

namespace Plimsoll.Analyzers.CSharp.Constructs;

/// <summary>Carries a patch out: a value at the place that a JSON Pointer names, or nothing there any more.</summary>
internal static class TreePatch
{
    /// <summary>The changed copy; null where the path leads through something unknown, or nowhere.</summary>
    /// <param name="root">What is changed.</param>
    /// <param name="path">The JSON Pointer.</param>
    /// <param name="value">What shall stand there; null to remove it.</param>
    public static CSharpMapping? Apply(CSharpMapping root, string path, CSharpValue? value)
    {
        var steps = path.Split('/').Skip(1).Select(s => s.Replace("~1", "/").Replace("~0", "~")).ToArray();
        return steps.Length == 0 ? null : Changed(root, steps, 0, value) as CSharpMapping;
    }

    private static CSharpValue? Changed(CSharpValue before, string[] steps, int depth, CSharpValue? value) => before switch
    {
        CSharpMapping mapping => ChangedMapping(mapping, steps, depth, value),
        CSharpSequence { IsOpen: false } sequence => ChangedSequence(sequence, steps, depth, value),
        _ => null,
    };

    private static CSharpMapping? ChangedMapping(CSharpMapping mapping, string[] steps, int depth, CSharpValue? value)
    {
        var old = mapping.Get(steps[depth]);
        var isLast = depth == steps.Length - 1;
        if (old is null && (mapping.IsOpen || value is null))
            return null;
        var changed = isLast ? value : Changed(old ?? new CSharpMapping(value!.Syntax, null), steps, depth + 1, value);
        if (changed is null && !isLast)
            return null;
        var copy = new CSharpMapping(mapping.Syntax, mapping.Type) { Kind = mapping.Kind, KindSyntax = mapping.KindSyntax, IsOpen = mapping.IsOpen, IsVariant = true };
        foreach (var entry in mapping.Entries)
        {
            if (entry.Key != steps[depth])
                copy.Set(entry.Key, entry.KeySyntax, entry.Value);
            else if (changed is not null)
                copy.Set(entry.Key, entry.KeySyntax, changed);
        }

        if (old is null)
            copy.Set(steps[depth], changed!.Syntax, changed);
        return copy;
    }

    private static CSharpSequence? ChangedSequence(CSharpSequence sequence, string[] steps, int depth, CSharpValue? value)
    {
        var step = steps[depth];
        var copy = new CSharpSequence(sequence.Syntax);
        copy.AddAll(sequence);
        var index = step == "-" ? copy.Items.Count
            : int.TryParse(step, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number
            : copy.Items.FindIndex(i => (i as CSharpMapping)?.Get("name") is CSharpScalar name && name.Text == step);
        if (index < 0 || index > copy.Items.Count || (index == copy.Items.Count && (step != "-" || value is null)))
            return null;
        if (depth == steps.Length - 1 && value is null)
        {
            copy.Items.RemoveAt(index);
            return copy;
        }

        var before = index < copy.Items.Count ? copy.Items[index] : new CSharpMapping(value!.Syntax, null);
        if ((depth == steps.Length - 1 ? value : Changed(before, steps, depth + 1, value)) is not { } changed)
            return null;
        if (index < copy.Items.Count)
            copy.Items[index] = changed;
        else
            copy.Items.Add(changed);
        return copy;
    }
}
