using System.Globalization;
using Plimsoll.Rules.Images;

namespace Plimsoll.Rules.Databases;

/// <summary>A container that runs a database.</summary>
/// <param name="Container">The container.</param>
/// <param name="Image">What is known about its image.</param>
internal sealed record Database(Container Container, DatabaseImage Image)
{
    // Programs that come in a database's image, or are started from it, and only talk to one or keep no data; `.sh` is left out.
    private static readonly HashSet<string> Clients = new(StringComparer.Ordinal)
    {
        "psql", "pg_dump", "pg_dumpall", "pg_restore", "pg_isready", "pg_basebackup", "pg_receivewal", "pgbench",
        "mongo", "mongosh", "mongodump", "mongorestore", "mongoimport", "mongoexport", "mongostat", "mongotop", "mongofiles",
        "mysql", "mysqldump", "mysqladmin", "mysqlbinlog", "mysqlcheck", "mysqlimport", "mysqlpump", "mysqlslap", "mysqlsh",
        "mariadb", "mariadb-admin", "mariadb-backup", "mariadb-binlog", "mariadb-check", "mariadb-dump", "mariadb-import", "mariadb-slap",
        "mariabackup", "xtrabackup", "garbd",
        "redis-cli", "redis-benchmark", "redis-sentinel", "valkey-cli", "valkey-benchmark", "valkey-sentinel", "keydb-cli",
        "cqlsh", "nodetool", "sstableloader", "cassandra-stress", "etcdctl", "etcdutl", "clickhouse-client", "clickhouse-benchmark", "influx", "mc",
        "cypher-shell", "neo4j-admin", "rabbitmqctl", "rabbitmqadmin", "rabbitmq-diagnostics", "sqlcmd", "arangosh", "arangodump", "arangorestore",
        "kafka-topics", "kafka-acls", "kafka-configs", "kafka-console-producer", "kafka-console-consumer", "kafka-consumer-groups",
        "kafka-consumer-perf-test", "kafka-producer-perf-test", "kafka-verifiable-consumer", "kafka-verifiable-producer", "kafka-mirror-maker",
        "connect-distributed", "connect-standalone", "connect-mirror-maker", "zookeeper-shell", "sleep", "tail",
    };

    // They keep nothing, but whoever reaches them reaches the data behind them.
    private static readonly HashSet<string> Routers = new(StringComparer.Ordinal) { "mongos", "mysqlrouter" };

    // Where a script starts one of these, what else it calls only prepares or awaits it.
    private static readonly HashSet<string> Servers = new(StringComparer.Ordinal)
    {
        "mongod", "postgres", "mysqld", "mysqld_safe", "mariadbd", "mariadbd-safe", "redis-server", "valkey-server", "keydb-server", "memcached",
        "cassandra", "clickhouse-server", "influxd", "sqlservr", "arangod", "rethinkdb", "rabbitmq-server", "kafka-server-start", "etcd",
        "docker-entrypoint", "entrypoint",
    };

    // What stands before the program that is meant.
    private static readonly HashSet<string> Starters = new(StringComparer.Ordinal)
    {
        "tini", "dumb-init", "--", "docker-entrypoint", "exec", "then", "do", "else", "if", "while", "until", "!", "nohup", "env",
    };

    private static readonly char[] EndsOfCommands = ['\n', ';', '|', '&', '(', ')', '{', '}', '`'];

    private static readonly HashSet<string> KnownVendors = new(StringComparer.Ordinal) { "apache", "confluentinc", "coreos", "hashicorp", "percona", "mirror", "docker" };

    /// <summary>The engine.</summary>
    public DatabaseEngine Engine => Image.Engine;

    /// <summary>How messages call it: <c>MongoDB in Deployment 'orders'</c>.</summary>
    public string DisplayName => $"{Engine.Name} in {Container.Workload.Manifest.DisplayName}";

    /// <summary>The database that a container runs, or null.</summary>
    /// <param name="container">The container.</param>
    /// <param name="added">Images that the user named: <c>mongo-acme=MongoDB</c>.</param>
    public static Database? Of(Container container, IReadOnlyList<string>? added = null)
    {
        var database = FromImage(container, added);
        return database is null || RunsOther(container, database.Engine) ? null : database;
    }

    /// <summary>The first database of a pod, or null.</summary>
    public static Database? In(PodSpec pod, IReadOnlyList<string>? added = null)
    {
        foreach (var container in pod.Containers)
        {
            if (Of(container, added) is { } database)
                return database;
        }

        return null;
    }

    /// <summary>The first database that a pod runs or routes requests to, or null.</summary>
    public static Database? Behind(PodSpec pod, IReadOnlyList<string>? added = null)
    {
        foreach (var container in pod.Containers)
        {
            if (FromImage(container, added) is { } database && (!RunsOther(container, database.Engine) || database.Words.Any(w => Routers.Contains(ProgramOf(w)))))
                return database;
        }

        return null;
    }

    /// <summary>Whether the image is the one that the table describes, and not somebody's own build under the same name.</summary>
    /// <remarks>Official images have no vendor before their name; vendors pack under their own (<c>minio/minio</c>, <c>timescale/timescaledb</c>).</remarks>
    public bool IsKnownBuild
    {
        get
        {
            var steps = ImageRegistry.FullNameOf(Container.Image!).Split('/');
            var (vendor, name) = (steps.Length > 2 ? steps[steps.Length - 2] : "library", steps[steps.Length - 1]);
            return vendor == "library"
                || KnownVendors.Contains(vendor)
                || name.StartsWith(vendor, StringComparison.OrdinalIgnoreCase)
                || vendor.StartsWith(name, StringComparison.OrdinalIgnoreCase)
                || Image.Names.Contains($"{vendor}/{name}", StringComparer.OrdinalIgnoreCase);
        }
    }

    /// <summary>Whether it surely or likely is a cache: its content may be lost.</summary>
    public bool LooksLikeCache
    {
        get
        {
            if (!Engine.IsOftenCache)
                return false;
            var name = Container.Workload.Manifest.Name + " " + Container.Name;
            return name.Contains("cache", StringComparison.OrdinalIgnoreCase)
                || name.Contains("session", StringComparison.OrdinalIgnoreCase)
                || !HasPersistentVolume;
        }
    }

    /// <summary>Whether something that outlives the pod is mounted into the container, wherever.</summary>
    public bool HasPersistentVolume => Container.Node["volumeMounts"].Children.Any(IsPersistent);

    /// <summary>Whether a mount of the container outlives the pod.</summary>
    public bool IsPersistent(Node mount) => Container.Pod.Volumes.FirstOrDefault(v => v.Name == mount["name"].Text) is { } volume
        ? volume.IsPersistent
        : Container.Workload.VolumeClaimTemplates.Children.Any(t => t["metadata"]["name"].Text == mount["name"].Text);

    /// <summary>The folders in which this release may keep its data, or what a variable of the container says instead.</summary>
    public IReadOnlyList<string> DataPaths
    {
        get
        {
            var moved = Container.Env.FirstOrDefault(e => Image.MovedBy.Contains(e.Name, StringComparer.Ordinal));
            if (moved?.Value.Text is { Length: > 0 } path)
                return [path.TrimEnd('/')];
            return [.. Image.DataPaths.Where(p => p.HoldsFor(Release)).Select(p => p.Path)];
        }
    }

    /// <summary>Whether the container is told to keep its data elsewhere, in a way that is not followed.</summary>
    public bool MayBeMoved => Container.Env.Any(e => Image.MovedBy.Contains(e.Name, StringComparer.Ordinal) && e.Value.Text is null)
        || Words.Any(w => Image.MovedBy.Any(m => m[0] == '-' ? w.StartsWith(m, StringComparison.Ordinal) : w.Contains(m, StringComparison.Ordinal)));

    /// <summary>The first number of the tag: <c>18</c> of <c>postgres:18.1-alpine</c>; null when there is none.</summary>
    public int? Release
    {
        get
        {
            var tag = Container.Image?.Tag ?? "";
            var start = tag.Length > 0 && tag[0] == 'v' ? 1 : 0;
            var end = start;
            while (end < tag.Length && char.IsDigit(tag[end]))
                end++;
            var digits = tag.Substring(start, end - start);
            return int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
        }
    }

    /// <summary>The words of command and arguments.</summary>
    public IEnumerable<string> Words => WordsOf(Container);

    private static IEnumerable<string> WordsOf(Container container) => container.Node["command"].Children.Concat(container.Node["args"].Children)
        .SelectMany(w => (w.Text ?? "").Split([' ', '\n', ';', '|', '&', '(', ')'], StringSplitOptions.RemoveEmptyEntries));

    private static DatabaseImage? Added(ImageReference reference, IReadOnlyList<string> added)
    {
        foreach (var pair in added)
        {
            var equals = pair.IndexOf('=');
            if (equals > 0 && string.Equals(pair.Substring(0, equals), reference.Name, StringComparison.OrdinalIgnoreCase))
                return DatabaseImages.OfEngine(pair.Substring(equals + 1));
        }

        return null;
    }

    private static Database? FromImage(Container container, IReadOnlyList<string>? added)
    {
        if (container.Role != ContainerRole.Regular || container.Image is not { } reference)
            return null;
        return (DatabaseImages.Of(reference) ?? Added(reference, added ?? [])) is { } image ? new Database(container, image) : null;
    }

    // An entry point starts what the arguments name where there is no command.
    private static bool RunsOther(Container container, DatabaseEngine engine)
    {
        var words = container.Node["command"].Children.Concat(container.Node["args"].Children).Select(w => w.Text ?? "").ToList();
        var first = words.Find(w => !Starters.Contains(ProgramOf(w))) ?? "";
        if (IsOther(ProgramOf(first), engine) || words.Exists(w => IsSentinel(w, engine)))
            return true;

        // `sh -c "while true; do pg_dump ..."`
        return first.EndsWith("sh", StringComparison.Ordinal)
            && WordsOf(container).Any(w => w.Length > 2 && w != "tail" && (w[0] is not ('/' or '.') || w.Contains("bin/", StringComparison.Ordinal)) && IsOther(ProgramOf(w), engine))
            && !words.Exists(StartsServer);
    }

    // Kafka's image brings a ZooKeeper of its own.
    private static bool IsOther(string program, DatabaseEngine engine) =>
        Clients.Contains(program) || Routers.Contains(program) || (program == "zookeeper-server-start" && engine.Name != "ZooKeeper");

    // A sentinel watches servers; `redis-server --sentinel` is one.
    private static bool IsSentinel(string text, DatabaseEngine engine) =>
        engine.IsOftenCache && text.Contains("--sentinel", StringComparison.Ordinal);

    private static bool StartsServer(string script)
    {
        foreach (var command in script.Split(EndsOfCommands))
        {
            var program = command.Split([' ', '\t', '\r', '"', '\''], StringSplitOptions.RemoveEmptyEntries).FirstOrDefault(w => w.IndexOf('=') < 0 && !IsBeforeServer(ProgramOf(w)));
            if (program is not null && Servers.Contains(ProgramOf(program)))
                return true;
        }

        return false;
    }

    private static bool IsBeforeServer(string program) => Starters.Contains(program) && !Servers.Contains(program);

    // `/opt/kafka/bin/kafka-topics.sh`
    private static string ProgramOf(string word)
    {
        var start = word.LastIndexOf('/') + 1;
        var end = word.EndsWith(".sh", StringComparison.Ordinal) ? word.Length - 3 : word.Length;
        return end > start ? word.Substring(start, end - start) : "";
    }
}
