using System.Text;
using System.Text.Json;
using Plimsoll.Testing;

namespace Plimsoll.Cli.Tests;

public sealed class LintCommandTests
{
    private const string PodStart = "apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\nspec:\n  restartPolicy: Never\n  containers:\n    - name: web\n      image: web:1\n      resources: {requests: {cpu: 100m}, limits: {memory: 1Gi}}\n";
    private const string Pod = PodStart + "      securityContext: {runAsNonRoot: true, allowPrivilegeEscalation: false}\n";
    private const string PrivilegedPod = PodStart + "      securityContext: {privileged: true, runAsNonRoot: true}\n";
    private const string UntaggedPod = "apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\nspec:\n  restartPolicy: Never\n  containers:\n    - name: web\n      image: web\n      resources: {requests: {cpu: 100m}, limits: {memory: 1Gi}}\n";

    [Fact]
    public void The_walkthrough_reads_as_approved()
    {
        var result = Workplace.Run(Repository.Root, "", ["lint", "samples/mongo-webapp"]);
        Assert.Equal(1, result.ExitCode);
        Assert.Equal("", result.Error);
        Golden.Matches(Repository.PathOf("tests", "Plimsoll.Cli.Tests", "MongoWebapp.verified.txt"), result.Output);
    }

    [Fact]
    public void The_walkthrough_done_right_is_silent()
    {
        var result = Workplace.Run(Repository.Root, "", ["lint", "samples/mongo-webapp-fixed", "--fail-on", "info", "--fail-on-empty"]);
        Assert.Equal((0, "5 files, 7 objects: no findings\n", ""), (result.ExitCode, result.Output, result.Error));
    }

    [Fact]
    public void The_readme_shows_what_the_tool_says()
    {
        var output = Workplace.Run(Repository.Root, "", ["lint", "samples/mongo-webapp"]).Output
            + Workplace.Run(Repository.Root, "", ["lint", "samples/misspelt"]).Output
            + Workplace.Run(Repository.Root, "", ["fix", "samples/misspelt", "--diff"]).Output;
        var readme = File.ReadAllText(Repository.PathOf("README.md")).Split("```");
        foreach (var part in new[] { readme[3], readme[5], readme[7] }.SelectMany(e => e.Split("\n\n", StringSplitOptions.RemoveEmptyEntries)))
            Assert.Contains(part.TrimStart('\n').Replace("diff\n", "", StringComparison.Ordinal).Trim('\n'), output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("json", "lint", "samples", "--format", "json")]
    [InlineData("text", "lint", "samples")]
    public void The_same_input_gives_the_same_bytes(string format, params string[] arguments)
    {
        var first = Workplace.Run(Repository.Root, "", arguments);
        var second = Workplace.Run(Repository.Root, "", arguments);
        Assert.Equal(first.Output, second.Output);
        if (format == "json")
        {
            using var json = JsonDocument.Parse(first.Output);
            Assert.Equal(10, json.RootElement.GetProperty("summary").GetProperty("files").GetInt32());
        }
    }

    public static TheoryData<Encoding> Encodings { get; } =
        new(new UTF8Encoding(false), new UTF8Encoding(true), new UnicodeEncoding(bigEndian: false, byteOrderMark: true), new UnicodeEncoding(bigEndian: true, byteOrderMark: true));

    // Characters of one to four bytes fall on every place where one piece of the file ends and the next begins.
    [Theory]
    [MemberData(nameof(Encodings))]
    public void A_large_file_is_read_as_a_small_one_is(Encoding encoding)
    {
        using var place = new Workplace();
        var text = "apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: large\ndata:\n"
            + string.Concat(Enumerable.Range(0, 9_000).Select(i => $"  k{i}: \"{"aä€\U0001F600"[..(1 + (i % 3))]}{new string('b', i % 7)}€\U0001F600\"\n"))
            + "---\n" + PrivilegedPod;
        place.Write("large.yaml", text, encoding);
        var result = place.Run("lint", "large.yaml", "--rule", "privileged-container", "--format", "github");
        Assert.Contains("large.yaml", result.Output, StringComparison.Ordinal);
        Assert.Contains($"line={text.Split('\n').ToList().FindIndex(l => l.Contains("privileged", StringComparison.Ordinal)) + 1},", result.Output, StringComparison.Ordinal);
        Assert.Equal(1, result.ExitCode);
    }

    [Fact]
    public void A_large_file_with_wrong_bytes_tells_where_they_are()
    {
        using var place = new Workplace();
        var lines = string.Concat(Enumerable.Range(0, 20_000).Select(i => $"  k{i}: value\n"));
        var path = place.Write("large.yaml", "apiVersion: v1\nkind: ConfigMap\ndata:\n" + lines + "  last: ");
        using (var file = File.Open(path, FileMode.Append))
            file.Write([0xC3, (byte)'\n']);
        var result = place.Run("lint", "large.yaml");
        Assert.Contains("not valid UTF-8", result.Output, StringComparison.Ordinal);
        Assert.Contains("large.yaml:20004:", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_path_that_does_not_exist_is_a_wrong_command()
    {
        using var place = new Workplace();
        var result = place.Run("lint", "nowhere.yaml");
        Assert.Equal((2, "", "plimsoll: nowhere.yaml: there is no such file or folder\n"), (result.ExitCode, result.Output, result.Error));
    }

    [Theory]
    [InlineData("no rule is called 'privileged-containr'; did you mean 'privileged-container'?", "lint", "--rule", "privileged-containr")]
    [InlineData("no rule is called 'nonsense'; 'plimsoll rules' lists them all", "lint", "--rule", "nonsense")]
    [InlineData("the value has to be a list of texts", "lint", "--set", "image-latest-or-untagged.floating-tags=5")]
    [InlineData("has no option 'tags'; it has floating-tags", "lint", "--set", "image-latest-or-untagged.tags=[a]")]
    [InlineData("the rule 'naked-pod' has no options", "lint", "--set", "naked-pod.x=1")]
    [InlineData("write RULE.OPTION=VALUE", "lint", "--set", "nonsense")]
    [InlineData("strikt", "lint", "--profile", "strikt")]
    [InlineData("--nonsense", "lint", "--nonsense")]
    [InlineData("xml", "lint", "--format", "xml")]
    public void A_wrong_option_is_a_wrong_command(string message, params string[] arguments)
    {
        using var place = new Workplace();
        var result = place.Run(arguments);
        Assert.Equal(2, result.ExitCode);
        Assert.Contains(message, result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void No_manifests_at_all_are_told_and_no_failure_unless_wanted()
    {
        using var place = new Workplace();
        place.Write("docker-compose.yaml", "services: {web: {image: nginx}}\n");
        Assert.Equal((0, "no Kubernetes manifests found\n"), (place.Run("lint").ExitCode, place.Run("lint").Output));
        Assert.Equal(2, place.Run("lint", "--fail-on-empty").ExitCode);
    }

    [Theory]
    [InlineData(PrivilegedPod, "error", 1)]
    [InlineData(PrivilegedPod, "never", 0)]
    [InlineData(UntaggedPod, "error", 0)]
    [InlineData(UntaggedPod, "warning", 1)]
    [InlineData(UntaggedPod, "info", 1)]
    [InlineData(Pod, "info", 0)]
    public void The_exit_code_follows_the_threshold(string text, string failOn, int exitCode)
    {
        using var place = new Workplace();
        place.Write("pod.yaml", text);
        Assert.Equal(exitCode, place.Run("lint", "--fail-on", failOn).ExitCode);
    }

    [Fact]
    public void Rules_are_chosen_by_name_or_number()
    {
        using var place = new Workplace();
        place.Write("pod.yaml", PrivilegedPod.Replace("web:1", "web", StringComparison.Ordinal));
        Assert.DoesNotContain("privileged-container", place.Run("lint", "--rule", "image-latest-or-untagged").Output, StringComparison.Ordinal);
        Assert.Contains("privileged-container", place.Run("lint", "--rule", "PLM1042").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Options_of_rules_are_set()
    {
        using var place = new Workplace();
        place.Write("pod.yaml", Pod.Replace("web:1", "web:edge", StringComparison.Ordinal));
        Assert.Contains("no findings", place.Run("lint").Output, StringComparison.Ordinal);
        Assert.Contains("runs whatever 'web:edge' is", place.Run("lint", "--set", "image-latest-or-untagged.floating-tags=[latest, edge]").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Standard_input_is_read()
    {
        using var place = new Workplace();
        var result = place.RunWithInput(PrivilegedPod, "lint", "-");
        Assert.Equal(1, result.ExitCode);
        Assert.Contains("--> <stdin>:11:37", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Bad_files_cost_a_finding_each_and_the_others_are_judged()
    {
        using var place = new Workplace();
        File.WriteAllBytes(place.PathOf("binary.yaml"), [.. "kind: "u8, 0, 1, 2]);
        File.WriteAllBytes(place.PathOf("latin.yaml"), [.. "kind: Stra"u8, 0xDF, .. "e\n"u8]);
        place.Write("broken.yaml", "apiVersion: v1\nkind: Pod\nmetadata: {name: x\n---\n" + PrivilegedPod);
        place.Write("good.yaml", PrivilegedPod.Replace("name: web", "name: good", StringComparison.Ordinal));
        place.Write("utf16.yaml", PrivilegedPod.Replace("name: web", "name: wide", StringComparison.Ordinal), Encoding.Unicode);
        place.Write("marked.yaml", PrivilegedPod.Replace("name: web", "name: marked", StringComparison.Ordinal), new UTF8Encoding(true));
        var result = place.Run("lint", "--format", "json");
        Assert.Equal(1, result.ExitCode);
        Assert.Equal("", result.Error);
        using var json = JsonDocument.Parse(result.Output);
        var findings = json.RootElement.GetProperty("findings").EnumerateArray().Select(f => $"{f.GetProperty("file").GetString()} {f.GetProperty("rule").GetString()}");
        Assert.Equal(
            [
                "binary.yaml unreadable-file",
                "broken.yaml yaml-syntax-error",
                "broken.yaml privileged-container",
                "good.yaml privileged-container",
                "latin.yaml unreadable-file",
                "marked.yaml privileged-container",
                "utf16.yaml privileged-container",
            ],
            findings);
    }

    [Fact]
    public void A_lone_surrogate_breaks_no_report()
    {
        using var place = new Workplace();
        place.Write("odd.yaml", PrivilegedPod.Replace("- name: web", "- name: \"\\ud800\"", StringComparison.Ordinal));
        Assert.Equal(1, place.Run("lint").ExitCode);
        using var json = JsonDocument.Parse(place.Run("lint", "--format", "json").Output);
        Assert.NotEmpty(json.RootElement.GetProperty("findings").EnumerateArray());
    }

    [Fact]
    public void Agents_of_nodes_are_left_alone_and_told_to_those_who_ask()
    {
        const string Agent = "apiVersion: apps/v1\nkind: DaemonSet\nmetadata: {name: probe}\nspec: {template: {spec: {hostNetwork: true, containers: [{name: a, image: ghcr.io/example/probe}]}}}\n";
        using var place = new Workplace();
        place.Write("agent.yaml", Agent);
        string[] lint = ["lint", "--rule", "host-network", "--verbose"];
        Assert.Contains("say so with --exempt ghcr.io/example/probe", place.Run(lint).Output, StringComparison.Ordinal);
        Assert.Equal(
            "note: agent.yaml:4:39: not judged: host-network on DaemonSet 'probe': exempt image (example/*)\n1 file, 1 object: no findings\n",
            place.Run([.. lint, "--exempt", "example/*"]).Output);
    }

    [Fact]
    public void The_pod_security_standards_are_profiles_that_can_be_asked_for_beside_others()
    {
        using var place = new Workplace();
        place.Write("pod.yaml", UntaggedPod);
        var restricted = place.Run("lint", "--profile", "pod-security-restricted", "--quiet").Output;
        Assert.Contains("against the control 'Running as Non-root'", restricted, StringComparison.Ordinal);
        Assert.DoesNotContain("image-latest-or-untagged", restricted, StringComparison.Ordinal);
        Assert.DoesNotContain("pod-security", place.Run("lint", "--profile", "pod-security-baseline", "--quiet").Output, StringComparison.Ordinal);
        Assert.Contains("image-latest-or-untagged", place.Run("lint", "--profile", "pod-security-restricted", "--profile", "recommended").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Folders_of_tools_hidden_ones_and_loops_are_passed_over()
    {
        using var place = new Workplace();
        foreach (var folder in new[] { ".git", "node_modules", "bin", "obj", "testdata" })
            place.Write($"{folder}/pod.yaml", PrivilegedPod);
        place.Write("k8s/pod.yaml", PrivilegedPod);
        place.Write("k8s/.hidden.yaml", PrivilegedPod);
        Directory.CreateSymbolicLink(place.PathOf("k8s/loop"), "..");
        Directory.CreateSymbolicLink(place.PathOf("self"), "self");
        File.CreateSymbolicLink(place.PathOf("again.yaml"), "k8s/pod.yaml");
        var result = place.Run("lint", "--verbose");
        Assert.Contains("1 file, 1 object: 1 error", result.Output, StringComparison.Ordinal);
        Assert.Contains("node_modules: not read", result.Output, StringComparison.Ordinal);
        Assert.Contains("k8s/loop: not read", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Many_folders_are_told_of_in_the_order_of_their_names()
    {
        using var place = new Workplace();
        var names = Enumerable.Range(0, 40).Select(i => $"{(char)('a' + (i * 7 % 26))}{i}/deep/pod.yaml").Order(StringComparer.Ordinal).ToList();
        foreach (var name in names.AsEnumerable().Reverse())
            place.Write(name, PrivilegedPod.Replace("name: web", $"name: {name[..name.IndexOf('/', StringComparison.Ordinal)]}", StringComparison.Ordinal));
        var output = place.Run("lint").Output;
        Assert.Equal(names, output.Split('\n').Where(l => l.Contains("--> ", StringComparison.Ordinal)).Select(l => l.Split("--> ")[1].Split(':')[0]).Distinct(StringComparer.Ordinal));
    }

    [Fact]
    public void A_link_that_leads_outside_is_followed_once()
    {
        using var outside = new Workplace();
        outside.Write("pod.yaml", PrivilegedPod);
        using var place = new Workplace();
        Directory.CreateSymbolicLink(place.PathOf("one"), outside.Folder);
        Directory.CreateSymbolicLink(place.PathOf("two"), outside.Folder);
        Assert.Contains("--> one/pod.yaml", place.Run("lint").Output, StringComparison.Ordinal);
        Assert.Contains("1 file, 1 object", place.Run("lint").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_single_file_is_understood_with_its_neighbours_and_reported_alone()
    {
        using var place = new Workplace();
        place.Write("k8s/service.yaml", "apiVersion: v1\nkind: Service\nmetadata: {name: web}\nspec: {selector: {app: web}, ports: [{port: 80}]}\n");
        place.Write("k8s/pod.yaml", PrivilegedPod.Replace("  name: web\nspec", "  name: web\n  labels: {app: web}\nspec", StringComparison.Ordinal));
        place.Write("elsewhere/job.yaml", "apiVersion: batch/v1\nkind: Job\nmetadata: {name: x}\nspec: {template: {spec: {restartPolicy: Never, containers: [{name: x, image: x:1}]}}}\n");
        var result = place.Run("lint", "k8s/service.yaml");
        Assert.Equal((0, "1 file, 1 object: no findings\n"), (result.ExitCode, result.Output));
    }

    [Fact]
    public void Context_answers_questions_and_is_not_reported_on()
    {
        using var place = new Workplace();
        place.Write("app/pod.yaml", Pod.Replace("image: web:1", "image: web:1\n      env: [{name: A, valueFrom: {configMapKeyRef: {name: settings, key: a}}}]", StringComparison.Ordinal));
        place.Write("shared/config.yaml", "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: settings}\ndata: {a: x, password: hunter2-hunter2}\n");
        Assert.Contains("which is not part of the input", place.Run("lint", "app").Output, StringComparison.Ordinal);
        Assert.Equal("1 file, 1 object: no findings\n", place.Run("lint", "app", "--context", "shared").Output);
    }

    [Fact]
    public void Templates_are_told_and_not_read()
    {
        using var place = new Workplace();
        place.Write("chart/Chart.yaml", "apiVersion: v2\nname: shop\nversion: 1.0.0\n");
        place.Write("chart/values.yaml", "kind: nothing\n");
        place.Write("chart/templates/web.yaml", "apiVersion: v1\nkind: {{ .Values.kind }}\n");
        place.Write("chart/crds/crd.yaml", Pod);
        place.Write("loose/web.yaml", "{{- if .x }}\napiVersion: v1\nkind: Pod\n{{- end }}\n");
        var result = place.Run("lint");
        Assert.Equal(0, result.ExitCode);
        Assert.Contains("1 file, 1 object: no findings", result.Output, StringComparison.Ordinal);
        Assert.Contains("chart/templates: not read: templates of chart 'shop'", result.Output, StringComparison.Ordinal);
        Assert.Contains("loose/web.yaml: not read: template", result.Output, StringComparison.Ordinal);
        Assert.Contains("chart/templates/web.yaml: not read: template of chart 'shop'", place.Run("lint", "chart/templates/web.yaml").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void An_overlay_is_judged_with_the_base_that_it_lists()
    {
        using var place = new Workplace();
        place.Write("base/kustomization.yaml", "resources: [config.yaml]\n");
        place.Write("base/config.yaml", "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: settings}\ndata: {a: x}\n");
        place.Write("prod/kustomization.yaml", "resources: [../base, pod.yaml]\n");
        place.Write("prod/pod.yaml", Pod.Replace("image: web:1", "image: web:1\n      env: [{name: A, valueFrom: {configMapKeyRef: {name: settings, key: b}}}]", StringComparison.Ordinal));
        var result = place.Run("lint", "prod");
        Assert.Equal(1, result.ExitCode);
        Assert.Contains("its keys are a", result.Output, StringComparison.Ordinal);
        Assert.Contains("(base/config.yaml:3)", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void What_a_kustomization_reads_is_known_wherever_it_lies()
    {
        using var place = new Workplace();
        place.Write("shared/names.yaml", "namePrefix: [{path: metadata/name}]\n");
        place.Write("shared/patch.yaml", "- {op: remove, path: /spec/hostNetwork}\n");
        place.Write("shared/labels.yaml", "apiVersion: builtin\nkind: LabelTransformer\nmetadata: {name: labels}\nlabels: {team: shop}\n");
        place.Write("prod/pod.yaml", Pod);
        place.Write("prod/kustomization.yaml", """
            resources: [pod.yaml]
            patches: [{path: ../shared/patch.yaml, target: {kind: Pod}}, {path: ../shared/pach.yaml, target: {kind: Pod}}]
            configurations: [../shared/names.yaml]
            transformers: [../shared/labels.yaml, ../shared/annotations.yaml]
            """);
        var output = place.Run("lint", "prod").Output;
        Assert.Contains("no file '../shared/pach.yaml'", output, StringComparison.Ordinal);
        Assert.Contains("no file '../shared/annotations.yaml'", output, StringComparison.Ordinal);
        Assert.Equal(2, output.Split("kustomization-resource-missing").Length - 1);
    }

    [Fact]
    public void Quiet_prints_findings_and_nothing_else()
    {
        using var place = new Workplace();
        place.Write("pod.yaml", Pod);
        Assert.Equal("", place.Run("lint", "--quiet").Output);
    }
}
