namespace Plimsoll.Rules.Network;

/// <summary>An address in a setting: in an environment variable, an argument, or a ConfigMap.</summary>
/// <param name="Node">The value that holds it.</param>
/// <param name="Name">What the setting is called: the variable, the option, or what stands before the address on its line.</param>
/// <param name="Address">The address.</param>
/// <param name="Written">The address as it is written, with its port.</param>
/// <param name="Place">Where it is written.</param>
internal sealed record AddressUse(Node Node, string Name, HostAddress Address, string Written, Span Place)
{
    private IReadOnlyList<string>? _words;

    /// <summary>The words of <see cref="Name"/>.</summary>
    public IReadOnlyList<string> Words => _words ??= NameWords.In(Name);

    /// <summary>The whole value with a name in the place of the address.</summary>
    public string ValueWith(string host) =>
        Node.Text!.Remove(Address.Span.Start, Address.Host.Length).Insert(Address.Span.Start, host);

    /// <summary>Those in the environment variables and arguments of a container; commands are programs, and say what they do by themselves.</summary>
    /// <param name="container">The container.</param>
    /// <param name="isWanted">Which hosts are asked for.</param>
    public static IEnumerable<AddressUse> In(Container container, Func<HostAddress, bool> isWanted)
    {
        foreach (var variable in container.Env)
        {
            if (!MayBeIn(variable.Value))
                continue;
            foreach (var use in In(variable.Value, variable.Name, isWanted))
                yield return use;
        }

        var option = "";
        foreach (var argument in container.Node["args"].Children)
        {
            var text = argument.Text ?? "";
            var equals = text.IndexOf('=');
            var isOption = text.Length > 0 && text[0] == '-';
            if (MayBeIn(argument))
            {
                foreach (var use in In(argument, isOption && equals > 0 ? text.Substring(0, equals) : option, isWanted))
                    yield return use;
            }

            option = isOption ? text : "";
        }
    }

    /// <summary>Those in the values of a ConfigMap, which may be whole files; what is commented out does not count.</summary>
    /// <param name="configMap">The ConfigMap.</param>
    /// <param name="isWanted">Which hosts are asked for.</param>
    public static IEnumerable<AddressUse> In(ConfigMap configMap, Func<HostAddress, bool> isWanted)
    {
        foreach (var entry in configMap.Root["data"].Entries)
        {
            if (!MayBeIn(entry))
                continue;
            foreach (var use in In(entry, entry.Key!, isWanted))
                yield return use;
        }
    }

    // Most values hold none; they are passed over before anything is made for them.
    private static bool MayBeIn(Node value) => value.IsScalar && HostAddress.MayBeIn(value.Source.Text.AsSpan(value.Span.Start, value.Span.Length));

    private static IEnumerable<AddressUse> In(Node value, string name, Func<HostAddress, bool> isWanted)
    {
        var text = value.Text!;
        string? written = null;
        var from = 0;
        foreach (var address in HostAddress.In(text))
        {
            if (!isWanted(address))
                continue;
            var line = text.LastIndexOf('\n', address.Span.Start) + 1;
            var lead = text.Substring(line, address.Span.Start - line);
            if (IsComment(lead))
                continue;

            // The text may be escaped or folded where it is written; an address is found again as it is.
            var word = text.Substring(address.Span.Start, address.Span.Length);
            written ??= value.Source.Slice(value.Span);
            var at = written.IndexOf(word, from, StringComparison.Ordinal);
            from = at < 0 ? from : at + word.Length;
            var isFile = text.IndexOf('\n') is >= 0 and var first && first < text.Length - 1;
            yield return new AddressUse(value, isFile ? lead : name, address, word, at < 0 ? value.Place : new Span(value.Span.Start + at, word.Length));
        }
    }

    private static bool IsComment(string lead)
    {
        var start = lead.TrimStart();
        return start.StartsWith("//", StringComparison.Ordinal)
            || (start.Length > 0 && start[0] is '#' or ';' or '*')
            || start.Contains(" #", StringComparison.Ordinal);
    }
}
