using Plimsoll.Engine.Rules;

namespace Plimsoll.Cli.Commands;

/// <summary>The words by which users know the properties of rules.</summary>
internal static class RuleWords
{
    public static string Of(Profile profile) => profile switch
    {
        Profile.Recommended => "recommended",
        Profile.Strict => "strict",
        _ => "all",
    };

    public static string Of(FixAvailability fix) => fix switch
    {
        FixAvailability.Safe => "safe",
        FixAvailability.Unsafe => "unsafe",
        _ => "none",
    };
}
