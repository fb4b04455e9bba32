#!/usr/bin/env bash
# Whole runs of the native binary beside a program that only parses the same files with YamlDotNet on one thread, in turn.
# Usage: tests/bench.sh [RUNS]            inputs made here: the walkthrough, 1,000 small files, 20,000 files, one stream
#        tests/bench.sh [RUNS] FOLDER     a folder of your own
# Prints medians of time and peak memory, their ratio, what a run's time grows like, and where it goes.
set -euo pipefail
cd "$(git -C "$(dirname "$0")" rev-parse --show-toplevel)"
runs=${1:-5}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
for project in src/Plimsoll.Cli tests/Plimsoll.Yardstick; do
  dotnet publish "$project" -c Release -r linux-x64 -v q >/dev/null
done
plimsoll=artifacts/publish/Plimsoll.Cli/release_linux-x64/plimsoll
yardstick=artifacts/publish/Plimsoll.Yardstick/release_linux-x64/plimsoll-yardstick

# compare NAME FOLDER: both programs on one input.
compare() { python3 - "$1" "$2" "$runs" "$plimsoll" "$yardstick" <<'PY'
import os, statistics, subprocess, sys, time
name, folder, runs, plimsoll, yardstick = sys.argv[1:]
size = sum(os.path.getsize(os.path.join(d, f)) for d, _, fs in os.walk(folder) for f in fs)
def run(*command):
    start = time.perf_counter()
    child = subprocess.Popen(command, stdout=subprocess.DEVNULL)
    _, _, used = os.wait4(child.pid, 0)
    return time.perf_counter() - start, used.ru_utime + used.ru_stime, used.ru_maxrss * 1024
rows = {"plimsoll": [], "YamlDotNet": []}
for i in range(int(runs) + 1):
    pair = run(plimsoll, "lint", folder), run(yardstick, "parse", folder)
    if i > 0:
        for rows_of, row in zip(rows.values(), pair):
            rows_of.append(row)
print(f"\n{name}: {size / 1e6:.1f} MB")
for program, measured in rows.items():
    wall, cpu, peak = (statistics.median(column) for column in zip(*measured))
    print(f"  {program:11}{wall * 1000:9.1f} ms{cpu * 1000:9.1f} ms of processor{peak / 2**20:8.1f} MiB{peak / size:8.1f} times the input")
ratios = [p[0] / y[0] for p, y in zip(*rows.values())]
print(f"  time against YamlDotNet alone: {statistics.median(ratios):.2f} ({min(ratios):.2f} to {max(ratios):.2f})")
PY
}

if [ $# -ge 2 ]; then
  compare "$2" "$2"
  "$yardstick" phases "$2"
  "$yardstick" validate "$2"
  exit
fi

"$yardstick" files "$work/small" 1000 0
"$yardstick" files "$work/large" 20000 40
"$yardstick" stream "$work/stream/all.yaml" 10500 40
compare "the walkthrough" samples/mongo-webapp
compare "1,000 small files" "$work/small"
compare "20,000 files" "$work/large"
compare "one stream" "$work/stream"

printf '\napplications in one bundle, and milliseconds for each\n'
for count in 10 100 1000 10000; do
  "$yardstick" files "$work/$count" "$count" 10
  python3 - "$count" "$plimsoll" "$work/$count" <<'PY'
import statistics, subprocess, sys, time
count, plimsoll, folder = sys.argv[1:]
def run():
    start = time.perf_counter()
    subprocess.run([plimsoll, "lint", folder], stdout=subprocess.DEVNULL)
    return time.perf_counter() - start
took = statistics.median(run() for _ in range(3)) * 1000
print(f"  {int(count):6} {took:9.1f} ms {took / int(count):8.3f}")
PY
done

printf '\nwhere the time goes: 20,000 files, one thread up to the rules\n'
"$yardstick" phases "$work/large"
