namespace Plimsoll.Manifests.Yaml;

/// <summary>Reads a string from an offset on without copying it.</summary>
internal sealed class TextSlice(string text, int position) : TextReader
{
    private int _position = position;

    public override int Peek() => _position < text.Length ? text[_position] : -1;

    public override int Read() => _position < text.Length ? text[_position++] : -1;

    public override int Read(char[] buffer, int index, int count)
    {
        var length = Math.Min(count, text.Length - _position);
        text.CopyTo(_position, buffer, index, length);
        _position += length;
        return length;
    }
}
