using System.Globalization;
using Plimsoll.Yardstick;

// What whole runs are measured against, and the inputs they are measured with (bench.sh).
switch (args)
{
    case ["parse", var folder]:
        return Parsing.Run(folder);
    case ["validate", var folder]:
        return Validation.Run(folder);
    case ["phases", var folder]:
        return Phases.Run(folder);
    case ["families", var folder]:
        return RuleFamilies.Run(folder);
    case ["families", var folder, var family]:
        return RuleFamilies.Run(folder, family);
    case ["files", var folder, var count, var settings]:
        return Applications.WriteFiles(folder, Number(count), Number(settings));
    case ["stream", var file, var count, var settings]:
        return Applications.WriteStream(file, Number(count), Number(settings));
    default:
        Console.Error.WriteLine("plimsoll-yardstick parse|validate|phases FOLDER | families FOLDER [FAMILY] | files FOLDER COUNT SETTINGS | stream FILE COUNT SETTINGS");
        return 2;
}

static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
