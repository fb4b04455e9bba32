namespace Plimsoll;

/// <summary>A value that has no say in whether two records are equal.</summary>
internal readonly struct Uncompared<T>(T value) : IEquatable<Uncompared<T>>
{
    /// <summary>The value.</summary>
    public T Value { get; } = value;

    public bool Equals(Uncompared<T> other) => true;

    public override bool Equals(object? obj) => obj is Uncompared<T>;

    public override int GetHashCode() => 0;
}
