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
    /// <param name="sort">Which hosts are asked for.</param>
    public static IReadOnlyList<AddressUse> In(Container container, AddressSort sort)
    {
        List<AddressUse>? found = null;
        var ahead = new LookAhead(container.Node["env"], sort.IndexIn);
        foreach (var variable in container.Env)
        {
            if (ahead.MayBeIn(variable.Value) && variable.Value.IsScalar)
                Add(variable.Value, variable.Name, sort, ref found);
        }

        var arguments = container.Node["args"];
        ahead = new LookAhead(arguments, sort.IndexIn);
        Node before = default;
        foreach (var argument in arguments.Children)
        {
            if (ahead.MayBeIn(argument) && argument.IsScalar)
                Add(argument, OptionOf(argument, before), sort, ref found);
            before = argument;
        }

        return found ?? [];
    }

    /// <summary>Those in the values of a ConfigMap, which may be whole files; what is commented out does not count.</summary>
    /// <param name="configMap">The ConfigMap.</param>
    /// <param name="sort">Which hosts are asked for.</param>
    public static IReadOnlyList<AddressUse> In(ConfigMap configMap, AddressSort sort)
    {
        List<AddressUse>? found = null;
        var data = configMap.Root["data"];
        var ahead = new LookAhead(data, sort.IndexIn);
        foreach (var entry in data.Entries)
        {
            if (ahead.MayBeIn(entry) && entry.IsScalar)
                Add(entry, entry.Key!, sort, ref found);
        }

        return found ?? [];
    }

    // `--host=10.0.0.1`, or `--host` and the address behind it.
    private static string OptionOf(Node argument, Node before)
    {
        var text = argument.Text!;
        if (IsOption(text) && text.IndexOf('=') is > 0 and var equals)
            return text.Substring(0, equals);
        return before.Text is { } option && IsOption(option) ? option : "";
    }

    private static bool IsOption(string text) => text.Length > 0 && text[0] == '-';

    private static void Add(Node value, string name, AddressSort sort, ref List<AddressUse>? found)
    {
        var text = value.Text!;
        string? written = null;
        var from = 0;
        foreach (var address in HostAddress.In(text))
        {
            if (!sort.Holds(address) || CommentedOut.IsAt(text.AsSpan(), address.Span.Start))
                continue;
            var line = text.LastIndexOf('\n', address.Span.Start) + 1;
            var lead = text.Substring(line, address.Span.Start - line);

            // The text may be escaped or folded where it is written; an address is found again as it is.
            var word = text.Substring(address.Span.Start, address.Span.Length);
            written ??= value.Source.Slice(value.Span);
            var at = written.IndexOf(word, from, StringComparison.Ordinal);
            from = at < 0 ? from : at + word.Length;
            var isFile = text.IndexOf('\n') is >= 0 and var first && first < text.Length - 1;
            (found ??= []).Add(new AddressUse(value, isFile ? lead : name, address, word, at < 0 ? value.Place : new Span(value.Span.Start + at, word.Length)));
        }
    }
}
