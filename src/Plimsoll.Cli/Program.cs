return Plimsoll.Cli.CommandLine.Run(args);
