using Plimsoll.Manifests;
using Plimsoll.Manifests.Text;
using Plimsoll.Manifests.Yaml;
using Plimsoll.Schemas.Checking;
using Plimsoll.Schemas.Custom;
using Plimsoll.Schemas.Versions;

namespace Plimsoll.Schemas.Tests.Checking;

/// <summary>What the checker finds, told as kind of problem, place and the most telling detail.</summary>
public sealed class SchemaCheckerTests
{
    private const string Pod = """
        apiVersion: v1
        kind: Pod
        metadata: {name: web}
        spec:
          containers:
            - name: web
              image: web:1

        """;

    [Theory]
    [InlineData("lables: {a: b}", "spec.lables unknown; ")] // elsewhere only exact words count
    [InlineData("volumes: [{name: a, secret: {name: x}}]", "spec.volumes[0].secret.name unknown; secretName")]
    [InlineData("volumes: [{name: a, storageos: {pool: x}}]", "spec.volumes[0].storageos deprecated|spec.volumes[0].storageos.pool unknown; ")]
    [InlineData("imagePullSecret: registry", "spec.imagePullSecret unknown; imagePullSecrets")]
    [InlineData("priorityClass: high", "spec.priorityClass unknown; priorityClassName")]
    [InlineData("dnsPolcy: Default", "spec.dnsPolcy unknown; dnsPolicy")]
    [InlineData("DNSPolicy: Default", "spec.DNSPolicy unknown; dnsPolicy")]
    [InlineData("volume: []", "spec.volume unknown; volumes")]
    [InlineData("host-network: true", "spec.host-network unknown; hostNetwork")]
    [InlineData("image: x", "spec.image unknown; at spec.containers[].image")]
    [InlineData("labels: {a: b}", "spec.labels unknown; at metadata.labels")]
    [InlineData("somethingElse: 1", "spec.somethingElse unknown; ")]
    [InlineData("$patch: replace", "")]
    [InlineData("hostNetwork: yes", "")]
    [InlineData("hostNetwork: 'true'", "spec.hostNetwork type Boolean")]
    [InlineData("hostname: 12", "spec.hostname type String")]
    [InlineData("activeDeadlineSeconds: 1.0", "")]
    [InlineData("activeDeadlineSeconds: 1.5", "spec.activeDeadlineSeconds type Integer")]
    [InlineData("priority: 3000000000", "spec.priority range")]
    [InlineData("volumes: {}", "spec.volumes type Array")]
    [InlineData("volumes: ~", "")]
    [InlineData("restartPolicy: never", "spec.restartPolicy enum Never")]
    [InlineData("restartPolicy: ''", "")]
    [InlineData("restartPolicy: ${POLICY}", "")]
    [InlineData("nodeSelector: {on: x}", "spec.nodeSelector.on ambiguous true")]
    [InlineData("nodeSelector: {'on': x}", "")]
    [InlineData("nodeSelector: {a: 12:30:45}", "spec.nodeSelector.a ambiguous the number 45045|spec.nodeSelector.a format label-value")]
    [InlineData("hostAliases: [{ip: 10.0.0.1, hostnames: [a]}, {ip: 10.0.0.1, hostnames: [b]}]", "spec.hostAliases[1] duplicate ip")]
    [InlineData("volumes: [{name: a, emptyDir: {}}, {name: a, emptyDir: {}}]", "spec.volumes[1] duplicate name")]
    [InlineData("volumes: [{name: a, emptyDir: {}, hostPath: {path: /a}}]", "spec.volumes[0].hostPath conflict emptyDir")]
    [InlineData("serviceAccount: a", "spec.serviceAccount deprecated")]
    [InlineData("overhead: {cpu: 1 Gi}", "spec.overhead.cpu format quantity")]
    public void Fields_of_a_pod(string field, string expected)
    {
        Assert.Equal(expected, Describe(Pod + "  " + field, SchemaSet.Newest));
    }

    [Theory]
    [InlineData("{name: DB, value: x, valueFrom: {fieldRef: {fieldPath: a}}}", "spec.containers[0].env[0].valueFrom conflict value")]
    [InlineData("{name: DB, value: '', valueFrom: {fieldRef: {fieldPath: a}}}", "")]
    [InlineData("{name: DB, value: 8080}", "spec.containers[0].env[0].value type String")]
    [InlineData("{name: DB, value: no}", "spec.containers[0].env[0].value type String")]
    [InlineData("{nmae: DB, value: x}", "spec.containers[0].env[0].nmae unknown; name")]
    [InlineData("{value: x}", "spec.containers[0].env[0].name missing name")]
    [InlineData("{name: DB}, {name: DB}", "spec.containers[0].env[1] duplicate name")]
    [InlineData("null", "")]
    public void Variables_of_a_container(string item, string expected) =>
        Assert.Equal(expected, Describe(Pod + $"      env: [{item}]\n", SchemaSet.Newest));

    [Theory]
    [InlineData("terminationGracePeriodSeconds: 5", "terminationGracePeriodSeconds unknown; at spec.terminationGracePeriodSeconds")]
    [InlineData("startupProbe: {command: [a]}", "startupProbe.command unknown; at spec.containers[0].startupProbe.exec.command")]
    [InlineData("livenessProbe: {path: /}", "livenessProbe.path unknown; at spec.containers[0].livenessProbe.httpGet.path")]
    [InlineData("securityContext: {fsGroup: 1}", "securityContext.fsGroup unknown; at spec.securityContext.fsGroup")]
    [InlineData("valueFrom: {secretRef: {}}", "valueFrom unknown; at spec.containers[0].env[].valueFrom")]
    [InlineData("env: [{name: A, valueFrom: {secretRef: {name: a, key: b}}}]", "env[0].valueFrom.secretRef unknown; secretKeyRef")]
    [InlineData("ports: [{containerPort: 80}, {containerPort: 80, protocol: TCP}]", "ports[1] duplicate containerPort,protocol")]
    [InlineData("ports: [{containerPort: 53, protocol: UDP}, {containerPort: 53}]", "")]
    [InlineData("envFrom: [{secretKeyRef: {name: a}}]", "envFrom[0].secretKeyRef unknown; secretRef")]
    [InlineData("env: [{FOO: bar}]", "env[0].FOO unknown; ")]
    [InlineData("resources: {memory: 1Gi}", "resources.memory unknown; at spec.containers[0].resources.requests.memory or spec.containers[0].resources.limits.memory")]
    [InlineData("volumeMounts: [{name: a, path: /x}]", "volumeMounts[0].path unknown; mountPath")]
    [InlineData("ports: [{port: 80}]", "ports[0].port unknown; containerPort")]
    [InlineData("ports: [{containerPort: 0}]", "ports[0].containerPort range")]
    [InlineData("image: null", "image missing image")]
    public void Fields_of_a_container(string field, string expected)
    {
        var pod = field.StartsWith("image", StringComparison.Ordinal) ? Pod.Replace("      image: web:1\n", "", StringComparison.Ordinal) : Pod;
        Assert.Equal(expected.Length == 0 ? "" : $"spec.containers[0].{expected}", Describe($"{pod}      {field}\n", SchemaSet.Newest));
    }

    [Theory]
    [InlineData("networking/v1", "NetworkPolicy", "apiVersion wrong version networking.k8s.io/v1")]
    [InlineData("V1", "ConfigMap", "apiVersion wrong version v1")]
    [InlineData("apps", "Deployment", "apiVersion wrong version apps/v1")]
    [InlineData("v1/apps", "Deployment", "apiVersion wrong version apps/v1")]
    [InlineData("1.1", "helm-release", "")]
    [InlineData("apps/v1", "Deployement", "kind unknown kind Deployment (apps/v1)")]
    [InlineData("apps/v1", "deployment", "kind unknown kind Deployment (apps/v1)")]
    [InlineData("v1", "Deployment", "apiVersion wrong version apps/v1")]
    [InlineData("app/v1", "Deployment", "apiVersion wrong version apps/v1")]
    [InlineData("apps/v2", "Deployment", "apiVersion wrong version apps/v1")]
    [InlineData("extensions/v1beta1", "Deployment", "apiVersion removed apps/v1")]
    [InlineData("example.com/v1", "Deployment", "foreign")]
    [InlineData("argoproj.io/v1alpha1", "Rollout", "foreign")]
    [InlineData("skaffold/v4beta1", "Config", "")]
    [InlineData("v1", "Config", "")]
    [InlineData("policy/v1beta1", "PodSecurityPolicy", "apiVersion removed ")]
    public void Kinds_and_versions(string apiVersion, string kind, string expected) =>
        Assert.Equal(expected, Describe($"apiVersion: {apiVersion}\nkind: {kind}\nmetadata: {{name: x}}\n", SchemaSet.Newest));

    [Theory]
    [InlineData("1.36", "")]
    [InlineData("1.34", "")]
    [InlineData("1.33", "spec.containers[0].restartPolicyRules other version since 1.34")]
    [InlineData("1.31..1.36", "spec.containers[0].restartPolicyRules other version since 1.34")]
    public void Versions_that_are_meant(string versions, string expected)
    {
        Assert.True(VersionSet.TryParse(versions, VersionSet.Between(28, 36), out var target));
        var schemas = SchemaSet.Newest with { Target = target };
        Assert.Equal(expected, Describe(Pod + "      restartPolicyRules: []\n", schemas));
    }

    [Fact]
    public void What_is_misplaced_is_not_missing_further_down_as_well() =>
        Assert.Equal(
            "spec.restartPolicy unknown; at spec.template.spec.restartPolicy",
            Describe("apiVersion: batch/v1\nkind: Job\nmetadata: {name: a}\nspec: {restartPolicy: Never, template: {spec: {containers: [{name: a, image: 'a:1'}]}}}\n", SchemaSet.Newest));

    [Theory]
    [InlineData("1.28", "")] // its type has another name there
    [InlineData("1.28..1.36", "")]
    public void A_type_that_was_renamed_keeps_its_fields(string versions, string expected)
    {
        Assert.True(VersionSet.TryParse(versions, VersionSet.Between(28, 36), out var target));
        var claim = "apiVersion: v1\nkind: PersistentVolumeClaim\nmetadata: {name: a}\nspec: {accessModes: [ReadWriteOnce], resources: {requests: {storage: 1Gi}}}\n";
        Assert.Equal(expected, Describe(claim, SchemaSet.Newest with { Target = target }));
    }

    [Theory]
    [InlineData("1.28", "apiVersion wrong version admissionregistration.k8s.io/v1beta1,admissionregistration.k8s.io/v1alpha1")]
    [InlineData("1.28..1.36", "apiVersion wrong version ")]
    [InlineData("1.30..", "")]
    public void A_kind_that_is_not_served_is_told_once(string versions, string expected)
    {
        Assert.True(VersionSet.TryParse(versions, VersionSet.Between(28, 36), out var target));
        var policy = "apiVersion: admissionregistration.k8s.io/v1\nkind: ValidatingAdmissionPolicy\nmetadata: {name: a}\nspec: {validations: [{expression: 'true'}], matchConstraints: {resourceRules: [{apiGroups: [''], apiVersions: [v1], operations: [CREATE], resources: [pods]}]}}\n";
        Assert.Equal(expected, Describe(policy, SchemaSet.Newest with { Target = target }));
    }

    [Fact]
    public void A_field_that_is_misspelt_is_not_missing_as_well() =>
        Assert.Equal(
            "spec.selector.matchLables unknown; matchLabels|spec.tempalte unknown; template",
            Describe("apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: a}\nspec: {selector: {matchLables: {a: b}}, tempalte: {}}\n", SchemaSet.Newest));

    [Theory]
    [InlineData("apiVersion: v1\nmetadata: {name: a}\ndata: {a: b}\n", "kind missing kind")]
    [InlineData("kind: ConfigMap\nmetadata: {name: a}\n", "apiVersion missing apiVersion")]
    [InlineData("apiVersion: v2\nname: chart\nversion: 1.0.0\n", "")]
    [InlineData("kind: pipeline\ntype: docker\nname: default\n", "")]
    public void What_says_half_of_what_it_is(string yaml, string expected) => Assert.Equal(expected, Describe(yaml, SchemaSet.Newest));

    [Fact]
    public void Nothing_is_missing_from_a_patch()
    {
        var manifest = Read("apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: a}\nspec: {template: {spec: {containers: [{image: x:1}]}}}\n").AsPartial();
        Assert.Empty(new SchemaChecker(SchemaSet.Newest).Check(manifest, out _));
    }

    [Theory]
    [InlineData("size: 3", "")]
    [InlineData("size: 9", "spec.size range")]
    [InlineData("size: x", "spec.size type Integer")]
    [InlineData("sise: 3", "spec.sise unknown; size")]
    [InlineData("size: 3, mode: fast", "")]
    [InlineData("size: 3, mode: quick", "spec.mode enum ")]
    [InlineData("size: 3, name: Abc", "spec.name rule has to match '^[a-z]+$'")]
    [InlineData("size: 3, any: {a: [1, x]}", "")]
    [InlineData("size: 3, port: http", "")]
    [InlineData("size: 3, port: 80", "")]
    [InlineData("size: 3, port: [80]", "spec.port type String, Integer")]
    [InlineData("size: 3, nothing: null", "")]
    [InlineData("size: 3, items: [{id: a}, {id: a}]", "spec.items[1] duplicate id")]
    [InlineData("size: 3, left: 1, right: 2", "spec rule fits 2 of the forms of which exactly one may fit")]
    [InlineData("mode: fast", "spec.size missing size")]
    public void Custom_kinds(string spec, string expected)
    {
        const string Definition = """
            apiVersion: apiextensions.k8s.io/v1
            kind: CustomResourceDefinition
            metadata: {name: widgets.example.com}
            spec:
              group: example.com
              scope: Namespaced
              names: {plural: widgets, kind: Widget}
              versions:
                - name: v1
                  served: true
                  storage: true
                  schema:
                    openAPIV3Schema:
                      type: object
                      properties:
                        spec:
                          type: object
                          required: [size]
                          oneOf: [{required: [left]}, {required: [right]}, {not: {anyOf: [{required: [left]}, {required: [right]}]}}]
                          properties:
                            size: {type: integer, minimum: 1, maximum: 5}
                            mode: {type: string, enum: [fast, slow]}
                            name: {type: string, pattern: '^[a-z]+$'}
                            any: {type: object, x-kubernetes-preserve-unknown-fields: true}
                            port: {x-kubernetes-int-or-string: true}
                            nothing: {type: string, nullable: true}
                            left: {type: integer}
                            right: {type: integer}
                            items:
                              type: array
                              x-kubernetes-list-type: map
                              x-kubernetes-list-map-keys: [id]
                              items: {type: object, required: [id], properties: {id: {type: string}}}
            """;
        var kinds = new CustomKinds();
        kinds.Add(Read(Definition));
        var found = Describe($"apiVersion: example.com/v1\nkind: Widget\nmetadata: {{name: x}}\nspec: {{{spec}}}\n", SchemaSet.Newest with { Custom = kinds });
        Assert.StartsWith(expected, found, StringComparison.Ordinal);
        Assert.Equal(expected.Length == 0, found.Length == 0);
    }

    private static Manifest Read(string yaml) => YamlReader.Read(new Source("test.yaml", yaml)).Manifests[0];

    private static string Describe(string yaml, SchemaSet schemas)
    {
        var problems = new SchemaChecker(schemas).Check(Read(yaml), out var isForeign);
        return isForeign ? "foreign" : string.Join('|', problems.Select(Describe));
    }

    private static string Describe(SchemaProblem problem) => $"{problem.Node.Path} " + problem switch
    {
        UnknownFieldProblem p => $"unknown; {(p.RightPath is null ? string.Join(',', p.Nearest) : "at " + p.RightPath)}",
        UnknownKindProblem p => $"unknown kind {string.Join(',', p.Nearest.Select(k => $"{k.Kind} ({k.ApiVersion})"))}",
        WrongApiVersionProblem p => $"wrong version {string.Join(',', p.Candidates.Select(k => k.ApiVersion))}",
        RetiredApiProblem p => $"{(p.IsRemoved ? "removed" : "deprecated")} {p.Removal.Replacement}",
        FieldVersionProblem p => $"other version {p.Field.Versions.Describe(p.Known)}",
        MissingFieldProblem p => $"missing {string.Join(',', p.Names)}",
        TypeProblem p => $"type {p.Schema.Types}",
        EnumProblem p => $"enum {p.Nearest}",
        RangeProblem => "range",
        FormatProblem p => $"format {p.Format}",
        DuplicateItemProblem p => $"duplicate {string.Join(',', p.Keys)}",
        ConflictProblem p => $"conflict {string.Join(',', p.Others.Select(o => o.Key))}",
        DeprecationProblem => "deprecated",
        RuleProblem p => $"rule {p.Rule}",
        AmbiguityProblem p => $"ambiguous {p.OtherReading}",
        _ => problem.GetType().Name,
    };
}
