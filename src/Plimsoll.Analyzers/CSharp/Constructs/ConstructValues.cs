namespace Plimsoll.Analyzers.CSharp.Constructs;

/// <summary>What is known of a construct, or of a value that constructs are given, under the names of its properties.</summary>
/// <param name="state">The properties that code sets.</param>
internal sealed class ConstructValues(CSharpMapping state)
{
    /// <summary>The value itself.</summary>
    public CSharpMapping State => state;

    /// <summary>Where the construct is named: the place of all that is derived.</summary>
    public SyntaxNode Anchor => state.KindSyntax;

    /// <summary>What a property was given; null when it surely was given nothing.</summary>
    public CSharpValue? this[string property] => state.Get(property) switch
    {
        null => state.IsOpen ? new CSharpUnknown(state.Syntax) : null,
        CSharpScalar { IsNull: true } => null,
        var value => value,
    };

    /// <summary>The name of the construct.</summary>
    public CSharpValue Name => this["Name"] ?? new CSharpUnknown(state.Syntax);

    /// <summary>What the label <c>app</c> says.</summary>
    public CSharpValue App => this["App"] ?? Name;

    /// <summary>The name of the container.</summary>
    public CSharpValue ContainerName => this["ContainerName"] ?? App;

    /// <summary>The name of the headless Service.</summary>
    public CSharpValue ServiceName => this["ServiceName"] ?? Name;

    /// <summary>The labels by which the pods are found.</summary>
    public CSharpValue Selector => this["Selector"] ?? Mapping(("app", App));

    /// <summary>The items of a list; none when it was not given.</summary>
    public CSharpSequence List(string property)
    {
        var list = new CSharpSequence(this[property]?.Syntax ?? Anchor);
        if (this[property] is { } given)
            list.AddAll(given);
        return list;
    }

    /// <summary>The items of a list, each as something else; what is unknown stays so.</summary>
    public CSharpSequence Each(string property, Func<ConstructValues, CSharpValue> write) => Each(List(property), write);

    /// <summary>The items of a list, each as something else; what is unknown stays so.</summary>
    public static CSharpSequence Each(CSharpSequence list, Func<ConstructValues, CSharpValue> write)
    {
        var written = new CSharpSequence(list.Syntax) { IsOpen = list.IsOpen };
        foreach (var item in list.Items)
            written.Items.Add(item is CSharpMapping known ? write(new ConstructValues(known)) : item);
        return written;
    }

    /// <summary>A value that a property has when code asks for it; null when that is no property of which anything is known.</summary>
    public CSharpValue? Ask(string property) => property switch
    {
        "App" => App,
        "ContainerName" => ContainerName,
        "ServiceName" or "Host" => ServiceName,
        "Selector" => Selector,
        "Ports" or "Env" or "EnvFrom" or "Mounts" or "InitContainers" or "MoreContainers" => List(property),
        "Labels" or "Annotations" => this[property] ?? Mapping(),
        _ => state.Get(property),
    };

    /// <summary>A derived mapping, without the entries whose values are null.</summary>
    public CSharpMapping Mapping(params (string Key, CSharpValue? Value)[] entries)
    {
        var mapping = new CSharpMapping(Anchor, null);
        foreach (var (key, value) in entries)
        {
            if (value is not null)
                mapping.Set(key, value.Syntax, value);
        }

        return mapping;
    }

    /// <summary>A derived text.</summary>
    public CSharpScalar Text(string text) => CSharpScalar.String(Anchor, text);

    /// <summary>A derived list.</summary>
    public CSharpSequence Sequence(params CSharpValue[] items)
    {
        var sequence = new CSharpSequence(Anchor);
        sequence.Items.AddRange(items);
        return sequence;
    }

    /// <summary>The same value, told of at another place: where it is referred to, not where it was made.</summary>
    public static CSharpValue At(SyntaxNode place, CSharpValue? value) =>
        value is CSharpScalar scalar ? new CSharpScalar(place, scalar.Text, scalar.Type) : new CSharpUnknown(place);

    /// <summary>A list or mapping, or null when it is empty for sure.</summary>
    public static CSharpValue? OrNull(CSharpValue? value) =>
        value is CSharpSequence { IsOpen: false, Items.Count: 0 } or CSharpMapping { IsOpen: false, Entries.Count: 0 } ? null : value;
}
