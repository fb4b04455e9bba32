using Plimsoll.Benchmarks;

// Yardsticks for whole runs (bench.sh) and for the parts that have a budget.
if (args is ["parse", var parsed])
    return Parsing.Run(parsed);
if (args is ["validate", var validated])
    return Validation.Run(validated);
if (args is ["families", var judged])
    return RuleFamilies.Run(judged);
if (args is ["families", var folder, var family])
    return RuleFamilies.Run(folder, family);
Console.Error.WriteLine("plimsoll-bench parse|validate|families FOLDER [FAMILY]");
return 2;
