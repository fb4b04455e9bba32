namespace Plimsoll;

/// <summary>What the command line of a program that writes manifests asks for.</summary>
/// <param name="Output">The file or folder to write to; null for standard output.</param>
/// <param name="Layout">How objects are spread over files.</param>
/// <param name="IsCheck">Whether to compare with what is there instead of writing.</param>
/// <param name="IsLint">Whether the rules are asked before anything is written.</param>
/// <param name="IsHelp">Whether to tell what there is to ask for.</param>
internal sealed record WriteOptions(string? Output, FileLayout Layout, bool IsCheck, bool IsLint, bool IsHelp)
{
    /// <summary>What can be asked for.</summary>
    public const string Help = """
        Writes Kubernetes manifests to standard output, as one stream.

          -o, --output PATH   write to a folder, one file per object, or to a file that ends in .yaml
              --per-kind      in a folder, one file per kind
              --check         write nothing; exit with 1 if the files are not what would be written
              --lint          say what is wrong with the objects, at the lines of C# that made them, and exit with 1
                              if there are errors; writes only with --output, and nothing when there are errors
          -h, --help          show this

        """;

    /// <summary>Whether the output is a single file.</summary>
    public bool IsFile => Output is not null && (Output.EndsWith(".yaml", StringComparison.Ordinal) || Output.EndsWith(".yml", StringComparison.Ordinal));

    /// <summary>Reads a command line.</summary>
    /// <exception cref="FormatException">It asks for what there is not.</exception>
    public static WriteOptions Parse(IReadOnlyList<string> args)
    {
        var options = new WriteOptions(null, FileLayout.PerObject, IsCheck: false, IsLint: false, IsHelp: false);
        for (var i = 0; i < args.Count; i++)
        {
            options = args[i] switch
            {
                "-o" or "--output" when i + 1 < args.Count => options with { Output = args[++i] },
                "-o" or "--output" => throw new FormatException($"{args[i]} needs a file or folder"),
                "--per-kind" => options with { Layout = FileLayout.PerKind },
                "--check" => options with { IsCheck = true },
                "--lint" => options with { IsLint = true },
                "-h" or "--help" => options with { IsHelp = true },
                _ => throw new FormatException($"there is no option '{args[i]}'; --help shows those there are"),
            };
        }

        if (options.Output is null && (options.IsCheck || options.Layout == FileLayout.PerKind) && !options.IsHelp)
            throw new FormatException("say which files are meant with --output PATH");
        return options.IsFile ? options with { Layout = FileLayout.OneFile } : options;
    }
}
