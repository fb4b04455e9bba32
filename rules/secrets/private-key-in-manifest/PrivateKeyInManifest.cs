namespace Plimsoll.Rules.Secrets;

/// <summary>A private key in an object that is not made for secrets.</summary>
[Rule("private-key-in-manifest", 1108, Severity.Error, Profile.Recommended)]
public sealed class PrivateKeyInManifest : Rule<Manifest>
{
    /// <inheritdoc/>
    public override void Check(Manifest manifest, RuleContext context)
    {
        if (SpeltOut.IsExpectedIn(manifest))
            return;
        var text = manifest.Source.Characters;
        var span = SpeltOut.TextOf(manifest);
        for (var start = span.Start; PrivateKey.Find(text, start, span.End) is { } key; start = key.End)
        {
            var place = SpeltOut.At(manifest, key.Start);
            context.Report(
                place.Node,
                $"{manifest.DisplayName} spells out a private key {place.Where}",
                help: "whoever can read the file or the object can pass for its owner; replace the key, and keep the new one in a Secret of type kubernetes.io/tls or Opaque",
                at: key);
        }
    }
}
