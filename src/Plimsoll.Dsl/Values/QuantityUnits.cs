using System.Diagnostics.CodeAnalysis;

namespace Plimsoll;

/// <summary>Amounts with a unit: <c>512.Mi</c>, <c>500.m</c>, <c>1.5.Gi</c>.</summary>
[SuppressMessage("Naming", "CA1708", Justification = "milli and mega differ in case alone")]
public static class QuantityUnits
{
    extension(int amount)
    {
        /// <summary>In thousandths: millicores.</summary>
        public Quantity m => Quantity.Of(amount, "m");

        /// <summary>In thousands.</summary>
        public Quantity k => Quantity.Of(amount, "k");

        /// <summary>In millions: megabytes.</summary>
        public Quantity M => Quantity.Of(amount, "M");

        /// <summary>In thousand millions: gigabytes.</summary>
        public Quantity G => Quantity.Of(amount, "G");

        /// <summary>In millions of millions: terabytes.</summary>
        public Quantity T => Quantity.Of(amount, "T");

        /// <summary>In thousand terabytes.</summary>
        public Quantity P => Quantity.Of(amount, "P");

        /// <summary>In units of 1024: kibibytes.</summary>
        public Quantity Ki => Quantity.Of(amount, "Ki");

        /// <summary>In units of 1024²: mebibytes.</summary>
        public Quantity Mi => Quantity.Of(amount, "Mi");

        /// <summary>In units of 1024³: gibibytes.</summary>
        public Quantity Gi => Quantity.Of(amount, "Gi");

        /// <summary>In units of 1024⁴: tebibytes.</summary>
        public Quantity Ti => Quantity.Of(amount, "Ti");

        /// <summary>In units of 1024⁵: pebibytes.</summary>
        public Quantity Pi => Quantity.Of(amount, "Pi");
    }

    extension(double amount)
    {
        /// <summary>In thousandths: millicores.</summary>
        public Quantity m => Quantity.Of(amount, "m");

        /// <summary>In thousands.</summary>
        public Quantity k => Quantity.Of(amount, "k");

        /// <summary>In millions: megabytes.</summary>
        public Quantity M => Quantity.Of(amount, "M");

        /// <summary>In thousand millions: gigabytes.</summary>
        public Quantity G => Quantity.Of(amount, "G");

        /// <summary>In millions of millions: terabytes.</summary>
        public Quantity T => Quantity.Of(amount, "T");

        /// <summary>In thousand terabytes.</summary>
        public Quantity P => Quantity.Of(amount, "P");

        /// <summary>In units of 1024: kibibytes.</summary>
        public Quantity Ki => Quantity.Of(amount, "Ki");

        /// <summary>In units of 1024²: mebibytes.</summary>
        public Quantity Mi => Quantity.Of(amount, "Mi");

        /// <summary>In units of 1024³: gibibytes.</summary>
        public Quantity Gi => Quantity.Of(amount, "Gi");

        /// <summary>In units of 1024⁴: tebibytes.</summary>
        public Quantity Ti => Quantity.Of(amount, "Ti");

        /// <summary>In units of 1024⁵: pebibytes.</summary>
        public Quantity Pi => Quantity.Of(amount, "Pi");
    }
}
