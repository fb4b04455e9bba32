using Plimsoll.Benchmarks;

// Yardsticks for whole runs (bench.sh) and for the parts that have a budget.
if (args is ["parse", var parsed])
    return Parsing.Run(parsed);
if (args is ["validate", var validated])
    return Validation.Run(validated);
Console.Error.WriteLine("plimsoll-bench parse|validate FOLDER");
return 2;
