using System.Globalization;
using Plimsoll.Manifests.Nodes;

namespace Plimsoll;

/// <summary>
/// A length of time: <c>30.Seconds</c>, <c>5.Minutes</c>, <c>"1h30m"</c>. It is written as it was given, and fields that count
/// seconds take it as a number.
/// </summary>
public readonly struct Duration : IEquatable<Duration>, INodeSource
{
    private readonly string? _text;

    /// <summary>Takes a duration as manifests write it.</summary>
    /// <exception cref="FormatException">The text is no duration.</exception>
    public Duration(string text) => _text = CheckedText.Of(text, "duration");

    /// <summary>A duration as manifests write it.</summary>
    /// <exception cref="FormatException">The text is no duration.</exception>
    public static implicit operator Duration(string text) => new(text);

    /// <summary>A duration of .NET, down to milliseconds.</summary>
    public static implicit operator Duration(TimeSpan time) =>
        new(time.Ticks % TimeSpan.TicksPerSecond == 0 ? $"{time.TotalSeconds:0}s" : string.Create(CultureInfo.InvariantCulture, $"{time.TotalMilliseconds:0}ms"));

    /// <summary>The whole seconds, for fields that count them.</summary>
    /// <exception cref="FormatException">There is a fraction of a second.</exception>
    public static implicit operator int(Duration duration) => duration.WholeSeconds;

    /// <summary>Whether both are written alike; <c>60s</c> and <c>1m</c> are not.</summary>
    public static bool operator ==(Duration left, Duration right) => left.Equals(right);

    /// <summary>Whether they are written differently.</summary>
    public static bool operator !=(Duration left, Duration right) => !left.Equals(right);

    /// <inheritdoc/>
    public bool Equals(Duration other) => ToString() == other.ToString();

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Duration other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => ToString().GetHashCode(StringComparison.Ordinal);

    /// <inheritdoc/>
    public override string ToString() => _text ?? "0s";

    NodeValue INodeSource.ToNode() => ToString();

    private int WholeSeconds
    {
        get
        {
            var text = ToString();
            if (text.Contains("ms", StringComparison.Ordinal))
                throw NotWhole();
            var (seconds, number) = (0, 0);
            foreach (var c in text)
            {
                if (char.IsAsciiDigit(c))
                {
                    number = checked((number * 10) + (c - '0'));
                    continue;
                }

                seconds = checked(seconds + (number * c switch { 'h' => 3600, 'm' => 60, 's' => 1, _ => throw NotWhole() }));
                number = 0;
            }

            return seconds;
        }
    }

    private FormatException NotWhole() => new($"the field counts whole seconds, and {ToString()} is no such number");
}
