namespace Plimsoll.Engine.Rules;

/// <summary>One problem, one name, one number. Derive from <see cref="Rule{TSubject}"/>.</summary>
/// <remarks>A rule keeps no state but its options: one instance serves all subjects, from several threads at once.</remarks>
public abstract class Rule
{
    private protected Rule()
    {
    }
}
