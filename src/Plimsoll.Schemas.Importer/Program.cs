using System.CommandLine;
using Plimsoll.Schemas.Importer;
using Plimsoll.Schemas.Versions;

var table = new Option<FileInfo>("--table")
{
    Description = "The text table to bring up to date",
    DefaultValueFactory = _ => new FileInfo("src/Plimsoll.Schemas/Catalogue/kubernetes.txt"),
};
var document = new Argument<FileInfo>("document") { Description = "An OpenAPI 2 document: 'kubectl get --raw /openapi/v2' writes one" };
var version = new Option<string?>("--kubernetes") { Description = "The version it describes, when it does not say so itself: 1.36" };
var import = new Command("import", "Make the catalogue's table say what an OpenAPI document says about its version of Kubernetes") { document, version, table };
import.SetAction(async (parsed, cancel) =>
{
    var read = await OpenApiDocument.ReadAsync(parsed.GetRequiredValue(document).FullName).ConfigureAwait(false);
    var minor = parsed.GetValue(version) is { } given ? VersionSet.MinorOf(given) : read.Minor;
    if (minor < 0)
        throw new FormatException("the document does not say its version; say it with --kubernetes 1.36");

    var path = parsed.GetRequiredValue(table).FullName;
    var facts = FactTable.Parse(File.Exists(path) ? await File.ReadAllTextAsync(path, cancel).ConfigureAwait(false) : "");
    facts.Import(minor, read.Facts());
    var text = new StringWriter();
    facts.Write(text);
    await File.WriteAllTextAsync(path, text.ToString(), cancel).ConfigureAwait(false);
    Console.WriteLine($"{Path.GetFileName(path)}: {facts.Count} facts of Kubernetes {facts.Known}");
});

var tables = new Argument<FileInfo[]>("tables") { Description = "Text tables", Arity = ArgumentArity.OneOrMore };
var output = new Option<FileInfo>("--output") { Description = "The resource to write", Required = true };
var compile = new Command("compile", "Write text tables as the resource that the library opens; part of its build") { tables, output };
compile.SetAction(parsed =>
{
    var target = parsed.GetRequiredValue(output);
    target.Directory!.Create();
    using var stream = target.Create();
    CompactTable.Write(parsed.GetRequiredValue(tables).Select(t => File.ReadAllText(t.FullName)), stream);
});

try
{
    var root = new RootCommand("Keeps the catalogue of the Kubernetes API") { import, compile };
    return await root.Parse(args).InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false }).ConfigureAwait(false);
}
catch (Exception e) when (e is FormatException or IOException)
{
    await Console.Error.WriteLineAsync(e.Message).ConfigureAwait(false);
    return 1;
}
