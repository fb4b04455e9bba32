namespace Plimsoll;

/// <summary>A port on which a container listens. Services, routes and probes refer to the object.</summary>
public sealed record Port
{
    internal const int Least = 1;
    internal const int Greatest = 65535;

    /// <summary>Makes a port.</summary>
    /// <param name="name">Its name: <c>http</c>; at most 15 small letters, digits and dashes.</param>
    /// <param name="number">The number, from 1 to 65535.</param>
    /// <exception cref="FormatException">The name is none.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The number is none.</exception>
    public Port(string name, int number)
    {
        Name = CheckedText.Of(name, "port-name");
        ArgumentOutOfRangeException.ThrowIfLessThan(number, Least);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(number, Greatest);
        Number = number;
    }

    /// <summary>The name.</summary>
    public string Name { get; }

    /// <summary>The number.</summary>
    public int Number { get; }

    /// <summary>The protocol; null for TCP.</summary>
    public Protocol? Protocol { get; init; }

    /// <summary>The number as a text, for values of variables: <c>$"{http}"</c>.</summary>
    public override string ToString() => Number.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
