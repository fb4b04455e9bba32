using CsCheck;
using Plimsoll.Manifests.Text;

namespace Plimsoll.Manifests.Tests.Text;

public sealed class SourceTests
{
    [Theory]
    [InlineData("", 0, 1, 1)]
    [InlineData("abc", 3, 1, 4)]
    [InlineData("a\nb", 2, 2, 1)]
    [InlineData("a\r\nb", 3, 2, 1)]
    [InlineData("a\rb", 2, 2, 1)]
    [InlineData("a\n\nb", 2, 2, 1)]
    [InlineData("a\n", 2, 2, 1)]
    [InlineData("\U0001F600x", 2, 1, 3)]
    public void Positions_count_from_one_in_units_of_utf16(string text, int offset, int line, int column) =>
        Assert.Equal(new LinePosition(line, column), new Source("t", text).PositionOf(offset));

    [Fact]
    public void Every_offset_lies_on_the_line_it_is_said_to_lie_on() => Gen.Char["ab\n\r"].Array[0, 60].Select(c => new string(c)).Sample(text =>
    {
        var source = new Source("t", text);
        for (var offset = 0; offset <= text.Length; offset++)
        {
            var position = source.PositionOf(offset);
            var line = source.LineSpan(position.Line);
            Assert.True(line.Start + position.Column - 1 == offset);
            Assert.DoesNotContain('\n', source.Slice(line));
            Assert.DoesNotContain('\r', source.Slice(line));
        }

        Assert.Equal(text.Replace("\r\n", "\n", StringComparison.Ordinal).Split('\n', '\r').Length, source.LineCount);
    });

    [Fact]
    public void Texts_of_one_block_know_nothing_of_each_other()
    {
        string[] texts = ["a\nb", "", "one\r\ntwo\r", new('x', 100_000), "\U0001F600\n", new('y', 100_000), new('z', 1_000_000), "last"];
        var kept = texts.Select((text, i) =>
        {
            var block = TextBlock.WithRoomFor(text.Length);
            text.AsSpan().CopyTo(block.Room);
            return block.Keep($"{i}.yaml", text.Length);
        }).ToList();
        for (var i = 0; i < texts.Length; i++)
        {
            var alone = new Source($"{i}.yaml", texts[i]);
            Assert.Equal((alone.Name, alone.Text, alone.Length, alone.LineCount), (kept[i].Name, kept[i].Text, kept[i].Length, kept[i].LineCount));
            Assert.Equal(alone.PositionOf(texts[i].Length), kept[i].PositionOf(texts[i].Length));
            Assert.Equal(alone.Slice(alone.LineSpan(1)), kept[i].Slice(kept[i].LineSpan(1)));
            Assert.Equal(alone.EndOfLine(0), kept[i].EndOfLine(0));
            Assert.True(kept[i].Characters.SequenceEqual(texts[i]));
        }
    }

    [Fact]
    public void Edits_are_applied_in_any_order()
    {
        var source = new Source("t", "0123456789");
        TextEdit[] edits = [new(source, new Span(8, 2), ""), new(source, new Span(0, 0), "<"), new(source, new Span(3, 2), "---")];
        Assert.Equal("<012---567", TextEdit.Apply(source.Text, edits));
    }

    [Fact]
    public void Edits_that_overlap_are_refused()
    {
        var source = new Source("t", "0123456789");
        Assert.Throws<ArgumentException>(() => TextEdit.Apply(source.Text, [new(source, new Span(2, 4), ""), new(source, new Span(5, 1), "x")]));
    }
}
