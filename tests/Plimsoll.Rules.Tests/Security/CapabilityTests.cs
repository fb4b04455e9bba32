using Plimsoll.Rules.Security;

namespace Plimsoll.Rules.Tests.Security;

public sealed class CapabilityTests
{
    [Theory]
    [InlineData("NET_ADMIN", "NET_ADMIN")]
    [InlineData("CAP_NET_ADMIN", "NET_ADMIN")]
    [InlineData("cap_net_admin", "NET_ADMIN")]
    [InlineData(" all ", "ALL")]
    public void A_name_is_that_of_the_kernel(string written, string name) => Assert.Equal(name, Capability.Normalise(written));

    [Theory]
    [InlineData("", true)]
    [InlineData("securityContext: {capabilities: {drop: [KILL]}}", true)]
    [InlineData("securityContext: {capabilities: {drop: [CAP_NET_RAW]}}", false)]
    [InlineData("securityContext: {capabilities: {drop: [all]}}", false)]
    [InlineData("securityContext: {capabilities: {drop: ['{{ x }}']}}", false)]
    [InlineData("securityContext: '{{ x }}'", false)]
    public void A_capability_is_kept_unless_it_is_dropped_or_nobody_can_tell(string fields, bool isKept)
    {
        var container = Pods.With($"containers: [{{name: a, {fields}}}]").Containers[0];
        Assert.Equal(isKept, Capability.IsKept(container, "NET_RAW"));
    }
}
