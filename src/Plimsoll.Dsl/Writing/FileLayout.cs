namespace Plimsoll;

/// <summary>How objects are spread over files.</summary>
internal enum FileLayout
{
    /// <summary>All in one.</summary>
    OneFile,

    /// <summary>A file for each object: <c>web-deployment.yaml</c>.</summary>
    PerObject,

    /// <summary>A file for each kind: <c>deployment.yaml</c>.</summary>
    PerKind,
}
