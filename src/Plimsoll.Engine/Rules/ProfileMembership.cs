namespace Plimsoll.Engine.Rules;

/// <summary>Says which profiles hold which rules.</summary>
public static class ProfileMembership
{
    /// <summary>Whether a profile holds the rules whose smallest profile is <paramref name="ofRule"/>.</summary>
    public static bool Holds(this Profile profile, Profile ofRule) =>
        ofRule <= profile && IsPodSecurity(ofRule) == IsPodSecurity(profile);

    private static bool IsPodSecurity(Profile profile) => profile >= Profile.PodSecurityBaseline;
}
