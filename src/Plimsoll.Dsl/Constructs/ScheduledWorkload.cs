using System.Runtime.CompilerServices;

namespace Plimsoll;

/// <summary>A program that runs to its end at certain times: a CronJob, and a PersistentVolumeClaim for each claim.</summary>
public sealed record ScheduledWorkload : PodWorkload
{
    /// <summary>Makes a workload; all else is given in braces.</summary>
    /// <param name="name">The name of the CronJob.</param>
    /// <param name="file">Given by the compiler.</param>
    /// <param name="line">Given by the compiler.</param>
    public ScheduledWorkload(string name, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
        : base(name, file, line)
    {
    }

    /// <summary>When it runs, in the words of cron: <c>"0 3 * * *"</c>.</summary>
    /// <exception cref="FormatException">The text is no schedule.</exception>
    public required string Schedule
    {
        get;
        init => field = CheckedText.Of(value, "cron");
    }

    /// <summary>The time zone of the schedule: <c>Etc/UTC</c>; null for that of the cluster.</summary>
    public string? TimeZone { get; init; }

    /// <summary>Whether a program that failed is started again in its pod (<c>OnFailure</c>) or in a new one (<c>Never</c>).</summary>
    public required RestartPolicy RestartPolicy { get; init; }

    /// <summary>What happens when a run is due while another one goes on; null for the cluster's default.</summary>
    public ConcurrencyPolicy? ConcurrencyPolicy { get; init; }

    /// <summary>How often a run is tried again; null for the cluster's default.</summary>
    public int? BackoffLimit { get; init; }

    /// <summary>How long a run may take; null for no bound.</summary>
    public Duration? Deadline { get; init; }

    private protected override IEnumerable<KubernetesObject> Build()
    {
        yield return new CronJob
        {
            Metadata = MetadataFor(Name, Selector, Annotations),
            Spec = new()
            {
                Schedule = Schedule,
                TimeZone = TimeZone,
                ConcurrencyPolicy = ConcurrencyPolicy,
                JobTemplate = new()
                {
                    Spec = new()
                    {
                        BackoffLimit = BackoffLimit,
                        ActiveDeadlineSeconds = Deadline is { } deadline ? (int)deadline : null,
                        Template = Template(claims: true, RestartPolicy),
                    },
                },
            },
        };
        foreach (var claim in ClaimObjects())
            yield return claim;
    }
}
