using System.Text;
using Microsoft.Win32.SafeHandles;
using Plimsoll.Manifests;
using Plimsoll.Manifests.Text;
using Plimsoll.Manifests.Yaml;

namespace Plimsoll.Cli.Input;

/// <summary>A file as text, with the encoding in which it has to be written again.</summary>
/// <param name="Source">The text.</param>
/// <param name="Encoding">How the bytes become text; writes a byte order mark if there was one.</param>
/// <param name="Problem">Why the file cannot be read; null when it can.</param>
internal sealed record TextFile(Source Source, Encoding Encoding, ReadProblem? Problem)
{
    private const int BinaryProbe = 8_000;
    private const int SizeOfRoom = 1 << 16;

    // We only look: nobody has to be kept from writing, and a lock costs two calls of the system for each file.
    private const FileShare WithoutLock = FileShare.ReadWrite | FileShare.Delete;

    // One small file after the other is read into the same room, and so are the pieces of a large one.
    [ThreadStatic]
    private static byte[]? _room;

    // The bytes from an offset on, as many as come at once; none at the end.
    private delegate ReadOnlySpan<byte> PieceAt(int offset);

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
    private static readonly UTF8Encoding Utf8WithMark = new(encoderShouldEmitUTF8Identifier: true, throwOnInvalidBytes: true);
    private static readonly UnicodeEncoding Utf16 = new(bigEndian: false, byteOrderMark: true, throwOnInvalidBytes: true);
    private static readonly UnicodeEncoding Utf16BigEndian = new(bigEndian: true, byteOrderMark: true, throwOnInvalidBytes: true);

    /// <summary>Reads a file; what goes wrong becomes a problem with its reason.</summary>
    /// <param name="path">The file.</param>
    /// <param name="name">How it is called in findings.</param>
    /// <param name="limits">How large it may be.</param>
    /// <param name="isExplicit">Whether the user named this very file, as <c>&lt;(helm template .)</c> names a pipe.</param>
    /// <param name="knownLength">How long it is as far as is known; null when it has to be asked for.</param>
    public static TextFile Read(string path, string name, ReadLimits limits, bool isExplicit, long? knownLength = null)
    {
        try
        {
            // Pipes have a name too, and the length 0; one that lies in a folder would make us wait for ever.
            var length = knownLength ?? LengthOf(path);
            if (length == 0 && !isExplicit)
                return new TextFile(new Source(name, ""), Utf8, Problem: null);
            if (length > limits.MaxFileSize)
                return Unreadable(name, $"this file is larger than {limits.MaxFileSize / (1024 * 1024)} MiB and is not read", "split it, or leave it out");
            using var stream = isExplicit ? File.OpenRead(path) : null;
            if (stream is { CanSeek: false })
                return Read(stream, name, limits);
            using var file = stream?.SafeFileHandle ?? File.OpenHandle(path, share: WithoutLock);
            return length < SizeOfRoom ? Decode(name, ReadAll(file, (int)length)) : ReadLarge(name, file, (int)length);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Unreadable(name, $"this file cannot be read: {FileProblems.ReasonOf(e)}", "check its path and permissions");
        }
    }

    /// <summary>Reads a stream such as standard input.</summary>
    public static TextFile Read(Stream stream, string name, ReadLimits limits)
    {
        // How long it is shows at its end.
        var pieces = new List<byte[]>();
        var length = 0;
        for (var count = SizeOfRoom; count == SizeOfRoom; length += count)
        {
            var piece = GC.AllocateUninitializedArray<byte>(SizeOfRoom);
            count = stream.ReadAtLeast(piece, SizeOfRoom, throwOnEndOfStream: false);
            pieces.Add(piece);
            if (length + count > limits.MaxFileSize)
                return Unreadable(name, $"the input is larger than {limits.MaxFileSize / (1024 * 1024)} MiB and is not read", "split it");
        }

        return DecodePieces(name, offset => pieces[offset / SizeOfRoom].AsSpan(0, Math.Min(SizeOfRoom, length - offset)), length)
            ?? Decode(name, pieces.SelectMany(p => p).Take(length).ToArray());
    }

    // A link has a length of its own, that of its text.
    private static long LengthOf(string path)
    {
        var info = new FileInfo(path);
        return (info.Attributes & FileAttributes.ReparsePoint) != FileAttributes.None && info.ResolveLinkTarget(returnFinalTarget: true) is FileInfo { Exists: true } target
            ? target.Length
            : info.Length;
    }

    // A file may have shrunk or grown since its length was asked.
    private static ReadOnlySpan<byte> ReadAll(SafeFileHandle file, int length)
    {
        var bytes = length < SizeOfRoom ? Room : GC.AllocateUninitializedArray<byte>(length + 1);
        for (var read = 0; ;)
        {
            var count = RandomAccess.Read(file, bytes.AsSpan(read), read);
            if (count == 0)
                return bytes.AsSpan(0, read);
            read += count;
            if (read == length)
                return bytes.AsSpan(0, read);
            if (read == bytes.Length)
                Array.Resize(ref bytes, bytes.Length * 2);
        }
    }

    private static byte[] Room => _room ??= GC.AllocateUninitializedArray<byte>(SizeOfRoom);

    // A large file is never in memory as bytes and as text.
    private static TextFile ReadLarge(string name, SafeFileHandle file, int length) =>
        DecodePieces(name, offset => Room.AsSpan(0, RandomAccess.Read(file, Room, offset)), length) ?? Decode(name, ReadAll(file, length));

    // Null when not all of it is text, or it was changed meanwhile.
    private static TextFile? DecodePieces(string name, PieceAt pieceAt, int length)
    {
        var piece = pieceAt(0);
        var encoding = EncodingOf(piece);
        var start = encoding.Preamble.Length;
        if (IsBinary(piece[start..], encoding))
            return Decode(name, piece);
        var decoder = encoding.GetDecoder();
        var block = TextBlock.WithRoomFor(encoding.GetMaxCharCount(length));
        var count = 0;
        try
        {
            for (var read = 0; !piece.IsEmpty && read + piece.Length <= length; start = 0)
            {
                read += piece.Length;
                count += decoder.GetChars(piece[start..], block.Room[count..], flush: read == length);
                if (read == length)
                    return new TextFile(block.Keep(name, count), encoding, Problem: null);
                piece = pieceAt(read);
            }
        }
        catch (DecoderFallbackException)
        {
            // Where the bad bytes are shows when all are read.
        }

        return null;
    }

    private static bool IsBinary(ReadOnlySpan<byte> content, Encoding encoding) =>
        encoding is UTF8Encoding && content[..Math.Min(content.Length, BinaryProbe)].Contains((byte)0);

    private static TextFile Decode(string name, ReadOnlySpan<byte> bytes)
    {
        var encoding = EncodingOf(bytes);
        var content = bytes[encoding.Preamble.Length..];
        if (IsBinary(content, encoding))
            return Unreadable(name, "this file is not text: it holds NUL bytes", "leave binary files out, or save the file as UTF-8");
        try
        {
            var block = TextBlock.WithRoomFor(encoding.GetMaxCharCount(content.Length));
            return new TextFile(block.Keep(name, encoding.GetChars(content, block.Room)), encoding, Problem: null);
        }
        catch (DecoderFallbackException)
        {
            // Decoded loosely, the text still shows where the bad bytes are.
            var text = Encoding.GetEncoding(encoding.CodePage, EncoderFallback.ReplacementFallback, new DecoderReplacementFallback("\uFFFD")).GetString(content);
            var source = new Source(name, text);
            var place = new Span(Math.Max(0, text.IndexOf('\uFFFD', StringComparison.Ordinal)), 1);
            return new TextFile(source, encoding, new ReadProblem(
                ReadProblemKind.Unreadable, source, place, $"this file is not valid {encoding.WebName.ToUpperInvariant()}", "save the file as UTF-8"));
        }
    }

    private static Encoding EncodingOf(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0xEF, 0xBB, 0xBF, ..] => Utf8WithMark,
        [0xFF, 0xFE, ..] => Utf16,
        [0xFE, 0xFF, ..] => Utf16BigEndian,
        _ => Utf8,
    };

    private static TextFile Unreadable(string name, string message, string help)
    {
        var source = new Source(name, "");
        return new TextFile(source, Utf8, new ReadProblem(ReadProblemKind.Unreadable, source, default, message, help));
    }
}
