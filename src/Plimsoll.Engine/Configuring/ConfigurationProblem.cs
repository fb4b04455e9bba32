using Plimsoll.Manifests.Text;

namespace Plimsoll.Engine.Configuring;

/// <summary>A mistake in a configuration.</summary>
/// <param name="Span">Where it is.</param>
/// <param name="Message">What is wrong.</param>
/// <param name="Help">What to write instead.</param>
public sealed record ConfigurationProblem(Span Span, string Message, string Help);
