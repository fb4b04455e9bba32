using Plimsoll.Dsl.Generator;
using Plimsoll.Schemas.Catalogue;

if (args is not [var folder])
{
    await Console.Error.WriteLineAsync("usage: Plimsoll.Dsl.Generator FOLDER; part of the build of Plimsoll.Dsl").ConfigureAwait(false);
    return 2;
}

Directory.CreateDirectory(folder);
foreach (var (name, text) in new ApiSource(ApiSurface.Of(ApiCatalogue.Kubernetes)).Files())
{
    // A file that stays as it was keeps its time, so that the compiler need not run again.
    var path = Path.Combine(folder, name);
    if (!File.Exists(path) || await File.ReadAllTextAsync(path).ConfigureAwait(false) != text)
        await File.WriteAllTextAsync(path, text).ConfigureAwait(false);
}

return 0;
