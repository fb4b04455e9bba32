using Plimsoll.Engine.Rules;

namespace Plimsoll.Cli.Commands;

/// <summary>The words by which users know the properties of rules.</summary>
internal static class RuleWords
{
    /// <summary>The names of all profiles.</summary>
    public static IEnumerable<string> Profiles => Enum.GetValues<Profile>().Select(Of);

    public static Profile ProfileOf(string name) => Enum.GetValues<Profile>().Single(p => Of(p) == name);

    public static string Of(Profile profile) => profile switch
    {
        Profile.Recommended => "recommended",
        Profile.Strict => "strict",
        Profile.PodSecurityBaseline => "pod-security-baseline",
        Profile.PodSecurityRestricted => "pod-security-restricted",
        _ => "all",
    };

    public static string Of(FixAvailability fix) => fix switch
    {
        FixAvailability.Safe => "safe",
        FixAvailability.Unsafe => "unsafe",
        _ => "none",
    };
}
