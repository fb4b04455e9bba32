namespace Plimsoll.Package.Tests;

/// <summary>The packages that bring the command line.</summary>
public sealed class ToolFeed : Feed
{
    public ToolFeed()
    {
        Pack("src/Plimsoll.Cli", "-r", "any", "-p:PublishAot=false");
        Pack("src/Plimsoll.Cli", "-p:ToolPackageRuntimeIdentifiers=any");
        Pack("src/Plimsoll.MSBuild");
    }
}
