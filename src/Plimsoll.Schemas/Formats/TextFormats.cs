using System.Collections.Concurrent;

namespace Plimsoll.Schemas.Formats;

/// <summary>The formats by the names that the schemas of fields use.</summary>
public static class TextFormats
{
    private static readonly ConcurrentDictionary<string, TextFormat> Made = new(StringComparer.Ordinal);

    /// <summary>The format of a name, or null when there is none; each is made when it is first asked for.</summary>
    public static TextFormat? Named(string name)
    {
        if (Made.TryGetValue(name, out var made))
            return made;
        var format = Make(name);
        return format is null ? null : Made.GetOrAdd(name, format);
    }

    private static TextFormat? Make(string name) => name switch
    {
        "absolute-path" => new AbsolutePathFormat(),
        "annotation-key" => new AnnotationKeyFormat(),
        "byte" => new ByteFormat(),
        "cidr" => new CidrFormat(),
        "config-map-key" => new ConfigMapKeyFormat(),
        "cron" => new CronFormat(),
        "date-time" => new DateTimeFormat(),
        "dns-label" => new DnsLabelFormat(),
        "dns-subdomain" => new DnsSubdomainFormat(),
        "duration" => new DurationFormat(),
        "env-var-name" => new EnvVarNameFormat(),
        "finalizer" => new FinalizerFormat(),
        "image" => new ImageFormat(),
        "ip" => new IpFormat(),
        "ip-or-cidr" => new IpOrCidrFormat(),
        "label-key" => new LabelKeyFormat(),
        "label-value" => new LabelValueFormat(),
        "path-segment" => new PathSegmentFormat(),
        "percent" => new PercentFormat(),
        "port-name" => new PortNameFormat(),
        "port-name-or-number" => new PortNameOrNumberFormat(),
        "quantity" => new QuantityFormat(),
        "relative-path" => new RelativePathFormat(),
        "rfc1035-label" => new Rfc1035LabelFormat(),
        "time-zone" => new TimeZoneFormat(),
        "uri" => new UriFormat(),
        "uuid" => new UuidFormat(),
        "wildcard-host" => new WildcardHostFormat(),
        _ => null,
    };
}
