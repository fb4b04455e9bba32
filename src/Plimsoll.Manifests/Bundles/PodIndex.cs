using Plimsoll.Manifests.Views;

namespace Plimsoll.Manifests.Bundles;

/// <summary>Pods by label, so that a selector looks at the pods that may match and at no others.</summary>
internal sealed class PodIndex
{
    private static readonly Placed<Workload> Nowhere = NewList();

    private readonly Placed<Workload> _all = NewList();
    private readonly List<Workload> _withUnknownLabels = [];
    private readonly Dictionary<(string Key, string Value), Placed<Workload>> _byLabel;
    private readonly Dictionary<string, Placed<Workload>> _byKey = new(StringComparer.Ordinal);
    private readonly Dictionary<string, NameIndex> _nearValues = new(StringComparer.Ordinal);
    private readonly Lazy<NameIndex> _nearKeys;

    public PodIndex(IReadOnlyList<Workload> workloads)
    {
        _byLabel = new(workloads.Count);
        foreach (var workload in workloads)
            Add(workload);
        _nearKeys = new(() => new NameIndex(_byKey.Keys));
    }

    /// <summary>The pods that surely satisfy a selector and stand nearest to a text, of those that are wanted.</summary>
    public IEnumerable<Workload> Select(LabelSelector selector, string place, Func<Workload, bool> isWanted) =>
        Candidates(selector).NearestTo(place, w => selector.Match(w.PodLabels) == LabelMatch.Yes && isWanted(w));

    /// <summary>The pods in the namespace of an object that surely satisfy its selector and stand nearest to it.</summary>
    public IEnumerable<Workload> Select(LabelSelector selector, Manifest from)
    {
        // Mostly there is one.
        var candidates = Candidates(selector);
        if (candidates.Only is { } only)
            return selector.Match(only.PodLabels) == LabelMatch.Yes && Namespaces.MayBeSame(only.Manifest, from) ? [only] : [];
        return candidates.Count == 0 ? [] : SelectAmong(candidates, selector, from);
    }

    /// <summary>All pods that may satisfy a selector, wherever they are written, of those that are wanted.</summary>
    public IEnumerable<Workload> All(LabelSelector selector, Func<Workload, bool> isWanted) =>
        Candidates(selector).Items.Concat(_withUnknownLabels).Where(w => selector.Match(w.PodLabels) != LabelMatch.No && isWanted(w));

    /// <summary>Whether pods with labels that are not known may satisfy the selector of an object.</summary>
    public bool MaySelectUnknown(LabelSelector selector, Manifest from) => _withUnknownLabels.Count > 0 && MaySelect(_withUnknownLabels, selector, from);

    /// <summary>Pods that satisfy every condition of a selector but one, in whose key or value the selector has a slip.</summary>
    public IEnumerable<NearMiss> NearMisses(LabelSelector selector, string place, Func<Workload, bool> isWanted)
    {
        foreach (var requirement in selector.Requirements.Where(IsEquality))
        {
            bool SatisfiesTheRest(Workload w) =>
                selector.Requirements.All(r => ReferenceEquals(r, requirement) || r.Match(w.PodLabels) != LabelMatch.No);
            foreach (var label in NearLabels(requirement.Key, requirement.Values[0]))
            {
                if (_byLabel[label].NearestTo(place, w => isWanted(w) && SatisfiesTheRest(w)).FirstOrDefault() is { } workload)
                    yield return new NearMiss(workload, workload.PodLabels[label.Key], requirement);
            }
        }
    }

    /// <summary>Pods that satisfy some conditions of a selector but not all.</summary>
    public IEnumerable<Workload> PartialMatches(LabelSelector selector, string place, Func<Workload, bool> isWanted) => selector.Requirements
        .Where(IsEquality)
        .Select(r => Find((r.Key, r.Values[0])).NearestTo(place, isWanted).FirstOrDefault())
        .OfType<Workload>();

    private static IEnumerable<Workload> SelectAmong(Placed<Workload> candidates, LabelSelector selector, Manifest from) =>
        candidates.NearestTo(from.Source.Name, w => selector.Match(w.PodLabels) == LabelMatch.Yes && Namespaces.MayBeSame(w.Manifest, from));

    private static bool MaySelect(List<Workload> workloads, LabelSelector selector, Manifest from) =>
        workloads.Exists(w => selector.Match(w.PodLabels) == LabelMatch.Maybe && Namespaces.MayBeSame(w.Manifest, from));

    private static bool IsEquality(LabelRequirement r) => r is { Operator: LabelOperator.In, Values.Length: 1, IsUnknown: false };

    private Placed<Workload> Candidates(LabelSelector selector)
    {
        var smallest = _all;
        foreach (var requirement in selector.Requirements)
        {
            if (requirement.IsUnknown || RuntimeLabels.AreAdded(requirement.Key))
                continue;
            var candidates = requirement.Operator switch
            {
                _ when IsEquality(requirement) => Find((requirement.Key, requirement.Values[0])),
                LabelOperator.In or LabelOperator.Exists => _byKey.TryGetValue(requirement.Key, out var having) ? having : Nowhere,
                _ => smallest,
            };
            if (candidates.Count < smallest.Count)
                smallest = candidates;
        }

        return smallest;
    }

    private IEnumerable<(string Key, string Value)> NearLabels(string key, string value)
    {
        foreach (var near in NearValues(key, value))
            yield return (key, near);
        foreach (var near in _nearKeys.Value.NearestTo(key))
        {
            if (_byLabel.ContainsKey((near, value)))
                yield return (near, value);
        }
    }

    private IReadOnlyList<string> NearValues(string key, string value)
    {
        lock (_nearValues)
        {
            if (!_nearValues.TryGetValue(key, out var index))
            {
                var values = _byKey.TryGetValue(key, out var having) ? having.Items.Select(w => w.PodLabels[key].Text).OfType<string>() : [];
                _nearValues.Add(key, index = new NameIndex(values));
            }

            return index.NearestTo(value);
        }
    }

    private Placed<Workload> Find((string Key, string Value) label) => _byLabel.TryGetValue(label, out var found) ? found : Nowhere;

    private static Placed<Workload> NewList() => new(static w => w.Manifest.Source.Name);

    private void Add(Workload workload)
    {
        _all.Add(workload);
        var labels = workload.PodLabels;
        var isUnknown = labels.IsUnknown || labels.IsOpen;
        foreach (var label in labels.Children)
        {
            isUnknown |= label.IsUnknown;
            if (label.Key is not { } key || label.IsAbsent)
                continue;
            if (!_byKey.TryGetValue(key, out var having))
                _byKey.Add(key, having = NewList());
            having.Add(workload);
            if (label.Text is not { } value)
                continue;
            if (!_byLabel.TryGetValue((key, value), out var same))
                _byLabel.Add((key, value), same = NewList());
            same.Add(workload);
        }

        if (isUnknown)
            _withUnknownLabels.Add(workload);
    }
}
