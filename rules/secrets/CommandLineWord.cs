namespace Plimsoll.Rules.Secrets;

/// <summary>A word of a command line.</summary>
/// <param name="Node">The item of the list that it stands in.</param>
/// <param name="Text">The word, with the quotes that a shell would take off.</param>
internal readonly record struct CommandLineWord(Node Node, string Text)
{
    private static readonly char[] Quotes = ['"', '\''];

    /// <summary>Whether it is an option: <c>-p</c>, <c>--password</c>.</summary>
    public bool IsOption => Text.Length > 1 && Text[0] == '-';

    /// <summary>What stands before an equals sign, without dashes; null when there is none, or it is no name.</summary>
    public string? Name
    {
        get
        {
            var equals = Text.IndexOf('=');
            var name = equals > 0 ? Text.Substring(0, equals).TrimStart('-') : null;
            return name?.All(c => char.IsLetterOrDigit(c) || c is '-' or '_' or '.') == true ? name : null;
        }
    }

    /// <summary>What stands after the first equals sign, without quotes.</summary>
    public string Value => Unquoted(Text.Substring(Text.IndexOf('=') + 1));

    /// <summary>The word without quotes.</summary>
    public string Plain => Unquoted(Text);

    private static string Unquoted(string text) => text.Trim(Quotes);
}
