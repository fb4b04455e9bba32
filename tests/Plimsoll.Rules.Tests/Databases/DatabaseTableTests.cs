using Plimsoll.Manifests.Views;
using Plimsoll.Rules.Databases;

namespace Plimsoll.Rules.Tests.Databases;

public sealed class DatabaseTableTests
{
    [Theory]
    [InlineData("mongo:8", "MongoDB", "/data/db")]
    [InlineData("docker.io/bitnami/mongodb", "MongoDB", "/bitnami/mongodb")]
    [InlineData("registry.example.com:5000/mirror/postgres:17.2", "PostgreSQL", "/var/lib/postgresql/data")]
    [InlineData("mcr.microsoft.com/mssql/server:2022-latest", "SQL Server", "/var/opt/mssql")]
    [InlineData("quay.io/coreos/etcd:v3.6.4", "etcd", "/var/lib/etcd")]
    public void Images_are_known_by_their_last_names(string image, string engine, string path)
    {
        var found = DatabaseImages.Of(new ImageReference(image));
        Assert.Equal(engine, found?.Engine.Name);
        Assert.Equal(path, found!.DataPaths[0].Path);
    }

    [Theory]
    [InlineData("mongo-express:1")]
    [InlineData("prometheuscommunity/postgres-exporter")]
    [InlineData("mongo/tools")]
    [InlineData("server")]
    [InlineData("ghcr.io/example/web")]
    public void Programs_that_only_talk_to_a_database_are_none(string image) => Assert.Null(DatabaseImages.Of(new ImageReference(image)));

    [Fact]
    public void Every_line_is_understood_and_no_image_stands_twice()
    {
        var images = DatabaseTable.Read();
        Assert.NotEmpty(images);
        Assert.Empty(images.SelectMany(i => i.Names).GroupBy(n => n, StringComparer.OrdinalIgnoreCase).Where(g => g.Count() > 1).Select(g => g.Key));
        Assert.All(images, i => Assert.InRange(i.Engine.Port, 1, 65_535));
        Assert.All(images.Where(i => i.WithoutPassword == PasswordPolicy.WellKnown), i => Assert.Matches("^[a-z]+/[a-z]+$", i.DefaultLogin));
    }

    [Theory]
    [InlineData(17, "/var/lib/postgresql/data")]
    [InlineData(18, "/var/lib/postgresql")]
    public void A_data_path_may_hold_for_some_releases(int release, string path)
    {
        var image = DatabaseImages.Of(new ImageReference("postgres"))!;
        Assert.Equal([path], image.DataPaths.Where(p => p.HoldsFor(release)).Select(p => p.Path));
    }

    [Theory]
    [InlineData("MongoDB\n")]
    [InlineData("MongoDB 27017\n  mongo: nonsense here\n")]
    [InlineData("  mongo\n")]
    public void A_line_that_says_nothing_is_refused(string table) => Assert.Throws<FormatException>(() => DatabaseTable.Read(new StringReader(table)));
}
