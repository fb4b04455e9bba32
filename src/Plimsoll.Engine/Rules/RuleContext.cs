using Plimsoll.Manifests;
using Plimsoll.Manifests.Bundles;
using Plimsoll.Manifests.Nodes;
using Plimsoll.Manifests.Text;
using Plimsoll.Schemas.Checking;

namespace Plimsoll.Engine.Rules;

/// <summary>What a rule may know besides its subject, and where it reports.</summary>
public sealed class RuleContext
{
    private ICollection<Finding> _findings;
    private Bundle _bundle;
    private bool _dependsOnOthers;
    private object? _shared;

    internal RuleContext(RuleSet rules, SchemaSet schemas, Bundle bundle, Manifest? manifest, ICollection<Finding> findings)
    {
        Rules = rules;
        Schemas = schemas;
        _bundle = bundle;
        Manifest = manifest;
        _findings = findings;
    }

    /// <summary>Turns to another object: one context serves many, one after the other.</summary>
    internal RuleContext Turn(RuleSet rules, Bundle bundle, Manifest manifest, ICollection<Finding> findings)
    {
        (Rules, _bundle, Manifest, _findings, _shared) = (rules, bundle, manifest, findings, null);
        return this;
    }

    /// <summary>The objects that are applied together with the subject.</summary>
    public Bundle Bundle
    {
        get
        {
            _dependsOnOthers = true;
            return _bundle;
        }
    }

    /// <summary>All rules of the run.</summary>
    public RuleSet Rules { get; private set; }

    /// <summary>What objects are held against in this run.</summary>
    public SchemaSet Schemas { get; }

    /// <summary>The object that is being looked at; null for subjects that are no part of one.</summary>
    public Manifest? Manifest { get; private set; }

    /// <summary>What several rules have to find out about the object: found out when one of them first asks, and kept until they ask for something else.</summary>
    /// <typeparam name="TSubject">What it is found out about.</typeparam>
    /// <typeparam name="T">What it is; a type of its own for each question.</typeparam>
    /// <param name="subject">The object, or what it is read as.</param>
    /// <param name="findOut">Answers for the subject.</param>
    public T Shared<TSubject, T>(TSubject subject, Func<TSubject, T> findOut)
        where T : class
    {
        if (_shared is T known)
            return known;
        var found = findOut(subject);
        _shared = found;
        return found;
    }

    /// <summary>What is being looked at, for messages about mistakes of ours.</summary>
    internal string SubjectName => Manifest?.ToString() ?? _bundle.Name;

    /// <summary>The rule that is asked, with the severity that applies in this run; it has looked at no other object yet.</summary>
    internal ActiveRule Rule
    {
        get;
        set
        {
            field = value;
            _dependsOnOthers = Manifest is null;
        }
    }

    /// <summary>Reports a finding at a node; an absent node points at the nearest thing written above it.</summary>
    /// <remarks>An unknown node is never a finding, so that a report about one is dropped.</remarks>
    /// <param name="node">The place.</param>
    /// <param name="message">What is wrong, with the names of object and field.</param>
    /// <param name="help">What to do.</param>
    /// <param name="fix">What would mend it; dropped when it cannot be written here.</param>
    /// <param name="related">Other places that help to understand it, the most telling first.</param>
    /// <param name="severity">A milder severity than the rule's own, where less is certain.</param>
    /// <param name="at">A piece of the node's text, when the finding is about that alone.</param>
    /// <param name="isSecret">Whether the text of the place may be shown to nobody.</param>
    /// <param name="exemptBecause">Why this one is none, although it looks like the others: <c>known system agent (calico/node)</c>; it is told only to those who ask.</param>
    public void Report(
        Node node,
        string message,
        string help,
        Fix? fix = null,
        IEnumerable<RelatedPlace>? related = null,
        Severity? severity = null,
        Span? at = null,
        bool isSecret = false,
        string? exemptBecause = null)
    {
        if (node.IsUnknown)
            return;
        Add(new Finding(Rule.Descriptor, Milder(severity), node.Source, at ?? node.Place, message, help)
        {
            Manifest = Manifest,
            Node = node,
            Related = related is null ? [] : [.. related],
            Fix = fix is null || (node.Source.Language == SourceLanguage.Yaml && fix.WriteYaml() is null) ? null : fix,
            IsSecret = isSecret,
            ExemptBecause = exemptBecause,
        });
    }

    /// <summary>Reports a finding about a text that may be no object at all.</summary>
    public void Report(ReadProblem problem, Fix? fix = null) =>
        Add(new Finding(Rule.Descriptor, Rule.Severity, problem.Source, problem.Span, problem.Message, problem.Help)
        {
            Related = problem.Related is { } related ? [new RelatedPlace(problem.Source, related, "the first one is here")] : [],
            Fix = fix,
        });

    /// <summary>Reports a finding at a piece of text that no node stands for.</summary>
    public void Report(Source source, Span span, string message, string help) =>
        Add(new Finding(Rule.Descriptor, Rule.Severity, source, span, message, help));

    private Severity Milder(Severity? severity) => severity is { } s && s < Rule.Severity ? s : Rule.Severity;

    private void Add(Finding finding) => _findings.Add(_dependsOnOthers ? finding with { DependsOnOthers = true } : finding);
}
