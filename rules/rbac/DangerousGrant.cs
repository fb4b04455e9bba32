namespace Plimsoll.Rules.Rbac;

/// <summary>A place in a role where something dangerous is granted.</summary>
/// <param name="Resource">The resource, as an item of the role's rule.</param>
/// <param name="Verb">The verb as written.</param>
/// <param name="Danger">What can be done with it, after "which is enough to"; <c>{where}</c> stands for where it can be done.</param>
internal sealed record DangerousGrant(Node Resource, string Verb, string Danger)
{
    /// <summary>How bad it is at most.</summary>
    public Severity AtMost { get; init; } = Severity.Error;

    /// <summary>Whether only a ClusterRoleBinding grants it.</summary>
    public bool IsOfCluster { get; init; }

    /// <summary>What is granted: <c>'create' on 'pods/exec'</c>.</summary>
    public override string ToString() => $"'{Verb}' on '{Resource.Text}'";
}
