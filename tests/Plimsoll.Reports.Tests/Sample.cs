using Plimsoll.Engine.Rules;
using Plimsoll.Engine.Running;
using Plimsoll.Engine.Suppressing;
using Plimsoll.Manifests.Bundles;
using Plimsoll.Manifests.Text;
using Plimsoll.Manifests.Yaml;
using Plimsoll.Testing;

namespace Plimsoll.Reports.Tests;

/// <summary>What reports are tried on.</summary>
internal static class Sample
{
    /// <summary>A small application with mistakes, one of them silenced.</summary>
    public const string Shop = """
        apiVersion: networking.k8s.io/v1
        kind: Ingress
        metadata: {name: shop}
        spec:
          tls: [{hosts: [shop.example.org], secretName: shop-tls}]
          rules:
            - host: shop.example.org
              http: {paths: [{path: /, pathType: Prefix, backend: {service: {name: web, port: {number: 80}}}}]}
        ---
        apiVersion: v1
        kind: Service
        metadata: {name: web}
        spec:
          selector: {app: web}
          ports: [{port: 80, targetPort: 8080}]
        ---
        apiVersion: apps/v1
        kind: Deployment
        metadata: {name: web}
        spec:
          selector: {matchLabels: {app: web}}
          template:
            metadata: {labels: {app: web}}
            spec:
              hostNetwork: true # plimsoll-ignore host-network: the 'old' proxy needs it
              containers:
                - name: web
                  image: web
                  securityContext: {privileged: true}
                  envFrom:
                    - configMapRef: {name: setings}
        ---
        apiVersion: v1
        kind: ConfigMap
        metadata: {name: settings}
        data: {COLOUR: red}
        """;

    private const string Hostile = "a'\"<script>alert(1)</script>]]>\u001b[2J%0A::error::x ##vso[task.complete] |`*_[l](http://e) {0} \ud800 \ufffe \u202e line\nbreak; ]";

    /// <summary>The report on an application.</summary>
    public static LintReport Report(string text = Shop)
    {
        InputFile[] files = [new InputFile(YamlReader.Read(new Source("k8s/shop.yaml", text)), "k8s", IsContext: false)];
        var bundles = BundleGrouping.Group(files, []);
        return new LintReport(Linter.Run(files, bundles, Lint.Rules(Profile.Recommended)), 1, []) { Bundles = bundles };
    }

    /// <summary>A report on many objects in ten files, all with the same mistakes.</summary>
    public static LintReport LargeReport(int objects)
    {
        const int files = 10;
        string Pod(int number) => $"apiVersion: v1\nkind: Pod\nmetadata: {{name: web-{number}}}\nspec: {{containers: [{{name: web, image: web, securityContext: {{privileged: true}}}}]}}\n---\n";
        InputFile[] input = [.. Enumerable.Range(0, files).Select(f => new InputFile(
            YamlReader.Read(new Source($"k8s/{f}.yaml", string.Concat(Enumerable.Range(f * objects / files, objects / files).Select(Pod)))), "k8s", IsContext: false))];
        var bundles = BundleGrouping.Group(input, []);
        return new LintReport(Linter.Run(input, bundles, Lint.Rules(Profile.Recommended)), files, []) { Bundles = bundles };
    }

    /// <summary>A report on names that try to be more than names.</summary>
    public static LintReport HostileReport()
    {
        var rule = Report().Result.Findings[0].Rule;
        var text = $"apiVersion: v1\nkind: \"{Quoted}\"\nmetadata: {{name: \"{Quoted}\", namespace: \"{Quoted}\"}}\nspec: {{scaleTargetRef: {{kind: Pod, name: \"{Quoted}\"}}}}\n";
        var file = YamlReader.Read(new Source(Hostile, text));
        var bundles = BundleGrouping.Group([new InputFile(file, Hostile, IsContext: false)], []);
        var manifest = file.Manifests[0];
        Finding Make(Severity severity) => new(rule, severity, file.Source, manifest.Root["kind"].Span, Hostile, Hostile)
        {
            Manifest = manifest,
            Node = manifest.Root["kind"],
            Related = [new RelatedPlace(manifest, Hostile)],
            Fix = Fix.Safe(Hostile, Manifests.Nodes.Edit.Set(manifest.Root["kind"], Hostile)),
        };
        var result = new LintResult
        {
            Findings = [Make(Severity.Error), Make(Severity.Info)],
            Suppressed = [new SuppressedFinding(Make(Severity.Warning), SuppressionKind.External, Hostile)],
            Failures = [],
            ObjectCount = 1,
        };
        return new LintReport(result, 1, [new SkippedInput(Hostile, "not read: template", IsNotable: true)]) { Bundles = bundles };
    }

    /// <summary>A report in a format, by the format's name.</summary>
    public static string Write(string format, LintReport report)
    {
        using var output = new StringWriter { NewLine = "\n" };
        ReportFormat.All.Single(f => f.Name == format).Create(new TextReportOptions()).Write(report, output);
        return output.ToString();
    }

    // The same as a YAML scalar in double quotes.
    private static string Quoted => string.Concat(Hostile.Where(c => !char.IsSurrogate(c) && c != '\ufffe').Select(c => $"\\u{(int)c:x4}"));
}
