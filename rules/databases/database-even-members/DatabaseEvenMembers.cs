using System.Globalization;

namespace Plimsoll.Rules.Databases;

/// <summary>A database whose members vote, in an even number.</summary>
[Rule("database-even-members", 1120, Severity.Warning, Profile.Recommended)]
public sealed class DatabaseEvenMembers : DatabaseRule<Workload>
{
    /// <inheritdoc/>
    public override void Check(Workload workload, RuleContext context)
    {
        var replicas = workload.Spec["replicas"];
        if (replicas.AsInteger() is not (> 0 and var members) || members % 2 != 0)
            return;
        if (workload.Kind != "StatefulSet" || Database.In(workload.Pod, Images) is not { Engine.HasQuorum: true } database || !Votes(database) || HasArbiter(workload, database, context.Bundle))
            return;
        var survives = (members - 1) / 2;
        context.Report(
            replicas,
            $"{database.DisplayName} has {members} members, an even number, and decides by majority",
            help: survives == 0
                ? "it stops when one of them is away, so that two are worse than one; write replicas: 3"
                : $"it survives the loss of {survives}, just as {(members - 1).ToString(CultureInfo.InvariantCulture)} members would; write replicas: {(members + 1).ToString(CultureInfo.InvariantCulture)}");
    }

    // MongoDB votes only as a replica set, RabbitMQ only with quorum queues in a cluster.
    private static bool Votes(Database database) => database.Engine.Name switch
    {
        "MongoDB" => database.Words.Any(w => w.StartsWith("--replSet", StringComparison.Ordinal)) || database.Container.Env.Any(e => e.Name is "MONGODB_REPLICA_SET_MODE" or "MONGODB_REPLICA_SET_NAME"),
        _ => true,
    };

    // A member without data, run beside the others, makes their number odd.
    private static bool HasArbiter(Workload workload, Database database, Bundle bundle) =>
        database.Engine.Name == "MongoDB"
        && bundle.ViewsOf<Workload>().Any(w => !ReferenceEquals(w, workload) && w.Manifest.Name.Contains("arbiter", StringComparison.OrdinalIgnoreCase));
}
