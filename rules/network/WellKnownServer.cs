namespace Plimsoll.Rules.Network;

/// <summary>A server that programs look for by a port, a scheme or a name of its own.</summary>
/// <param name="Name">How people call it.</param>
/// <param name="Port">The port that it listens at unless told otherwise.</param>
/// <param name="Words">Schemes of its URLs, words of settings that mean it, and words in the names of images that contain it.</param>
internal sealed record WellKnownServer(string Name, int Port, params string[] Words)
{
    private static readonly WellKnownServer[] All =
    [
        new("PostgreSQL", 5432, "postgres", "postgresql", "pg", "pghost", "postgis", "timescaledb", "pgbouncer", "pgpool"),
        new("MySQL", 3306, "mysql", "mariadb", "percona", "proxysql"),
        new("MongoDB", 27017, "mongodb", "mongo"),
        new("Redis", 6379, "redis", "rediss", "valkey", "keydb", "dragonfly"),
        new("Memcached", 11211, "memcached", "memcache"),
        new("RabbitMQ", 5672, "amqp", "amqps", "rabbitmq", "rabbit"),
        new("Kafka", 9092, "kafka", "redpanda"),
        new("ZooKeeper", 2181, "zookeeper", "zk"),
        new("NATS", 4222, "nats"),
        new("Elasticsearch", 9200, "elasticsearch", "opensearch", "elastic"),
        new("Cassandra", 9042, "cassandra", "scylla", "scylladb"),
        new("SQL Server", 1433, "sqlserver", "mssql"),
        new("Oracle Database", 1521, "oracle"),
        new("CouchDB", 5984, "couchdb"),
        new("InfluxDB", 8086, "influxdb", "influx"),
        new("ClickHouse", 8123, "clickhouse"),
        new("MinIO", 9000, "minio", "s3") { IsPortShared = true },
    ];

    /// <summary>Whether others listen at the port as well, so that it says nothing.</summary>
    public bool IsPortShared { get; init; }

    /// <summary>The server that an address means, by the scheme or the port, or by the setting's name; null when none is known.</summary>
    public static WellKnownServer? MeantBy(AddressUse use)
    {
        foreach (var server in All)
        {
            if (server.Words.Contains(use.Address.Scheme, StringComparer.Ordinal) || (use.Address.Port == server.Port && !server.IsPortShared))
                return server;
        }

        // A name alone says little about a URL of another scheme: KAFKA_UI_URL.
        return use.Address.Scheme.Length > 0 ? null : All.FirstOrDefault(s => use.Words.Any(w => s.Words.Contains(w, StringComparer.Ordinal)));
    }

    /// <summary>Whether an image is, or contains, this server, as far as its name tells.</summary>
    public bool MayBeIn(ImageReference image) => NameWords.In(image.Name).Any(w => Words.Contains(w, StringComparer.Ordinal));
}
