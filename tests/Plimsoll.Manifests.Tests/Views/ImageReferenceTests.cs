using Plimsoll.Manifests.Views;

namespace Plimsoll.Manifests.Tests.Views;

public sealed class ImageReferenceTests
{
    [Theory]
    [InlineData("calico/node", "calico/node", true)]
    [InlineData("quay.io/calico/node:v3.29.1", "calico/node", true)]
    [InlineData("localhost:5000/calico/node@sha256:ab", "calico/node", true)]
    [InlineData("notcalico/node", "calico/node", false)]
    [InlineData("calico/node-driver", "calico/node", false)]
    [InlineData("node", "calico/node", false)]
    [InlineData("registry.k8s.io/sig-storage/csi-provisioner:v5", "sig-storage/csi-*", true)]
    [InlineData("registry.k8s.io/sig-storage/x/csi-provisioner:v5", "sig-storage/csi-*", false)]
    [InlineData("registry.k8s.io/provider-aws/aws-ebs-csi-driver", "*-csi-*", true)]
    [InlineData("a-b-c", "a-*b*-c", true)]
    [InlineData("a-c", "a-*-c", false)]
    [InlineData("anything", "*", true)]
    public void A_pattern_names_a_repository_or_its_end(string image, string pattern, bool matches) =>
        Assert.Equal(matches, new ImageReference(image).Matches(pattern));
}
