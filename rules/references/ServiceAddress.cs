namespace Plimsoll.Rules.References;

/// <summary>The name of a Service in a setting, as the cluster's DNS knows it: <c>http://orders.shop.svc:8080</c>, <c>redis:6379</c>.</summary>
/// <param name="Node">The value that holds it.</param>
/// <param name="Host">The name as written: <c>orders.shop.svc</c>.</param>
/// <param name="HostSpan">Where it stands.</param>
internal sealed record ServiceAddress(Node Node, string Host, Span HostSpan)
{
    private (string Name, string? Namespace, bool IsCertain)? _service;
    private Resolution? _resolution;
    private bool _isResolved;

    /// <summary>The scheme of the URL; null when it is none.</summary>
    public string? Scheme { get; init; }

    /// <summary>The port that is written, or that the scheme stands for; null when neither tells.</summary>
    public int? Port { get; init; }

    /// <summary>Where the port is written; null when it is not.</summary>
    public Span? PortSpan { get; init; }

    /// <summary>Whether only the cluster's DNS can answer for it, since it ends in <c>svc</c>.</summary>
    public bool IsSurelyService => Service.IsCertain;

    /// <summary>The Service's name, and its namespace where one is written.</summary>
    public (string Name, string? Namespace, bool IsCertain) Service => _service ??= ReadService();

    /// <summary>How many parts the name has between its dots.</summary>
    public int LabelCount
    {
        get
        {
            var count = 1;
            foreach (var c in Host)
                count += c == '.' ? 1 : 0;
            return count;
        }
    }

    /// <summary>Where the address leads; found out once.</summary>
    /// <remarks>
    /// A name of two parts is a Service and its namespace only where the input knows the namespace: <c>example.com</c> looks the same.
    /// Of <c>mongo-0.mongo</c> the second part is the Service.
    /// </remarks>
    /// <param name="from">The object that holds it.</param>
    /// <param name="bundle">The bundle that the object is part of.</param>
    public Resolution? Resolve(Manifest from, Bundle bundle)
    {
        if (!_isResolved)
        {
            _resolution = FindService(from, bundle);
            _isResolved = true;
        }

        return _resolution;
    }

    private Resolution? FindService(Manifest from, Bundle bundle)
    {
        var (name, inNamespace, isCertain) = Service;
        if (name == "localhost" || LabelCount > 2 && !isCertain)
            return null;
        if (inNamespace is not null && !isCertain)
        {
            if (bundle.Resolve("Service", inNamespace, from) is { Kind: ResolutionKind.Found } ofPod)
                return ofPod;
            if (!bundle.KnowsNamespace(inNamespace))
                return null;
        }

        return bundle.Resolve("Service", name, from, inNamespace);
    }

    private (string Name, string? Namespace, bool IsCertain) ReadService()
    {
        var host = Host.TrimEnd('.');
        if (host.IndexOf('.') < 0)
            return (host, null, false);

        // `web.shop.svc.cluster.local`, and `mongo-0.mongo.shop.svc` for one pod of a headless Service.
        var (before, last) = (0, 0);
        for (var start = 0; start < host.Length; start = EndOfLabel(host, start) + 1)
        {
            var isSvc = host.AsSpan(start, EndOfLabel(host, start) - start) is "svc";
            if (isSvc && last > 0)
                return (LabelAt(host, before), LabelAt(host, last), true);
            if (isSvc)
                break;
            (before, last) = (last, start);
        }

        return (LabelAt(host, 0), LabelAt(host, EndOfLabel(host, 0) + 1), false);
    }

    private static string LabelAt(string host, int start) => host.Substring(start, EndOfLabel(host, start) - start);

    private static int EndOfLabel(string host, int start) => host.IndexOf('.', start) is >= 0 and var dot ? dot : host.Length;
}
