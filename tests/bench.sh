#!/usr/bin/env bash
# Whole runs of the native binary beside a program that only parses the same files with YamlDotNet, in turn.
# Usage: tests/bench.sh FOLDER [RUNS]; prints the medians of time and memory and their ratio,
# and what checking against schemas adds to reading.
set -euo pipefail
cd "$(git -C "$(dirname "$0")" rev-parse --show-toplevel)"
folder=$(realpath "${1:?a folder of manifests}")
runs=${2:-9}
for project in src/Plimsoll.Cli tests/Plimsoll.Benchmarks; do
  dotnet publish "$project" -c Release -r linux-x64 -v q >/dev/null
done
plimsoll=artifacts/publish/Plimsoll.Cli/release_linux-x64/plimsoll
parse=artifacts/publish/Plimsoll.Benchmarks/release_linux-x64/plimsoll-bench
# Seconds and peak kilobytes of one run.
measure() { python3 - "$@" <<'PY'
import os, resource, subprocess, sys, time
start = time.perf_counter()
subprocess.run(sys.argv[1:], stdout=subprocess.DEVNULL)
print(time.perf_counter() - start, resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)
PY
}
for _ in $(seq "$runs"); do
  echo "plimsoll $(measure "$plimsoll" lint "$folder")"
  echo "parse $(measure "$parse" parse "$folder")"
done | python3 -c '
import statistics, sys
rows = [l.split() for l in sys.stdin]
median = lambda name, column: statistics.median(float(r[column]) for r in rows if r[0] == name)
for name in ("plimsoll", "parse"):
    print(f"{name:9} {median(name, 1) * 1000:8.1f} ms {median(name, 2) / 1024:8.1f} MiB")
ratio = lambda column: median("plimsoll", column) / median("parse", column)
print(f"ratio     {ratio(1):8.2f}    {ratio(2):8.2f}")
'
"$parse" validate "$folder"
