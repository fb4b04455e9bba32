namespace Plimsoll.Rules.Databases;

/// <summary>The engines that are known; a line each. Data paths are those of the images' own documentation.</summary>
internal static class DatabaseEngines
{
    private static readonly DatabaseEngine[] All =
    [
        new("MongoDB", "/data/db", "mongo", "mongodb", "mongodb-community-server", "mongodb-enterprise-server", "percona-server-mongodb", "mongodb-sharded"),
        new("PostgreSQL", "/var/lib/postgresql", "postgres", "postgresql", "postgis", "timescaledb", "timescaledb-ha", "postgresql-repmgr", "pgvector", "percona-postgresql") { DataPathVariable = "PGDATA" },
        new("MySQL", "/var/lib/mysql", "mysql", "mysql-server", "percona", "percona-server", "percona-xtradb-cluster"),
        new("MariaDB", "/var/lib/mysql", "mariadb", "mariadb-galera"),
        new("Redis", "/data", "redis", "redis-stack", "redis-stack-server", "redis-cluster") { IsOftenCache = true },
        new("Valkey", "/data", "valkey", "valkey-cluster") { IsOftenCache = true },
        new("KeyDB", "/data", "keydb") { IsOftenCache = true },
        new("Dragonfly", "/data", "dragonfly") { IsOftenCache = true },
        new("Memcached", "", "memcached") { IsOftenCache = true },
        new("Elasticsearch", "/usr/share/elasticsearch/data", "elasticsearch", "elasticsearch-oss"),
        new("OpenSearch", "/usr/share/opensearch/data", "opensearch"),
        new("Cassandra", "/var/lib/cassandra", "cassandra"),
        new("ScyllaDB", "/var/lib/scylla", "scylla", "scylladb"),
        new("CockroachDB", "/cockroach/cockroach-data", "cockroach", "cockroachdb"),
        new("ClickHouse", "/var/lib/clickhouse", "clickhouse", "clickhouse-server"),
        new("Neo4j", "/data", "neo4j"),
        new("CouchDB", "/opt/couchdb/data", "couchdb"),
        new("InfluxDB", "/var/lib/influxdb", "influxdb"),
        new("SQL Server", "/var/opt/mssql", "mssql", "mssql-server-linux", "azure-sql-edge"),
        new("Oracle Database", "/opt/oracle/oradata", "oracle-free", "oracle-xe"),
        new("ArangoDB", "/var/lib/arangodb3", "arangodb"),
        new("RethinkDB", "/data", "rethinkdb"),
        new("RabbitMQ", "/var/lib/rabbitmq", "rabbitmq"),
        new("Kafka", "/var/lib/kafka/data", "kafka", "cp-kafka"),
        new("ZooKeeper", "/data", "zookeeper", "cp-zookeeper"),
        new("etcd", "/var/lib/etcd", "etcd"),
        new("MinIO", "/data", "minio"),
        new("Consul", "/consul/data", "consul"),
        new("TiKV", "/data", "tikv"),
        new("FoundationDB", "/var/fdb/data", "foundationdb"),
    ];

    private static readonly Dictionary<string, DatabaseEngine> ByImage =
        All.SelectMany(e => e.Images.Select(i => (Image: i, Engine: e))).ToDictionary(p => p.Image, p => p.Engine, StringComparer.OrdinalIgnoreCase);

    // Programs that come in a database's image, or are started from it, and only talk to one.
    private static readonly string[] Clients =
    [
        "psql", "pg_dump", "pg_restore", "pg_isready", "mongo", "mongosh", "mongodump", "mongorestore", "mongoimport", "mysql", "mysqldump",
        "mysqladmin", "redis-cli", "redis-benchmark", "valkey-cli", "cqlsh", "etcdctl", "clickhouse-client", "influx", "mc", "kafka-topics.sh",
        "kafka-console-producer.sh", "kafka-console-consumer.sh", "sleep", "tail",
    ];

    /// <summary>The engine that a container runs, or null.</summary>
    public static DatabaseEngine? Of(Container container)
    {
        if (container.Role != ContainerRole.Regular || container.Image is not { } image || !ByImage.TryGetValue(image.Name, out var engine))
            return null;
        return RunsClient(container) ? null : engine;
    }

    /// <summary>The first container of a pod that runs an engine, with the engine.</summary>
    public static (Container Container, DatabaseEngine Engine)? In(PodSpec pod)
    {
        foreach (var container in pod.Containers)
        {
            if (Of(container) is { } engine)
                return (container, engine);
        }

        return null;
    }

    /// <summary>Whether a container surely or likely is a cache: its content may be lost.</summary>
    public static bool LooksLikeCache(Container container, DatabaseEngine engine)
    {
        if (!engine.IsOftenCache)
            return false;
        var name = container.Workload.Manifest.Name + " " + container.Name;
        return name.Contains("cache", StringComparison.OrdinalIgnoreCase)
            || name.Contains("session", StringComparison.OrdinalIgnoreCase)
            || !HasPersistentVolume(container);
    }

    /// <summary>Whether something that outlives the pod is mounted into a container, wherever.</summary>
    public static bool HasPersistentVolume(Container container) => container.Node["volumeMounts"].Children.Any(mount =>
        container.Pod.Volumes.FirstOrDefault(v => v.Name == mount["name"].Text) is { } volume
            ? volume.IsPersistent
            : container.Workload.VolumeClaimTemplates.Children.Any(t => t["metadata"]["name"].Text == mount["name"].Text));

    private static bool RunsClient(Container container)
    {
        var first = container.Node["command"].Children.Select(w => w.Text).FirstOrDefault() ?? "";
        if (Clients.Contains(first.Substring(first.LastIndexOf('/') + 1), StringComparer.Ordinal))
            return true;

        // `sh -c "while true; do pg_dump ..."`
        return first.EndsWith("sh", StringComparison.Ordinal)
            && container.Node["command"].Children.Concat(container.Node["args"].Children)
                .SelectMany(w => (w.Text ?? "").Split([' ', '\n', ';', '|', '&', '(', ')'], StringSplitOptions.RemoveEmptyEntries))
                .Any(w => w.Length > 2 && w != "tail" && Clients.Contains(w, StringComparer.Ordinal));
    }
}
