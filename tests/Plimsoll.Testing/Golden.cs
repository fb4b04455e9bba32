namespace Plimsoll.Testing;

/// <summary>Compares texts with files that were looked at and approved.</summary>
/// <remarks>
/// What differs is written beside the approved file as <c>*.received.*</c>. With <c>UPDATE_EXPECTED=1</c> in the environment
/// the approved file is rewritten instead; the difference is then read as a change of behaviour. The file names follow
/// the convention of Verify, so that the package can take this class's place.
/// </remarks>
public static class Golden
{
    private const string UpdateVariable = "UPDATE_EXPECTED";

    /// <summary>Fails unless the file holds the text.</summary>
    public static void Matches(string path, string actual)
    {
        var received = ReceivedPath(path);
        var expected = File.Exists(path) ? File.ReadAllText(path) : null;
        if (expected == actual)
        {
            File.Delete(received);
            return;
        }

        if (Environment.GetEnvironmentVariable(UpdateVariable) == "1")
        {
            File.WriteAllText(path, actual);
            return;
        }

        File.WriteAllText(received, actual);
        Assert.Fail($"{path} does not hold what is expected (see {Path.GetFileName(received)}; {UpdateVariable}=1 rewrites it):\n{actual}");
    }

    // expected.txt -> expected.received.txt, Name.verified.txt -> Name.received.txt
    private static string ReceivedPath(string path)
    {
        var stem = Path.GetFileNameWithoutExtension(path).Replace(".verified", "", StringComparison.Ordinal);
        return Path.Combine(Path.GetDirectoryName(path)!, $"{stem}.received{Path.GetExtension(path)}");
    }
}
