using System.Text;

namespace Plimsoll.Dsl.Generator;

/// <summary>Makes identifiers of the API's words.</summary>
internal static class Words
{
    /// <summary><c>clusterIP</c> becomes <c>ClusterIP</c>, <c>x-kubernetes-map-type</c> <c>XKubernetesMapType</c>, <c>$ref</c> <c>Ref</c>.</summary>
    public static string Pascal(string word)
    {
        var pascal = new StringBuilder(word.Length);
        var startsWord = true;
        foreach (var c in word)
        {
            if (!char.IsAsciiLetterOrDigit(c))
            {
                startsWord = true;
                continue;
            }

            pascal.Append(startsWord ? char.ToUpperInvariant(c) : c);
            startsWord = false;
        }

        return pascal.ToString();
    }

    /// <summary><c>v1beta1</c> becomes <c>V1Beta1</c>.</summary>
    public static string Version(string version) =>
        Pascal(version.Replace("alpha", "-alpha", StringComparison.Ordinal).Replace("beta", "-beta", StringComparison.Ordinal));

    /// <summary>The last word of <c>ContainerPort</c>: <c>Port</c>.</summary>
    public static string Last(string pascal) => pascal[pascal.AsSpan().LastIndexOfAnyInRange('A', 'Z')..];

    /// <summary><c>accessModes</c> becomes <c>accessMode</c>.</summary>
    public static string Singular(string word) => word switch
    {
        [.. var stem, 'i', 'e', 's'] => stem + "y",
        [.. var stem, 's'] => stem,
        _ => word,
    };
}
