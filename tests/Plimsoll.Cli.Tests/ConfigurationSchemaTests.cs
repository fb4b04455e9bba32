using System.Text.Json;
using System.Text.Json.Serialization;
using NJsonSchema;
using NJsonSchema.Generation;
using NJsonSchema.Generation.TypeMappers;
using Plimsoll.Engine.Configuring;
using Plimsoll.Engine.Rules;
using Plimsoll.Manifests.Nodes;
using Plimsoll.Manifests.Text;
using Plimsoll.Rules;
using Plimsoll.Testing;

namespace Plimsoll.Cli.Tests;

/// <summary>Makes the JSON Schema of the configuration from its types, and holds what is shipped to it.</summary>
public sealed class ConfigurationSchemaTests
{
    private static readonly JsonSchema Schema = Make();

    [Fact]
    public void What_is_shipped_is_made_from_the_types() =>
        Golden.Matches(Repository.PathOf("src", "Plimsoll.Cli", "Configuring", "plimsoll.schema.json"), Schema.ToJson().Replace("\r\n", "\n", StringComparison.Ordinal) + "\n");

    [Fact]
    public void The_reader_knows_the_keys_of_the_schema_and_no_others()
    {
        foreach (var key in Schema.Properties.Keys)
            Assert.Empty(ConfigurationReader.Read(new Source("plimsoll.yaml", $"{key}:\n"), RuleCatalogue.All).Problems);
        foreach (var key in Schema.Properties["output"].ActualSchema.Properties.Keys)
            Assert.Empty(ConfigurationReader.Read(new Source("plimsoll.yaml", $"output:\n  {key}:\n"), RuleCatalogue.All).Problems);
        foreach (var key in Schema.Definitions["Override"].Properties.Keys)
            Assert.Empty(ConfigurationReader.Read(new Source("plimsoll.yaml", $"overrides:\n  - {key}:\n"), RuleCatalogue.All).Problems);
    }

    [Theory]
    [InlineData("""{ "kubernetes": "1.31", "profile": "strict", "rules": { "too-few-replicas": "off", "PLM1042": { "severity": "error" } } }""", 0)]
    [InlineData("""{ "profile": ["strict", "pod-security-baseline"], "exclude": "vendor", "fail-on": "warning", "foreign-ignores": false }""", 0)]
    [InlineData("""{ "overrides": [{ "files": ["dev/**"], "rules": { "too-few-replicas": false } }], "output": { "format": ["text"], "quiet": true } }""", 0)]
    [InlineData("""{ "kubernets": "1.31" }""", 1)]
    [InlineData("""{ "fail-on": "warn" }""", 1)]
    [InlineData("""{ "rules": { "too-few-replicas": { "minimum-of-all": 3 } } }""", 1)]
    public void Editors_say_what_the_tool_says(string text, int problems)
    {
        Assert.Equal(problems > 0, Schema.Validate(text).Count > 0);
        Assert.Equal(problems, ConfigurationReader.Read(new Source("plimsoll.yaml", text), RuleCatalogue.All).Problems.Count);
    }

    private static JsonSchema Make()
    {
        var settings = new SystemTextJsonSchemaGeneratorSettings
        {
            AllowReferencesWithProperties = true,
            AlwaysAllowAdditionalObjectProperties = false,
            DefaultReferenceTypeNullHandling = ReferenceTypeNullHandling.NotNull,

            // Options of rules are read as nodes; what they may be is written below.
            TypeMappers = { new PrimitiveTypeMapper(typeof(Node), static _ => { }) },
            SerializerOptions = new JsonSerializerOptions
            {
                PropertyNamingPolicy = JsonNamingPolicy.KebabCaseLower,
                Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower) },
            },
        };
        var schema = JsonSchemaGenerator.FromType<Configuration>(settings);
        schema.Title = "plimsoll.yaml";
        schema.Properties["kubernetes"].Type |= JsonObjectType.Number;
        var rules = new JsonSchema { Type = JsonObjectType.Object, AllowAdditionalProperties = false };
        schema.Definitions["Rules"] = rules;
        schema.Definitions["RuleLevel"] = Level();
        schema.Definitions["RuleSetting"] = RuleSetting(schema, []);
        AddRules(rules, schema);
        Refer(schema.Properties["rules"], rules);
        Refer(schema.Definitions["Override"].Properties["rules"], rules);
        foreach (var owner in schema.Definitions.Values.Append(schema).ToList())
        {
            foreach (var property in owner.Properties.Values.Where(p => p.ActualTypeSchema.IsArray && p.Name != "overrides"))
                AcceptOneItem(property);
        }

        return schema;
    }

    // One value need not be written as a list.
    private static void AcceptOneItem(JsonSchemaProperty property)
    {
        var list = new JsonSchema { Type = JsonObjectType.Array, Item = property.ActualTypeSchema.Item };
        property.Type = JsonObjectType.None;
        property.Item = null;
        property.AnyOf.Add(list.Item!.HasReference ? new JsonSchema { Reference = list.Item.Reference } : new JsonSchema { Type = JsonObjectType.String });
        property.AnyOf.Add(list);
    }

    private static void Refer(JsonSchemaProperty property, JsonSchema schema)
    {
        property.Type = JsonObjectType.None;
        property.AdditionalPropertiesSchema = null;
        property.AllowAdditionalProperties = true;
        property.Reference = schema;
    }

    // Each rule by its name with its own options, and by its number with any.
    private static void AddRules(JsonSchema rules, JsonSchema schema)
    {
        foreach (var rule in RuleCatalogue.All)
        {
            var defaults = rule.Create();
            var setting = rule.Options.Count == 0
                ? new JsonSchemaProperty { Reference = schema.Definitions["RuleSetting"] }
                : RuleSetting(schema, rule.Options.Select(o => (o.Name, OptionOf(o, defaults))));
            setting.Description = rule.Summary;
            rules.Properties[rule.Name] = setting;
        }

        rules.PatternProperties["^PLM[0-9]+$"] = new JsonSchemaProperty();
    }

    private static JsonSchemaProperty RuleSetting(JsonSchema schema, IEnumerable<(string Name, JsonSchemaProperty Schema)> options)
    {
        var mapping = new JsonSchema { Type = JsonObjectType.Object, AllowAdditionalProperties = false };
        mapping.Properties["severity"] = new JsonSchemaProperty { Reference = schema.Definitions["RuleLevel"] };
        foreach (var (name, option) in options)
            mapping.Properties[name] = option;
        var setting = new JsonSchemaProperty();
        setting.AnyOf.Add(new JsonSchema { Reference = schema.Definitions["RuleLevel"] });
        setting.AnyOf.Add(mapping);
        return setting;
    }

    // YAML 1.1 reads `off` and `on` as booleans.
    private static JsonSchema Level()
    {
        var level = new JsonSchema { Description = "Whether it is checked, and how bad its findings are." };
        foreach (var word in EnumWords.All<RuleLevel>())
            level.Enumeration.Add(word);
        level.Enumeration.Add(false);
        level.Enumeration.Add(true);
        return level;
    }

    private static JsonSchemaProperty OptionOf(RuleOption option, Rule defaults) => new()
    {
        Description = $"{option.Description} Default: {option.ValueOf(defaults)}",
        Item = option.Type == "a list of texts" ? new JsonSchema { Type = JsonObjectType.String } : null,
        Type = option.Type switch
        {
            "a whole number" => JsonObjectType.Integer,
            "true or false" => JsonObjectType.Boolean,
            "a list of texts" => JsonObjectType.Array,
            _ => JsonObjectType.String | JsonObjectType.Number,
        },
    };
}
