using Plimsoll.Engine.Rules;

namespace Plimsoll.Cli.Commands;

/// <summary>The words by which users know the properties of rules.</summary>
internal static class RuleWords
{
    /// <summary>The names of all profiles.</summary>
    public static IEnumerable<string> Profiles => EnumWords.All<Profile>();

    public static Profile ProfileOf(string name) => EnumWords.Parse<Profile>(name)!.Value;

    public static string Of(Profile profile) => EnumWords.Of(profile);

    public static string Of(FixAvailability fix) => EnumWords.Of(fix);
}
