namespace Plimsoll.Rules.Schema;

/// <summary>The schedule of a CronJob cannot be read, or never fires.</summary>
[Rule("invalid-cron-schedule", 1043, Severity.Error, Profile.Recommended)]
public sealed class InvalidCronSchedule : Rule<FormatProblem>
{
    /// <inheritdoc/>
    public override void Check(FormatProblem problem, RuleContext context)
    {
        if (problem.Format != "cron")
            return;
        context.Report(
            problem.Node,
            FieldWords.Wrong(problem, "is no usable schedule", context),
            help: problem.Mistake.Suggestion is { } meant ? $"write {meant}" : "write minute, hour, day of month, month and day of week, such as 0 3 * * 1",
            at: problem.Place);
    }
}
