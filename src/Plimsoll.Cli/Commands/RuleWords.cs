using Plimsoll.Engine.Rules;

namespace Plimsoll.Cli.Commands;

/// <summary>The words by which users know the properties of rules.</summary>
internal static class RuleWords
{
    /// <summary>The names of all profiles.</summary>
    public static IEnumerable<string> Profiles => Words.All<Profile>();

    public static Profile ProfileOf(string name) => Words.Parse<Profile>(name)!.Value;

    public static string Of(Profile profile) => Words.Of(profile);

    public static string Of(FixAvailability fix) => Words.Of(fix);
}
