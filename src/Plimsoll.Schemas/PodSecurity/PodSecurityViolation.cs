using Plimsoll.Manifests.Nodes;

namespace Plimsoll.Schemas.PodSecurity;

/// <summary>A place at which a pod is not what a control asks.</summary>
/// <param name="Control">The control.</param>
/// <param name="Node">The place.</param>
/// <param name="Problem">What is wrong, with the container's name: <c>container 'web' sets privileged: true</c>.</param>
/// <param name="Remedy">What to write instead.</param>
/// <param name="Edits">The changes that make it right; none where only a person can.</param>
public sealed record PodSecurityViolation(PodSecurityControl Control, Node Node, string Problem, string Remedy, params Edit[] Edits);
