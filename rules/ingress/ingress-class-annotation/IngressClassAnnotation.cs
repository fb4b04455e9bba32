namespace Plimsoll.Rules.Ingresses;

/// <summary>An Ingress that names its class in the old annotation.</summary>
[Rule("ingress-class-annotation", 1340, Severity.Warning, Profile.Recommended, Fix = FixAvailability.Unsafe)]
public sealed class IngressClassAnnotation : Rule<Ingress>
{
    /// <summary>Classes whose controllers know the annotation alone.</summary>
    [Option("Classes whose controllers know the annotation alone.")]
    public IReadOnlyList<string> AnnotationOnly { get; set; } = ["gce", "gce-internal"];

    /// <inheritdoc/>
    public override void Check(Ingress ingress, RuleContext context)
    {
        // The field came with networking.k8s.io/v1beta1; older versions are another rule's affair.
        var annotation = ingress.ClassAnnotation;
        if (!annotation.IsPresent || ingress.Manifest.ApiVersion != "networking.k8s.io/v1")
            return;
        var written = annotation.Text ?? "";
        if (AnnotationOnly.Contains(written, StringComparer.Ordinal) || Placeholders.Contains(written))
            return;

        var field = ingress.Spec["ingressClassName"];
        if (field.IsPresent)
            ReportBoth(ingress, annotation, field, context);
        else if (field.IsAbsent)
            Report(ingress, annotation, field, context);
    }

    // Source: validateIngressCreate in pkg/apis/networking/validation.
    private static void ReportBoth(Ingress ingress, Node annotation, Node field, RuleContext context) => context.Report(
        annotation,
        $"{ingress.Manifest.DisplayName} names its class twice: '{annotation.Text}' in an annotation, '{field.Text}' in a field",
        help: $"Kubernetes refuses to create such an object; remove the annotation {Ingress.ClassAnnotationKey}",
        fix: Fix.Unsafe("Remove the annotation", Edit.Remove(annotation)),
        related: [new RelatedPlace(field, "the field is here")]);

    private static void Report(Ingress ingress, Node annotation, Node field, RuleContext context)
    {
        var name = annotation.Text ?? "";
        var edits = name.Length > 0
            ? new[] { Edit.Set(field, name), Edit.Remove(annotation) }
            : [Edit.Remove(annotation)];
        context.Report(
            annotation,
            $"{ingress.Manifest.DisplayName} names its class in the deprecated annotation {Ingress.ClassAnnotationKey}",
            help: name.Length > 0
                ? $"new controllers do not read it; write ingressClassName: {name} under spec, and see that an IngressClass '{name}' exists"
                : "an empty class chooses nothing; remove the annotation",
            fix: Fix.Unsafe(name.Length > 0 ? $"Write ingressClassName: {name}" : "Remove the annotation", edits));
    }
}
