using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Plimsoll.Manifests.Nodes;

namespace Plimsoll.Analyzers.CSharp.Constructs;

/// <summary>Says what the methods, properties and conversions of Plimsoll.Dsl give.</summary>
/// <param name="types">The types of the compilation.</param>
/// <param name="read">What an expression is worth.</param>
internal sealed class ConstructCalls(ModelTypes types, Func<IOperation, CSharpValue> read)
{
    /// <summary>What a method gives; null for methods that are none of the language's, or of which nothing is known.</summary>
    public CSharpMapping? Call(IInvocationOperation call) => call.TargetMethod.Name switch
    {
        "Service" => Service(call),
        "Autoscaler" => Autoscaler(call),
        "DisruptionBudget" => DisruptionBudget(call),
        "At" => Mount(call),
        "Http" or "Tcp" or "GrpcHealth" or "Run" when types.IsDsl(call.TargetMethod.ContainingType, "Probe") => Probe(call),
        "Patch" or "Without" when types.IsDsl(call.TargetMethod.ContainingType, "Patching") => Patched(call),
        _ => null,
    };

    /// <summary>A key of a ConfigMap or Secret as the value of a variable: <c>auth["password"]</c>.</summary>
    public CSharpMapping? Key(IPropertyReferenceOperation reference)
    {
        if (reference is not { Instance: { } instance, Arguments: [var key], Property.Type.Name: "EnvVarSource" })
            return null;
        var isConfig = types.IsDsl(instance.Type, "ConfigMap");
        var source = new CSharpMapping(reference.Syntax, null);
        source.Set("name", instance.Syntax, NameOf(instance));
        source.Set("key", key.Syntax, ConstructValues.At(key.Value.Syntax, read(key.Value)));
        var value = new CSharpMapping(reference.Syntax, null);
        value.Set(isConfig ? "configMapKeyRef" : "secretKeyRef", reference.Syntax, source);
        return value;
    }

    /// <summary>Where all entries of a ConfigMap or Secret become variables.</summary>
    public CSharpMapping EnvFrom(IConversionOperation conversion)
    {
        var source = new CSharpMapping(conversion.Syntax, null);
        source.Set("name", conversion.Syntax, NameOf(conversion.Operand));
        var value = new CSharpMapping(conversion.Syntax, null);
        value.Set(types.IsDsl(conversion.Operand.Type, "ConfigMap") ? "configMapRef" : "secretRef", conversion.Syntax, source);
        return value;
    }

    /// <summary>What the Pod Security Standard 'restricted' asks for.</summary>
    public static CSharpMapping Restricted(IPropertyReferenceOperation reference)
    {
        var place = reference.Syntax;
        var drop = new CSharpSequence(place);
        drop.Items.Add(CSharpScalar.String(place, "ALL"));
        var security = new CSharpMapping(place, reference.Type as INamedTypeSymbol);
        security.Set("RunAsNonRoot", place, new CSharpScalar(place, "true", ScalarType.Boolean));
        security.Set("SeccompProfile", place, CSharpScalar.String(place, "RuntimeDefault"));
        security.Set("AllowPrivilegeEscalation", place, new CSharpScalar(place, "false", ScalarType.Boolean));
        security.Set("DropCapabilities", place, drop);
        return security;
    }

    private CSharpMapping? Service(IInvocationOperation call)
    {
        if (!IsOfWorkload(call))
            return null;
        var (workload, made) = Receiver(call);
        var port = call.Arguments.First(a => a.Parameter?.Name == "to").Value;
        var to = read(port) as CSharpMapping;
        var target = ConstructValues.At(port.Syntax, to?.Get("Name"));
        return Object(call, "v1", "Service", made, Argument(call, "name") ?? ConstructValues.At(made.Anchor, workload.Name), workload, made.Mapping(
            ("selector", workload.Selector),
            ("ports", made.Sequence(made.Mapping(
                ("name", target), ("port", Argument(call, "port")), ("targetPort", target), ("protocol", to is null ? new CSharpUnknown(port.Syntax) : new ConstructValues(to)["Protocol"]))))));
    }

    private CSharpMapping? Autoscaler(IInvocationOperation call)
    {
        if (!IsOfWorkload(call))
            return null;
        var (workload, made) = Receiver(call);
        var kind = call.Instance!.Type!.Name switch { "Workload" => made.Text("Deployment"), "StatefulWorkload" => made.Text("StatefulSet"), _ => (CSharpValue)new CSharpUnknown(made.Anchor) };
        return Object(call, "autoscaling/v2", "HorizontalPodAutoscaler", made, ConstructValues.At(made.Anchor, workload.Name), workload, made.Mapping(
            ("scaleTargetRef", made.Mapping(("apiVersion", made.Text("apps/v1")), ("kind", kind), ("name", ConstructValues.At(made.Anchor, workload.Name)))),
            ("minReplicas", Argument(call, "min")),
            ("maxReplicas", Argument(call, "max")),
            ("metrics", made.Sequence(made.Mapping(
                ("type", made.Text("Resource")),
                ("resource", made.Mapping(
                    ("name", made.Text("cpu")),
                    ("target", made.Mapping(("type", made.Text("Utilization")), ("averageUtilization", Argument(call, "cpuPercent")))))))))));
    }

    private CSharpMapping? DisruptionBudget(IInvocationOperation call)
    {
        if (!IsOfWorkload(call))
            return null;
        var (workload, made) = Receiver(call);
        return Object(call, "policy/v1", "PodDisruptionBudget", made, ConstructValues.At(made.Anchor, workload.Name), workload, made.Mapping(
            ("selector", made.Mapping(("matchLabels", workload.Selector))),
            ("minAvailable", Argument(call, "minAvailable")),
            ("maxUnavailable", Argument(call, "maxUnavailable"))));
    }

    private CSharpMapping? Mount(IInvocationOperation call)
    {
        if (!types.IsDsl(call.Type, "Mount") || call.Instance is not { } instance || Argument(call, "path") is not { } path)
            return null;
        var mount = new CSharpMapping(call.Syntax, call.Type as INamedTypeSymbol);
        mount.Set("Path", path.Syntax, path);
        var owner = read(instance);
        if (types.IsDsl(instance.Type, "Claim"))
        {
            mount.Set("Claim", instance.Syntax, owner);
            return mount;
        }

        var volume = new CSharpMapping(call.Syntax, null);
        var source = new CSharpMapping(call.Syntax, null);
        volume.Set("name", instance.Syntax, NameOf(instance));
        if (types.IsDsl(instance.Type, "Scratch"))
        {
            if (owner is CSharpMapping scratch && new ConstructValues(scratch)["SizeLimit"] is { } limit)
                source.Set("sizeLimit", limit.Syntax, limit);
            source.IsOpen = owner is not CSharpMapping;
            volume.Set("emptyDir", call.Syntax, source);
        }
        else
        {
            var isConfig = types.IsDsl(instance.Type, "ConfigMap");
            source.Set(isConfig ? "name" : "secretName", instance.Syntax, NameOf(instance));
            volume.Set(isConfig ? "configMap" : "secret", call.Syntax, source);
        }

        mount.Set("Volume", call.Syntax, volume);
        return mount;
    }

    private CSharpMapping Probe(IInvocationOperation call)
    {
        var probe = new CSharpMapping(call.Syntax, call.Type as INamedTypeSymbol);
        var action = new CSharpMapping(call.Syntax, null);
        if (call.TargetMethod.Name == "Run")
        {
            var command = call.Arguments is [var words] ? read(words.Value) : new CSharpUnknown(call.Syntax);
            action.Set("command", call.Syntax, command);
            probe.Set("exec", call.Syntax, action);
            return probe;
        }

        var port = call.Arguments.First(a => a.Parameter?.Name == "port").Value;
        var isByNumber = call.TargetMethod.Name == "GrpcHealth";
        if (Argument(call, "path") is { } path)
            action.Set("path", path.Syntax, path);
        action.Set("port", port.Syntax, ConstructValues.At(port.Syntax, (read(port) as CSharpMapping)?.Get(isByNumber ? "Number" : "Name")));
        probe.Set(call.TargetMethod.Name switch { "Http" => "httpGet", "Tcp" => "tcpSocket", _ => "grpc" }, call.Syntax, action);
        return probe;
    }

    // A construct keeps its patches until its objects are made; an object is changed at once.
    private CSharpMapping? Patched(IInvocationOperation call)
    {
        var target = call.Arguments.First(a => a.Parameter?.Name == "target").Value;
        if (read(target) is not CSharpMapping before)
            return null;
        var value = call.TargetMethod.Name == "Patch" ? Argument(call, "value") ?? new CSharpUnknown(call.Syntax) : null;
        if (!types.IsConstruct(before.Type))
            return Argument(call, "path") is CSharpScalar { IsNull: false } path ? TreePatch.Apply(before, path.Text, value) : null;
        var patch = new CSharpMapping(call.Syntax, null);
        patch.Set("Path", call.Syntax, Argument(call, "path") ?? new CSharpUnknown(call.Syntax));
        if (Argument(call, "kind") is { } kind)
            patch.Set("Kind", call.Syntax, kind);
        if (value is not null)
            patch.Set("Value", call.Syntax, value);
        var patches = new CSharpSequence(call.Syntax);
        if (before.Get("Patches") is { } earlier)
            patches.AddAll(earlier);
        patches.Items.Add(patch);
        var copy = new CSharpMapping(before.Syntax, before.Type) { KindSyntax = before.KindSyntax, IsVariant = true };
        copy.SetAll(before);
        copy.Set("Patches", call.Syntax, patches);
        return copy;
    }

    private bool IsOfWorkload(IInvocationOperation call) => call.Instance is { } instance && types.IsConstruct(instance.Type);

    // The workload, and what is made for it: all that is derived stands at the method's name.
    private (ConstructValues Workload, ConstructValues Made) Receiver(IInvocationOperation call)
    {
        var place = call.Syntax is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name: var name } } ? name : call.Syntax;
        var workload = read(call.Instance!) as CSharpMapping ?? new CSharpMapping(call.Instance!.Syntax, call.Instance.Type as INamedTypeSymbol) { IsOpen = true };
        return (new ConstructValues(workload), new ConstructValues(new CSharpMapping(call.Syntax, null) { KindSyntax = place }));
    }

    private static CSharpMapping Object(IInvocationOperation call, string apiVersion, string kind, ConstructValues made, CSharpValue name, ConstructValues workload, CSharpMapping spec)
    {
        var written = new CSharpMapping(call.Syntax, call.Type as INamedTypeSymbol) { Kind = new ObjectKind(apiVersion, kind), KindSyntax = made.Anchor, IsVariant = workload.State.IsVariant };
        var metadata = made.Mapping(("name", name), ("namespace", workload["Namespace"]));
        written.Set("metadata", made.Anchor, metadata);
        written.Set("spec", made.Anchor, spec);
        return written;
    }

    private CSharpValue NameOf(IOperation named)
    {
        while (named is IConversionOperation conversion)
            named = conversion.Operand;
        return ConstructValues.At(named.Syntax, read(named) is not CSharpMapping mapping ? null : mapping.Get("Name") ?? (mapping.Get("metadata") as CSharpMapping)?.Get("name"));
    }

    private CSharpValue? Argument(IInvocationOperation call, string name)
    {
        foreach (var argument in call.Arguments)
        {
            if (argument.Parameter?.Name == name && argument.ArgumentKind == ArgumentKind.Explicit)
                return read(argument.Value) is var value && value is CSharpScalar { IsNull: true } ? null : value;
        }

        return null;
    }
}
