using Plimsoll.Schemas.Formats;

namespace Plimsoll.Rules.Schema;

/// <summary>The target port of a Service is neither the name of a port nor its number.</summary>
[Rule("service-target-port-invalid", 1051, Severity.Error, Profile.Recommended)]
public sealed class ServiceTargetPortInvalid : Rule<Service>
{
    /// <inheritdoc/>
    public override void Check(Service service, RuleContext context)
    {
        foreach (var port in service.Spec["ports"].Children)
        {
            var target = port["targetPort"];
            // 0 stands for the port itself.
            if (target.AsInteger() is { } number and (< 0 or > 65535))
                Report(target, $"{number} is no port", "write a number from 1 to 65535", context);
            else if (target.AsString() is { Length: > 0 } name && !Placeholders.Contains(name) && TextFormats.Named("port-name-or-number")?.Check(name) is { } mistake)
                Report(target, $"'{name}' is no target port: {mistake.Reason}", Help(mistake, target), context);
        }
    }

    private static string Help(FormatMistake mistake, Node target) => mistake.Suggestion is { } meant
        ? $"write {meant}{(HasNeedlessQuotes(meant, target.Style) ? " without quotes" : "")}"
        : "write the name of a container port, or a number from 1 to 65535";

    // In C# a name is quoted whatever it is.
    private static bool HasNeedlessQuotes(string meant, ScalarStyle style) =>
        style != ScalarStyle.Plain && (style != ScalarStyle.Code || PlainScalar.TypeOf(meant) == ScalarType.Integer);

    private static void Report(Node target, string mistake, string help, RuleContext context) =>
        context.Report(target, $"{FieldWords.PlaceOf(target.Parent, context)}: {mistake}", help);
}
