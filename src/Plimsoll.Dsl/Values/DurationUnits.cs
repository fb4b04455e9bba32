namespace Plimsoll;

/// <summary>Lengths of time: <c>30.Seconds</c>, <c>5.Minutes</c>, <c>1.Hours</c>.</summary>
public static class DurationUnits
{
    extension(int amount)
    {
        /// <summary>In seconds.</summary>
        public Duration Seconds => new($"{amount}s");

        /// <summary>In minutes.</summary>
        public Duration Minutes => new($"{amount}m");

        /// <summary>In hours.</summary>
        public Duration Hours => new($"{amount}h");
    }
}
