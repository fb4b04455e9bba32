using System.Collections.Concurrent;
using Plimsoll.Engine.Configuring;
using Plimsoll.Engine.Rules;
using Plimsoll.Manifests;
using Plimsoll.Manifests.Bundles;
using Plimsoll.Manifests.Nodes;
using Plimsoll.Manifests.Text;
using Plimsoll.Manifests.Views;
using Plimsoll.Schemas.Checking;

namespace Plimsoll.Engine.Running;

/// <summary>Walks each object once and hands its parts to the rules that look at them.</summary>
internal sealed class SubjectWalk(RuleAssignment rules, SchemaSet schemas) : IDisposable
{
    private static readonly Bundle NoBundle = new("", []);

    // Each thread has one, which turns from object to object.
    private readonly ThreadLocal<RuleContext> _contexts = new(() => new RuleContext(rules.Default, schemas, NoBundle, null, []));
    private readonly ConcurrentQueue<RuleFailure> _failures = new();

    /// <summary>Rules that broke down so far, in the order of their names and subjects.</summary>
    public IReadOnlyList<RuleFailure> Failures =>
        [.. _failures.OrderBy(f => f.Rule.Name, StringComparer.Ordinal).ThenBy(f => f.Subject, StringComparer.Ordinal)];

    /// <inheritdoc/>
    public void Dispose() => _contexts.Dispose();

    /// <summary>Hands out something that belongs to no object: a problem of a text, a suppression.</summary>
    public void Visit<TSubject>(TSubject subject, Source source, ICollection<Finding> findings) =>
        Hand(subject, new RuleContext(rules.For(source.Name), schemas, NoBundle, null, findings));

    /// <summary>Hands out something about an object that no bundle holds: a kustomization, a kind without a schema.</summary>
    public void Visit<TSubject>(TSubject subject, Manifest manifest, ICollection<Finding> findings) =>
        Hand(subject, new RuleContext(rules.For(manifest.Source.Name, manifest), schemas, NoBundle, manifest, findings));

    /// <summary>Hands out a bundle as a whole.</summary>
    public void Visit(Bundle bundle, ICollection<Finding> findings) =>
        Hand(bundle, new RuleContext(rules.Default, schemas, bundle, null, findings));

    /// <summary>Hands out where an object is not what the API accepts.</summary>
    public void Visit(IReadOnlyList<SchemaProblem> problems, Manifest manifest, Bundle bundle, ICollection<Finding> findings)
    {
        if (problems.Count == 0)
            return;
        var context = new RuleContext(rules.For(manifest.Source.Name, manifest), schemas, bundle, manifest, findings);
        foreach (var problem in problems)
            Visit(problem, context);
    }

    /// <summary>Hands out where a kustomization is not what kustomize accepts.</summary>
    public void Visit(IReadOnlyList<SchemaProblem> problems, Manifest manifest, ICollection<Finding> findings) =>
        Visit(problems, manifest, NoBundle, findings);

    /// <summary>Hands out an object, what it is read as, and its nodes.</summary>
    public void Visit(Manifest manifest, Bundle bundle, ICollection<Finding> findings)
    {
        var context = _contexts.Value!.Turn(rules.For(manifest.Source.Name, manifest), bundle, manifest, findings);
        Hand(manifest, context);
        switch (View.Of(manifest))
        {
            case Workload workload:
                Visit(workload, context);
                break;
            case Service service:
                Hand(service, context);
                break;
            case Ingress ingress:
                Hand(ingress, context);
                break;
            case ConfigMap configMap:
                Hand(configMap, context);
                break;
            case Secret secret:
                Hand(secret, context);
                break;
            case HorizontalPodAutoscaler autoscaler:
                Hand(autoscaler, context);
                break;
            case PodDisruptionBudget budget:
                Hand(budget, context);
                break;
            case NetworkPolicy policy:
                Hand(policy, context);
                break;
            case Role role:
                Hand(role, context);
                break;
            case RoleBinding binding:
                Hand(binding, context);
                break;
        }

        var nodeRules = context.Rules.For<Node>();
        if (nodeRules.Length == 0)
            return;
        foreach (var node in manifest.Root.DescendantsAndSelf())
            Hand(node, nodeRules, context);
    }

    private void Visit(SchemaProblem problem, RuleContext context)
    {
        switch (problem)
        {
            case UnknownKindProblem p:
                Hand(p, context);
                break;
            case WrongApiVersionProblem p:
                Hand(p, context);
                break;
            case RetiredApiProblem p:
                Hand(p, context);
                break;
            case UnknownFieldProblem p:
                Hand(p, context);
                break;
            case FieldVersionProblem p:
                Hand(p, context);
                break;
            case MissingFieldProblem p:
                Hand(p, context);
                break;
            case TypeProblem p:
                Hand(p, context);
                break;
            case EnumProblem p:
                Hand(p, context);
                break;
            case RangeProblem p:
                Hand(p, context);
                break;
            case FormatProblem p:
                Hand(p, context);
                break;
            case DuplicateItemProblem p:
                Hand(p, context);
                break;
            case ConflictProblem p:
                Hand(p, context);
                break;
            case DeprecationProblem p:
                Hand(p, context);
                break;
            case RuleProblem p:
                Hand(p, context);
                break;
            case AmbiguityProblem p:
                Hand(p, context);
                break;
        }
    }

    private void Visit(Workload workload, RuleContext context)
    {
        Hand(workload, context);
        Hand(workload.Pod, context);
        foreach (var container in workload.Pod.Containers)
            Hand(container, context);
    }

    private void Hand<TSubject>(TSubject subject, RuleContext context) => Hand(subject, context.Rules.For<TSubject>(), context);

    private void Hand<TSubject>(TSubject subject, (Rule<TSubject> Rule, ActiveRule Active)[] asked, RuleContext context)
    {
        foreach (var (rule, active) in asked)
        {
            context.Rule = active;
            try
            {
                rule.Check(subject, context);
            }
#pragma warning disable CA1031 // a mistake in one rule must not cost the user the findings of all others
            catch (Exception e) when (e is not OutOfMemoryException)
#pragma warning restore CA1031
            {
                _failures.Enqueue(new RuleFailure(active.Descriptor, context.SubjectName, e));
            }
        }
    }
}
