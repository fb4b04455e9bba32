using Plimsoll.Manifests.Nodes;

namespace Plimsoll.Manifests.Views;

/// <summary>One of those that a binding grants a role: a user, a group, a ServiceAccount.</summary>
public sealed class BindingSubject
{
    private const string AccountPrefix = "system:serviceaccount:";
    private const string AccountsOfNamespace = "system:serviceaccounts:";

    internal BindingSubject(RoleBinding binding, Node node)
    {
        Binding = binding;
        Node = node;
        Kind = node["kind"].Text!;
        Name = node["name"].Text!;
        if (Kind == "ServiceAccount")
            (AccountNamespace, AccountName) = (node["namespace"].Text ?? binding.Manifest.Namespace, Name);
        else if (Kind == "User" && Name.StartsWith(AccountPrefix, StringComparison.Ordinal) && Name.Split(':') is [_, _, var space, var name])
            (AccountNamespace, AccountName) = (space, name);
        else if (Kind == "Group" && Name.StartsWith(AccountsOfNamespace, StringComparison.Ordinal))
            AccountNamespace = Name.Substring(AccountsOfNamespace.Length);
    }

    /// <summary>The binding.</summary>
    public RoleBinding Binding { get; }

    /// <summary>The subject as written.</summary>
    public Node Node { get; }

    /// <summary><c>User</c>, <c>Group</c> or <c>ServiceAccount</c>.</summary>
    public string Kind { get; }

    /// <summary>The name as written.</summary>
    public string Name { get; }

    /// <summary>The ServiceAccount that is meant, also when it is written as a user; null for everybody else.</summary>
    public string? AccountName { get; }

    /// <summary>The namespace of the ServiceAccount, or of all ServiceAccounts that are meant; empty where none is written, null for everybody else.</summary>
    public string? AccountNamespace { get; }

    /// <summary>Whether these are all ServiceAccounts of <see cref="AccountNamespace"/>.</summary>
    public bool IsNamespaceGroup => AccountNamespace is not null && AccountName is null;

    /// <summary>Whether requests without credentials are meant.</summary>
    public bool IsAnonymous => (Kind == "User" && Name == "system:anonymous") || IsGroup("system:unauthenticated");

    /// <summary>Whether everybody with credentials is meant, or every pod.</summary>
    public bool IsEverybody => IsGroup("system:authenticated") || IsGroup("system:serviceaccounts");

    /// <summary>Whether it is the group that the authorizers let do everything without asking.</summary>
    public bool IsMasters => IsGroup("system:masters");

    /// <summary>The name by which the API server knows the subject: <c>system:serviceaccount:shop:web</c>, a user's or a group's name.</summary>
    public string UserName => AccountName is null ? Name : $"{AccountPrefix}{AccountNamespace}:{AccountName}";

    /// <summary>How messages call the subject: <c>Group 'developers'</c>.</summary>
    public string DisplayName => AccountName is null ? $"{Kind} '{Name}'" : $"ServiceAccount '{AccountName}'";

    /// <inheritdoc/>
    public override string ToString() => DisplayName;

    private bool IsGroup(string name) => Kind == "Group" && Name == name;
}
