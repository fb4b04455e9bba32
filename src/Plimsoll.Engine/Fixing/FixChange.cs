using Plimsoll.Manifests.Text;

namespace Plimsoll.Engine.Fixing;

/// <summary>A text before and after its fixes.</summary>
public sealed record FixChange(Source Before, Source After);
