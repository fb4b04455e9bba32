using System.CommandLine;

namespace Plimsoll.Cli.Commands;

/// <summary>The option that names what is read but not judged.</summary>
internal sealed class ContextOption : Option<string[]>
{
    public ContextOption()
        : base("--context")
    {
        Description = "Files and folders that are read to understand the others, but not reported on";
        HelpName = "PATH";
    }
}
