using Plimsoll.Engine.Rules;

namespace Plimsoll.Engine.Running;

/// <summary>The identities of all findings of a run, each different from all others.</summary>
/// <remarks>What is silenced counts like what is heard, so that silencing one finding gives no other a new identity.</remarks>
public sealed class FindingIdentities
{
    private readonly Dictionary<Finding, FindingIdentity> _identities = new(new SameFinding());

    private FindingIdentities()
    {
    }

    /// <summary>The identity of a finding of the run, whether it is heard, silenced or exempt.</summary>
    /// <exception cref="KeyNotFoundException">The finding belongs to another run.</exception>
    public FindingIdentity this[Finding finding] => _identities[finding];

    /// <summary>Finds the identities of a run.</summary>
    public static FindingIdentities Of(LintResult result)
    {
        var identities = new FindingIdentities();
        var occurrences = new Dictionary<FindingIdentity, int>();
        var all = result.Findings.Concat(result.Suppressed.Select(s => s.Finding)).Concat(result.Exempt);
        foreach (var finding in all.Order(FindingOrder.Instance))
        {
            var identity = FindingIdentity.Of(finding);
            occurrences.TryGetValue(identity, out var before);
            occurrences[identity] = before + 1;
            identities._identities[finding] = before == 0 ? identity : identity with { Occurrence = before };
        }

        return identities;
    }

    // Records compare by all they hold; here only the very finding is meant.
    private sealed class SameFinding : IEqualityComparer<Finding>
    {
        public bool Equals(Finding? x, Finding? y) => ReferenceEquals(x, y);

        public int GetHashCode(Finding obj) => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(obj);
    }
}
