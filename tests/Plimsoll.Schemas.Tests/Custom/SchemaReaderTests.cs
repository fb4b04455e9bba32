namespace Plimsoll.Schemas.Tests.Custom;

public sealed class SchemaReaderTests
{
    [Theory]
    [InlineData("type: string", "string")]
    [InlineData("type: boolean", "boolean")]
    [InlineData("type: number", "integer|number")]
    [InlineData("{type: integer, format: int32}", "integer -2147483648..2147483647")]
    [InlineData("{type: integer, format: int32, minimum: 0}", "integer 0..2147483647")]
    [InlineData("{type: integer, format: int64, maximum: 5}", "integer ..5")]
    [InlineData("{type: number, minimum: 0.5, exclusiveMinimum: true}", "integer|number >0.5..")]
    [InlineData("{type: number, exclusiveMaximum: 7, maximum: 9}", "integer|number ..<7")]
    [InlineData("{type: number, exclusiveMaximum: 9, maximum: 7}", "integer|number ..7")]
    [InlineData("{type: number, multipleOf: 0.25}", "integer|number times 0.25")]
    [InlineData("{type: string, enum: [a, 'yes', '1']}", "string(a yes 1)")]
    [InlineData("{type: integer, enum: [1, 0x10]}", "integer(1 16)")]
    [InlineData("{type: boolean, enum: [yes]}", "boolean(true)")]
    [InlineData("{type: string, nullable: true, enum: [a, null]}", "string?(a)")]
    [InlineData("{type: object, enum: [{a: 1}]}", "object{}")]
    [InlineData("{type: string, format: date-time}", "string<date-time>")]
    [InlineData("{type: string, format: datetime}", "string<date-time>")]
    [InlineData("{type: string, format: duration}", "string<duration>")]
    [InlineData("{type: string, format: made-up}", "string")]
    [InlineData("{type: string, pattern: '^a$', minLength: 1, maxLength: 9}", @"string /^a\z/ length 1..9")]
    [InlineData("{type: string, pattern: '^(?!a)'}", "string")]
    [InlineData("{type: array, items: {type: string}, minItems: 1, maxItems: 3}", "array[string] items 1..3")]
    [InlineData("{type: array, x-kubernetes-list-type: set, items: {type: string}}", "array[string] set")]
    [InlineData("{type: array, x-kubernetes-list-type: map, x-kubernetes-list-map-keys: [a, b], items: {type: object, properties: {a: {type: string}, b: {type: string}}}}", "array[object{a: string, b: string}] by a+b")]
    [InlineData("{type: object, additionalProperties: {type: string}, maxProperties: 4}", "object{*: string} entries ..4")]
    [InlineData("{type: object, additionalProperties: {type: string}, required: [a]}", "object{a!: string, *: string}")]
    [InlineData("{type: object, additionalProperties: true}", "object{*}")]
    [InlineData("{type: object, additionalProperties: false}", "object{}")]
    [InlineData("{type: object}", "object{}")]
    [InlineData("{type: object, x-kubernetes-preserve-unknown-fields: true}", "object{*}")]
    [InlineData("{x-kubernetes-preserve-unknown-fields: true}", "any")]
    [InlineData("{type: object, required: [b], properties: {a: {type: string, default: x}, b: {type: boolean, default: on}}}", "object{a: string = x, b!: boolean = true}")]
    [InlineData("{type: object, x-kubernetes-preserve-unknown-fields: true, properties: {a: {type: object, properties: {b: {type: string}}}}}", "object{a: object{b: string}, *}")]
    [InlineData("{x-kubernetes-int-or-string: true}", "string|integer")]
    [InlineData("{x-kubernetes-int-or-string: true, anyOf: [{type: integer}, {type: string}], pattern: '[0-9]+%?'}", "string|integer /[0-9]+%?/")]
    [InlineData("{anyOf: [{type: integer}, {type: string}]}", "string|integer")]
    [InlineData("{oneOf: [{type: integer}, {type: number}]}", "any oneOf(integer; integer|number)")]
    [InlineData("{type: object, properties: {a: {type: string}, b: {type: string}}, oneOf: [{required: [a]}, {required: [b]}]}", "object{a: string, b: string} oneOf(any{a!: any, *}; any{b!: any, *})")]
    [InlineData("{type: object, properties: {a: {type: string}}, anyOf: [{properties: {a: {enum: [x]}}}]}", "object{a: string} anyOf(any{a: any(x), *})")]
    [InlineData("{type: string, not: {pattern: 'a'}}", "string not(any /a/)")]
    [InlineData("{type: object, x-kubernetes-embedded-resource: true, x-kubernetes-preserve-unknown-fields: true}", "object{apiVersion!: string, kind!: string, metadata: meta.v1.ObjectMeta, *} embedded")]
    public void A_schema_is_read_word_by_word(string schema, string expected) => Assert.Equal(expected, Given.SpecOf(schema));

    [Theory]
    [InlineData("{type: string, not: {pattern: '^(?!a)'}}", "string")]
    [InlineData("{type: string, not: {madeUp: true}}", "string")]
    [InlineData("{type: string, oneOf: [{enum: [a]}, {madeUp: true}]}", "string allOf(any anyOf(any(a); any))")]
    public void What_must_not_hold_is_passed_over_unless_it_is_understood_in_full(string schema, string expected) => Assert.Equal(expected, Given.SpecOf(schema));

    [Theory]
    [InlineData("oops", "any")]
    [InlineData("[1, 2]", "any")]
    [InlineData("{type: 3}", "any")]
    [InlineData("{type: [string, 5]}", "any")]
    [InlineData("{type: string, enum: 4, pattern: [a], minLength: x, maximum: y}", "string")]
    [InlineData("{type: object, properties: [a], required: {b: 1}}", "object{}")]
    [InlineData("{type: array, items: 5}", "array")]
    [InlineData("{type: string, anyOf: {a: 1}, allOf: [7], not: x}", "string allOf(any)")]
    [InlineData("{type: string, pattern: '(('}", "string")]
    [InlineData("{type: string, minLength: -1, maxLength: 99999999999999999999}", "string")]
    public void A_broken_schema_asks_for_nothing(string schema, string expected) => Assert.Equal(expected, Given.SpecOf(schema));

    [Fact]
    public void Alternatives_that_cannot_be_told_apart_cost_nothing_however_deep_they_nest()
    {
        var deep = string.Concat(Enumerable.Repeat("{type: array, items: ", 60)) + "{type: string}" + new string('}', 60);
        Assert.StartsWith("array[array[", Given.SpecOf(deep), StringComparison.Ordinal);
    }

    [Fact]
    public void Aliases_are_read_like_what_they_stand_for()
    {
        const string Schema = "{type: object, properties: {a: &a {type: object, properties: {x: {type: string}}}, b: *a}}";
        Assert.Equal("object{a: object{x: string}, b: object{x: string}}", Given.SpecOf(Schema));
    }
}
