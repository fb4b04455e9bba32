namespace Plimsoll.Dsl.Generator;

/// <summary>Names for enumerations: those of Kubernetes' own source where they are known, else the field's.</summary>
/// <remarks>Fields that get the same name share one type with the words of all; what a single field takes is the linter's to know.</remarks>
internal static class EnumerationNames
{
    // Fields that say nothing without the type they stand in.
    private static readonly HashSet<string> Vague = new(StringComparer.Ordinal)
    {
        "action", "effect", "format", "kind", "name", "operator", "reason", "scope", "status", "strategy", "type",
    };

    private static readonly Dictionary<string, string> Known = new(StringComparer.Ordinal)
    {
        ["*.allocationMode"] = "DeviceAllocationMode",
        ["*.cachingMode"] = "AzureDataDiskCachingMode",
        ["*.effect"] = "TaintEffect",
        ["*.imagePullPolicy"] = "PullPolicy",
        ["*.ipFamilies"] = "IPFamily",
        ["*.ipFamilyPolicy"] = "IPFamilyPolicy",
        ["*.operations"] = "OperationType",
        ["*.persistentVolumeReclaimPolicy"] = "PersistentVolumeReclaimPolicy",
        ["*.reclaimPolicy"] = "PersistentVolumeReclaimPolicy",
        ["*.scheme"] = "URIScheme",
        ["*.scopeName"] = "ResourceQuotaScope",
        ["*.sideEffects"] = "SideEffectClass",
        ["*.whenDeleted"] = "PersistentVolumeClaimRetention",
        ["*.whenScaled"] = "PersistentVolumeClaimRetention",
        ["AzureDiskVolumeSource.kind"] = "AzureDataDiskKind",
        ["ContainerResizePolicy.restartPolicy"] = "ResourceResizeRestartPolicy",
        ["CustomResourceColumnDefinition.type"] = "ColumnType",
        ["CustomResourceColumnDefinition.format"] = "ColumnFormat",
        ["CustomResourceDefinitionSpec.scope"] = "ResourceScope",
        ["HostPathVolumeSource.type"] = "HostPathType",
        ["HPAScalingPolicy.type"] = "HPAScalingPolicyType",
        ["JSONSchemaProps.type"] = "JSONSchemaType",
        ["LabelSelectorRequirement.operator"] = "LabelSelectorOperator",
        ["MetricSpec.type"] = "MetricSourceType",
        ["MetricTarget.type"] = "MetricTargetType",
        ["NamedRuleWithOperations.scope"] = "ScopeType",
        ["NodeSelectorRequirement.operator"] = "NodeSelectorOperator",
        ["PodOS.name"] = "OSName",
        ["ResourceQuotaSpec.scopes"] = "ResourceQuotaScope",
        ["RuleWithOperations.scope"] = "ScopeType",
        ["ScopedResourceSelectorRequirement.operator"] = "ScopeSelectorOperator",
        ["ServiceSpec.type"] = "ServiceType",
    };

    /// <summary>The name for the words of a field.</summary>
    /// <param name="owner">The name of the type that has the field.</param>
    /// <param name="field">The field.</param>
    /// <param name="isItem">Whether the field is a list of such words.</param>
    public static string For(string owner, string field, bool isItem)
    {
        if (Known.TryGetValue($"{owner}.{field}", out var known) || Known.TryGetValue("*." + field, out known))
            return known;
        var name = Words.Pascal(isItem ? Words.Singular(field) : field);
        return Vague.Contains(field) ? owner + name : name;
    }
}
