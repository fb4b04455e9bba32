using System.Reflection;
using System.Text;
using System.Text.Json.Serialization;
using Plimsoll.Manifests.Nodes;
using TreeNode = Plimsoll.Manifests.Nodes.Node;

namespace Plimsoll.Analyzers.Tests;

/// <summary>Writes objects that were read from YAML as C#: the same fields in the same order.</summary>
/// <remarks>What the types of C# do not allow stands in <c>Extra</c>; where there is no such place, the object cannot be written.</remarks>
internal sealed class CSharpText
{
    private static readonly Dictionary<(string ApiVersion, string Kind), Type> Records = typeof(Manifest).Assembly.GetExportedTypes()
        .Where(t => t.GetCustomAttribute<ApiKindAttribute>() is not null)
        .ToDictionary(t => (t.GetCustomAttribute<ApiKindAttribute>()!.ApiVersion, t.GetCustomAttribute<ApiKindAttribute>()!.Kind));

    private readonly StringBuilder _text = new();

    /// <summary>A program that makes these objects as records of Plimsoll.Dsl.</summary>
    public static string OfRecords(IEnumerable<Manifests.Manifest> manifests)
    {
        var writer = new CSharpText();
        writer._text.AppendLine("using Plimsoll;").AppendLine();
        foreach (var manifest in manifests)
        {
            writer._text.Append("_ = ");
            writer.Object(manifest.Root);
            writer._text.AppendLine(";");
        }

        return writer._text.ToString();
    }

    private void Object(TreeNode root)
    {
        var identity = (root["apiVersion"].Text!, root["kind"].Text!);
        if (Records.TryGetValue(identity, out var record))
        {
            _text.Append($"new {record.FullName}");
            Fields(root, record, ["apiVersion", "kind"]);
        }
        else
        {
            _text.Append($"new CustomObject({Literal(identity.Item1)}, {Literal(identity.Item2)})");
            Fields(root, typeof(CustomObject), ["apiVersion", "kind"]);
        }
    }

    private void Fields(TreeNode mapping, Type type, string[] passedOver)
    {
        var properties = type.GetProperties().Where(p => p.GetCustomAttribute<JsonPropertyNameAttribute>() is not null)
            .ToDictionary(p => p.GetCustomAttribute<JsonPropertyNameAttribute>()!.Name);
        if (type == typeof(CustomObject))
            properties["spec"] = type.GetProperty("Spec")!;
        var extra = new List<TreeNode>();
        _text.Append(" { ");
        foreach (var child in mapping.Children)
        {
            if (passedOver.Contains(child.Key))
                continue;
            if (properties.TryGetValue(child.Key!, out var property) && Fits(child, property.PropertyType) && type != typeof(CustomObject) | child.Key == "metadata")
            {
                _text.Append(property.Name).Append(" = ");
                Value(child, property.PropertyType);
                _text.Append(", ");
            }
            else
            {
                extra.Add(child);
            }
        }

        if (extra.Count > 0)
        {
            _text.Append("Extra = ");
            Entries(extra, c => Any(c));
        }

        _text.Append('}');
    }

    private void Entries(IEnumerable<TreeNode> children, Action<TreeNode> write)
    {
        _text.Append('[');
        foreach (var child in children)
        {
            _text.Append('(').Append(Literal(child.Key!)).Append(", ");
            write(child);
            _text.Append("), ");
        }

        _text.Append(']');
    }

    private static bool Fits(TreeNode node, Type type)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (node.IsNull)
            return type.IsClass;
        if (type == typeof(AnyValue))
            return true;
        if (node.IsSequence)
            return type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ValueList<>) && node.Children.All(c => Fits(c, type.GenericTypeArguments[0]));
        if (node.IsMapping)
        {
            return type.IsAssignableTo(typeof(ApiRecord))
                || (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ValueMap<>) && node.Children.All(c => Fits(c, type.GenericTypeArguments[0])));
        }

        return node.Type switch
        {
            ScalarType.Boolean => type == typeof(bool),
            ScalarType.Integer => type == typeof(long) || type == typeof(double) || ((type == typeof(int) || type == typeof(IntOrString) || type == typeof(Quantity)) && node.AsInteger() is >= int.MinValue and <= int.MaxValue),
            ScalarType.Float => type == typeof(double) || type == typeof(Quantity),
            _ => type == typeof(string) || type == typeof(IntOrString) || type == typeof(Quantity) || type == typeof(Duration)
                || (type.IsValueType && type.GetInterface("IWord") is not null && node.Text!.Length > 0),
        };
    }

    private void Value(TreeNode node, Type type)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (type == typeof(AnyValue))
        {
            Any(node);
        }
        else if (node.IsSequence)
        {
            _text.Append('[');
            foreach (var item in node.Children)
            {
                Value(item, type.GenericTypeArguments[0]);
                _text.Append(", ");
            }

            _text.Append(']');
        }
        else if (node.IsMapping && type.IsAssignableTo(typeof(KubernetesObject)))
        {
            _text.Append($"new {type.FullName}");
            Fields(node, type, ["apiVersion", "kind"]);
        }
        else if (node.IsMapping && type.IsAssignableTo(typeof(ApiRecord)))
        {
            _text.Append($"new {type.FullName}");
            Fields(node, type, []);
        }
        else if (node.IsMapping)
        {
            Entries(node.Children, c => Value(c, type.GenericTypeArguments[0]));
        }
        else
        {
            Scalar(node);
        }
    }

    private void Any(TreeNode node)
    {
        if (node.IsMapping)
        {
            _text.Append("AnyValue.Map(");
            var rest = node.Children.ToList();
            for (var i = 0; i < rest.Count; i++)
            {
                _text.Append(i > 0 ? ", (" : "(").Append(Literal(rest[i].Key!)).Append(", ");
                Any(rest[i]);
                _text.Append(')');
            }

            _text.Append(')');
        }
        else if (node.IsSequence)
        {
            _text.Append("AnyValue.List(");
            var rest = node.Children.ToList();
            for (var i = 0; i < rest.Count; i++)
            {
                _text.Append(i > 0 ? ", " : "");
                Any(rest[i]);
            }

            _text.Append(')');
        }
        else
        {
            Scalar(node);
        }
    }

    private void Scalar(TreeNode node) => _text.Append(node.IsNull ? "null!" : node.Type switch
    {
        ScalarType.Boolean => node.IsTrue ? "true" : "false",
        ScalarType.Integer when node.AsInteger() is { } number => number.ToString(System.Globalization.CultureInfo.InvariantCulture) + (number is > int.MaxValue or < int.MinValue ? "L" : ""),
        ScalarType.Integer or ScalarType.Float => node.Text!.TrimStart('+').Replace("_", "", StringComparison.Ordinal) + "d",
        _ => Literal(node.Text!),
    });

    // What has several lines stands in lines of its own, as people write it.
    private static string Literal(string text) => text.Contains('\n', StringComparison.Ordinal) && !text.Contains("\"\"\"", StringComparison.Ordinal) && !text.Contains('\r', StringComparison.Ordinal)
        ? $"\"\"\"\n{text}\n\"\"\""
        : Microsoft.CodeAnalysis.CSharp.SymbolDisplay.FormatLiteral(text, quote: true);
}
