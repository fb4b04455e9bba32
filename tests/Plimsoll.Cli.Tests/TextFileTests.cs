using System.Text;
using Plimsoll.Cli.Input;
using Plimsoll.Manifests;
using Plimsoll.Manifests.Yaml;

namespace Plimsoll.Cli.Tests;

public sealed class TextFileTests
{
    private const int SizeOfPiece = 1 << 16;

    public static TheoryData<int, string> Streams()
    {
        var streams = new TheoryData<int, string>();
        foreach (var length in new[] { 0, 1, SizeOfPiece - 1, SizeOfPiece, SizeOfPiece + 1, 2 * SizeOfPiece, 200_001 })
        {
            foreach (var encoding in new[] { "utf-8", "utf-16", "utf-16BE" })
                streams.Add(length, encoding);
        }

        return streams;
    }

    [Theory]
    [MemberData(nameof(Streams))]
    public void A_stream_is_read_to_its_end_however_it_comes(int length, string encoding)
    {
        // Three bytes, four, one: on every border of a piece another part of them.
        var text = string.Concat(Enumerable.Repeat("漢😀a", (length / 8) + 1));
        using var file = new MemoryStream();
        using (var writer = new StreamWriter(file, Encoding.GetEncoding(encoding), leaveOpen: true))
            writer.Write(text);
        file.Position = 0;

        var read = TextFile.Read(new Dribble(file), "<stdin>", ReadLimits.Default);

        Assert.Null(read.Problem);
        Assert.Equal(text, read.Source.Text);
    }

    [Fact]
    public void A_stream_with_wrong_bytes_tells_where_they_are()
    {
        var bytes = Encoding.UTF8.GetBytes(new string('a', 3 * SizeOfPiece));
        bytes[^5] = 0xFF;

        var read = TextFile.Read(new MemoryStream(bytes), "<stdin>", ReadLimits.Default);

        Assert.Equal(bytes.Length - 5, read.Problem!.Span.Start);
        Assert.Equal(bytes.Length, read.Source.Length);
    }

    [Fact]
    public void A_stream_without_an_end_is_given_up()
    {
        var read = TextFile.Read(new Endless(), "<stdin>", ReadLimits.Default with { MaxFileSize = 1_000_000 });

        Assert.Equal(ReadProblemKind.Unreadable, read.Problem!.Kind);
    }

    // Gives a few bytes at a time, as pipes do.
    private sealed class Dribble(Stream inner) : MemoryStream
    {
        private int _count;

        public override int Read(Span<byte> buffer) => inner.Read(buffer[..Math.Min(buffer.Length, (_count++ % 997) + 1)]);
    }

    private sealed class Endless : MemoryStream
    {
        public override int Read(Span<byte> buffer)
        {
            buffer.Fill((byte)'a');
            return buffer.Length;
        }
    }
}
