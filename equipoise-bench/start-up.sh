#!/usr/bin/env bash
# Times starts of the command line, the launcher included: median and range of --help, of methods, and from the start of the process
# until the population of a Coat-sized file is in memory (the moment the JVM loads the class that takes it). A benchmark, not a test:
# run it where nothing else runs.
#
#   equipoise-bench/start-up.sh [RUNS]
#
# RUNS   counted starts of each (default 10), after one that builds what is missing
set -euo pipefail

runs=${1:-10}
home=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
data=$home/../shared/data/coat/split
[[ -d $data ]] || {
  echo "start-up: $data: no such directory" >&2
  exit 2
}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

"$home/equipoise" --version >/dev/null

# Seconds from the start of a command to its end.
whole() {
  local begun=$EPOCHREALTIME
  "$home/equipoise" "$@" >/dev/null
  awk -v a="$begun" -v b="$EPOCHREALTIME" 'BEGIN { printf "%.3f\n", b - a }'
}

# Seconds until the loaded data are handed to the comparison.
loaded() {
  local begun=$EPOCHREALTIME
  EQUIPOISE_JAVA_OPTS="-Xlog:class+load:file=$work/classes:timemillis" "$home/equipoise" compare --methods random --train "$data" \
    --seeds 1 --quiet --out "$work/out" >/dev/null
  awk -v a="$begun" '$2 == "org.equipoise.experiment.Comparison" { gsub(/[^0-9]/, "", $1); printf "%.3f\n", $1 / 1000 - a }' "$work/classes"
}

summary() {
  sort -n "$2" | awk -v name="$1" '{ x[NR] = $1 }
    END { printf "%-34s %.2f s (%.2f to %.2f)\n", name, (x[int((NR + 1) / 2)] + x[int(NR / 2) + 1]) / 2, x[1], x[NR] }'
}

for ((k = 1; k <= runs; k++)); do
  whole --help >>"$work/help"
  whole methods >>"$work/methods"
  loaded >>"$work/loaded"
done
summary "--help" "$work/help"
summary "methods" "$work/methods"
summary "Coat in memory, from the start" "$work/loaded"
