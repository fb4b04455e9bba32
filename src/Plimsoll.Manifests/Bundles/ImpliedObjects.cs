using Plimsoll.Manifests.Nodes;
using Plimsoll.Manifests.Views;

namespace Plimsoll.Manifests.Bundles;

/// <summary>Objects that nobody writes but that will be there: made by operators, controllers or Kubernetes itself.</summary>
internal sealed class ImpliedObjects
{
    // Custom kinds that watch or route and make nothing that others could refer to.
    private static readonly HashSet<string> KindsThatMakeNothing = new(StringComparer.Ordinal)
    {
        "ServiceMonitor", "PodMonitor", "PrometheusRule", "Probe", "HTTPRoute", "GRPCRoute", "TCPRoute", "TLSRoute", "UDPRoute",
        "ReferenceGrant", "GatewayClass", "VirtualService", "DestinationRule", "ServiceEntry", "Sidecar", "PeerAuthentication",
        "AuthorizationPolicy", "RequestAuthentication", "EnvoyFilter", "Telemetry", "ServiceProfile", "Server", "IngressRoute",
        "IngressRouteTCP", "Middleware", "TraefikService", "ScaledObject", "VerticalPodAutoscaler", "CiliumNetworkPolicy",
        "CiliumClusterwideNetworkPolicy", "Issuer", "ClusterIssuer", "BackendConfig", "FrontendConfig", "ManagedCertificate",
        "Kustomization", "ImagePolicy", "ImageRepository", "GitRepository", "HelmRepository", "AppProject",
    };

    private readonly Dictionary<(string Kind, string Name), string> _made = [];
    private readonly Dictionary<string, string> _makers = new(StringComparer.Ordinal);

    private readonly HashSet<string> _images = new(StringComparer.Ordinal);

    private readonly List<(Manifest Maker, Node Labels)> _pods = [];

    private ImpliedObjects()
    {
    }

    /// <summary>Finds out what the objects of a set make.</summary>
    public static ImpliedObjects Of(ManifestSet set)
    {
        var implied = new ImpliedObjects();
        implied.Made("ServiceAccount", "default", "Kubernetes");
        implied.Made("ConfigMap", "kube-root-ca.crt", "Kubernetes");
        implied.Made("Service", "kubernetes", "Kubernetes");
        foreach (var manifest in set.Manifests)
        {
            implied.AddKnownMaker(manifest);
            if (!BuiltInKinds.IsBuiltInGroup(manifest.Group) && manifest.Name.Length > 0 && !KindsThatMakeNothing.Contains(manifest.Kind))
                implied._makers[manifest.Name] = manifest.DisplayName;
        }

        return implied;
    }

    /// <summary>Who makes an object of this kind and name, surely or perhaps; null when nobody known does.</summary>
    public string? MakerOf(string kind, string name)
    {
        if (_made.TryGetValue((kind, name), out var maker))
            return maker;
        if (kind == "PersistentVolumeClaim" && _made.TryGetValue((kind, WithoutOrdinal(name)), out maker))
            return maker;

        // Operators name what they make after the resource that they watch: `orders` makes `orders-kafka-bootstrap`.
        for (var end = _makers.Count > 0 ? name.Length : 0; end > 0; end = name.LastIndexOfAny(['-', '.'], end - 1))
        {
            if (_makers.TryGetValue(name.Substring(0, end), out maker))
                return maker;
        }

        return null;
    }

    /// <summary>Whether an operator makes pods for a resource here, with labels that the resource states, which a selector of an object chooses.</summary>
    public bool MakesPods(LabelSelector selector, Manifest from) =>
        _pods.Exists(p => selector.Match(p.Labels) != LabelMatch.No && Namespaces.MayBeSame(p.Maker, from));

    /// <summary>Whether Flux puts values in the place of <c>${NAME}</c>, for all that the input shows.</summary>
    public bool SubstitutesVariables { get; private set; }

    /// <summary>Whether an image is built from sources here, so that its tag is decided then.</summary>
    public bool BuildsImage(string repository) => _images.Contains(repository);

    private void AddKnownMaker(Manifest manifest)
    {
        if (manifest.Group == "skaffold")
            AddBuiltImages(manifest.Root);
        var spec = manifest.Root["spec"];
        if (manifest.Group == "monitoring.coreos.com" && spec["podMetadata"]["labels"] is { IsPresent: true } labels)
            _pods.Add((manifest, labels));
        switch (manifest.Kind)
        {
            case "Kustomization" when manifest.Group == "kustomize.toolkit.fluxcd.io":
                SubstitutesVariables |= spec["postBuild"].IsPresent;
                break;
            case "Certificate":
                Made("Secret", spec["secretName"].Text, manifest.DisplayName);
                break;
            case "ExternalSecret" or "ClusterExternalSecret":
                Made("Secret", spec["target"]["name"].Text ?? manifest.Name, manifest.DisplayName);
                break;
            case "SealedSecret":
                Made("Secret", spec["template"]["metadata"]["name"].Text ?? manifest.Name, manifest.DisplayName);
                break;
            case "VaultStaticSecret" or "VaultDynamicSecret" or "VaultPKISecret" or "HCPVaultSecretsApp":
                Made("Secret", spec["destination"]["name"].Text, manifest.DisplayName);
                break;
            case "InfisicalSecret":
                Made("Secret", spec["managedSecretReference"]["secretName"].Text, manifest.DisplayName);
                break;
            case "SecretProviderClass":
                foreach (var secret in spec["secretObjects"].Children)
                    Made("Secret", secret["secretName"].Text, manifest.DisplayName);
                break;
            case "Bundle":
                Made("ConfigMap", manifest.Name, manifest.DisplayName);
                break;
            case "DataVolume":
                Made("PersistentVolumeClaim", manifest.Name, manifest.DisplayName);
                break;
            case "StatefulSet":
                foreach (var claim in spec["volumeClaimTemplates"].Children)
                    Made("PersistentVolumeClaim", $"{claim["metadata"]["name"].Text}-{manifest.Name}", manifest.DisplayName);
                break;
            case "Ingress":
                AddIngressCertificates(manifest);
                break;
        }

        if (PodTemplate.Find(manifest) is { } template)
            AddSecretsNamedInArguments(manifest, template);
    }

    private void AddBuiltImages(Node skaffold)
    {
        foreach (var configuration in skaffold["profiles"].Children.Append(skaffold))
            _images.UnionWith(configuration["build"]["artifacts"].Children.Select(a => a["image"].Text).OfType<string>());
    }

    private void AddIngressCertificates(Manifest manifest)
    {
        var annotations = manifest.Root["metadata"]["annotations"];
        if (annotations.Entries.Any(a => a.Key!.StartsWith("cert-manager.io/", StringComparison.Ordinal) || a.Key == "kubernetes.io/tls-acme"))
        {
            foreach (var tls in manifest.Root["spec"]["tls"].Children)
                Made("Secret", tls["secretName"].Text, manifest.DisplayName);
        }
    }

    // Programs that make a Secret at run time are told its name: `--secret-name=ingress-nginx-admission`.
    private void AddSecretsNamedInArguments(Manifest manifest, Node template)
    {
        foreach (var container in template["spec"]["containers"].Children)
        {
            var namesSecret = false;
            foreach (var argument in container["args"].Children.Select(a => a.Text ?? ""))
            {
                var isOption = argument.Length > 0 && argument[0] == '-';
                var equals = isOption ? argument.IndexOf('=') : -1;
                if (namesSecret && !isOption)
                    Made("Secret", argument, manifest.DisplayName);
                namesSecret = isOption && argument.Contains("secret", StringComparison.Ordinal);
                if (namesSecret && equals >= 0)
                    Made("Secret", argument.Substring(equals + 1), manifest.DisplayName);
            }
        }
    }

    // `data-mongo-0`: the claims of a StatefulSet are numbered.
    private static string WithoutOrdinal(string name)
    {
        var end = name.Length;
        while (end > 0 && name[end - 1] is >= '0' and <= '9')
            end--;
        return end > 0 && name[end - 1] == '-' ? name.Substring(0, end - 1) : name;
    }

    private void Made(string kind, string? name, string maker)
    {
        if (name is { Length: > 0 })
            _made[(kind, name)] = maker;
    }
}
