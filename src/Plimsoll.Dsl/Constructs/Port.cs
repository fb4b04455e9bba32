namespace Plimsoll;

/// <summary>A port on which a container listens. Services, routes and probes refer to the object.</summary>
public sealed record Port
{
    /// <summary>Makes a port.</summary>
    /// <param name="name">Its name: <c>http</c>; at most 15 small letters, digits and dashes.</param>
    /// <param name="number">The number, from 1 to 65535.</param>
    /// <exception cref="FormatException">The name is none.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The number is none.</exception>
    public Port(string name, int number)
    {
        Name = CheckedText.Of(name, "port-name");
        ArgumentOutOfRangeException.ThrowIfLessThan(number, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(number, 65535);
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
