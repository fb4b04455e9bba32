using System.Globalization;

namespace Plimsoll.Package.Tests;

/// <summary>The packages of the C# half. Those of others that its users need are the ones that this repository was restored with.</summary>
public sealed class AnalyzerFeed : Feed
{
    public AnalyzerFeed()
    {
        // A version that lies in no folder yet.
        var version = "-p:PackageVersion=0.1." + (DateTimeOffset.UtcNow.ToUnixTimeSeconds() % 1_000_000_000).ToString(CultureInfo.InvariantCulture);
        Pack("src/Plimsoll.CodeFixes", version);
        Pack("src/Plimsoll.Dsl", version);
        Pack("src/Plimsoll.Dsl.Lint", version);
    }

    /// <inheritdoc/>
    protected override IEnumerable<string> Restored =>
        [Environment.GetEnvironmentVariable("NUGET_PACKAGES") ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages")];
}
