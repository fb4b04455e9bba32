using Plimsoll.Engine.Rules;
using Plimsoll.Engine.Running;
using Plimsoll.Testing;

namespace Plimsoll.Rules.Tests;

/// <summary>A small application that is all right, and the slips that people make in one: each is found at its line, and nothing else is.</summary>
public sealed class SeededFaults
{
    private static readonly IReadOnlyList<(string Name, string Text)> Application =
    [
        .. Directory.GetFiles(Repository.PathOf("tests", "Plimsoll.Rules.Tests", "Application"), "*.yaml")
            .Order(StringComparer.Ordinal)
            .Select(f => ("shop/" + Path.GetFileName(f), File.ReadAllText(f))),
    ];

    /// <summary>File, what is replaced (its first occurrence), by what, the rule, and the text on the line that is reported.</summary>
    public static TheoryData<string, string, string, string, string> Faults => new()
    {
        // Selectors and labels
        { "web.yaml", "  selector:\n    app: web\n  ports:", "  selector:\n    app: wbe\n  ports:", "service-selects-nothing", "app: wbe" },
        { "api.yaml", "    metadata:\n      labels:\n        app: api\n", "    metadata:\n      labels:\n        app: apis\n", "workload-selector-mismatches-template", "app: api" },
        { "api.yaml", "  maxUnavailable: 1\n  selector:\n    matchLabels:\n      app: api", "  maxUnavailable: 1\n  selector:\n    matchLabels:\n      app: apy", "pdb-selects-nothing", "app: apy" },
        { "mongo.yaml", "  podSelector:\n    matchLabels:\n      app: mongo", "  podSelector:\n    matchLabels:\n      app: mogno", "networkpolicy-selects-nothing", "app: mogno" },

        // References
        { "api.yaml", "name: mongo\n                  key: username", "name: mongo\n                  key: user", "env-references-missing-key", "key: user" },
        { "web.yaml", "name: web-settings\n          env", "name: web-setings\n          env", "env-from-reference-missing", "name: web-setings" },
        { "api.yaml", "configMap:\n            name: api-flags", "configMap:\n            name: api-flag", "volume-reference-missing", "name: api-flag" },
        { "api.yaml", "- key: flags.json", "- key: flag.json", "volume-reference-missing", "key: flag.json" },
        { "backup.yaml", "claimName: backups", "claimName: backup", "pvc-reference-missing", "claimName: backup" },
        { "api.yaml", "serviceAccountName: api", "serviceAccountName: apii", "serviceaccount-reference-missing", "serviceAccountName: apii" },
        { "api.yaml", "- name: flags\n              mountPath", "- name: flag\n              mountPath", "volume-mount-undefined", "name: flag" },
        { "web.yaml", "name: web\n                port:\n                  name: http", "name: web\n                port:\n                  name: htpp", "ingress-backend-port-not-on-service", "name: htpp" },
        { "web.yaml", "              service:\n                name: web\n", "              service:\n                name: wbe\n", "ingress-backend-service-missing", "name: wbe" },
        { "web.yaml", "    kind: Deployment\n    name: web\n  min", "    kind: Deployment\n    name: webb\n  min", "hpa-target-missing", "name: webb" },
        { "mongo.yaml", "serviceName: mongo", "serviceName: mong", "statefulset-servicename-not-headless-service", "serviceName: mong" },
        { "api.yaml", "  kind: Role\n  name: api", "  kind: Role\n  name: appi", "binding-references-missing-role", "name: appi" },
        { "api.yaml", "  - kind: ServiceAccount\n    name: api\n    namespace: shop", "  - kind: ServiceAccount\n    name: api\n    namespace: default", "binding-subject-missing", "name: api" },
        { "web.yaml", "API_URL: http://api:8080", "API_URL: http://api", "url-port-not-on-service", "http://api" },
        { "api.yaml", "value: mongo.shop.svc", "value: monog.shop.svc", "url-points-to-missing-service", "monog.shop.svc" },

        // Ports
        { "web.yaml", "targetPort: http", "targetPort: web", "service-target-port-not-exposed", "targetPort: web" },
        { "web.yaml", "            path: /healthz\n              port: http", "            path: /healthz\n              port: https", "probe-port-not-declared", "port: https" },

        // Databases and storage
        { "mongo.yaml", "mountPath: /data/db", "mountPath: /var/lib/mongo", "database-data-path-not-mounted", "/var/lib/mongo" },
        { "mongo.yaml", "  clusterIP: None\n", "  type: NodePort\n", "statefulset-servicename-not-headless-service|database-exposed-outside-cluster", "serviceName: mongo|type: NodePort" },

        // Secrets
        { "backup.yaml", "--password \"$MONGO_PASSWORD\"", "--password hunter2-hunter2", "secret-in-args", "hunter2-hunter2" },
        { "web.yaml", "LOG_LEVEL: info", "SMTP_PASSWORD: hunter2-hunter2", "secret-in-configmap", "hunter2-hunter2" },
        { "api.yaml", "value: mongo.shop.svc.cluster.local:27017", "value: mongodb://shop:hunter2-hunter2@mongo:27017/shop", "credentials-in-url", "hunter2-hunter2" },
        { "web.yaml", "[--listen, \":8080\"]", "[--token=glpat-Zx81kqT0wPqv3LmNs9Rt]", "token-in-manifest", "glpat" },

        // Images, fields and the rest
        { "api.yaml", "ghcr.io/example/api:2.0.1", "ghcr.io/example/api", "image-latest-or-untagged", "ghcr.io/example/api" },
        { "api.yaml", "      labels:\n        app: api\n", "      lables:\n        app: api\n", "unknown-field", "lables:" },
        { "web.yaml", "containerPort: 8080", "containerPort: \"8080\"", "wrong-type", "containerPort:" },
    };

    [Fact]
    public void The_application_is_all_right() => Assert.Empty(Run(Application).Findings.Select(Describe));

    [Theory]
    [MemberData(nameof(Faults))]
    public void A_fault_is_found_at_its_line_and_nothing_else(string file, string before, string after, string rules, string places)
    {
        var (name, text) = Application.Single(f => f.Name == "shop/" + file);
        var at = text.IndexOf(before, StringComparison.Ordinal);
        Assert.True(at >= 0, $"{file} does not hold what is to be replaced");
        var faulty = text[..at] + after + text[(at + before.Length)..];

        var findings = Run([.. Application.Select(f => f.Name == name ? (name, faulty) : f)]).Findings;

        Assert.Equal(rules.Split('|'), findings.Select(f => f.Rule.Name).Order(StringComparer.Ordinal).Reverse());
        Assert.All(findings, f => Assert.Contains(places.Split('|'), p => f.Source.Slice(f.Source.LineSpan(f.Position.Line)).Contains(p, StringComparison.Ordinal)));
    }

    // That nothing is known about a custom kind is no fault of the application.
    private static LintResult Run(IReadOnlyList<(string Name, string Text)> files) =>
        Lint.Run(files, Lint.Rules(Profile.Recommended), Schemas.Checking.SchemaSet.Newest with { MissingSchemas = Schemas.Checking.MissingSchemaPolicy.Ignore });

    private static string Describe(Finding finding) => $"{finding.Source.Name}:{finding.Position}: {finding.Rule.Name}: {finding.Message}";
}
