#!/usr/bin/env bash
# How fast pairs are scored and items ranked: kernels beside what bounds them, rankings beside a plain loop, NumPy and torch (all
# in turn on the same tables, the items found compared), and whole commands from file to file. A benchmark, not a test: run it
# where nothing else runs.
#
#   equipoise-bench/scoring.sh kernels
#   equipoise-bench/scoring.sh ranking [PYTHON] [USERS] [ROUNDS]     PYTHON (python3) with NumPy and torch; 100000 items, 64 factors
#   equipoise-bench/scoring.sh commands [USERS] [PAIRS]              recommend for USERS users, predict of PAIRS pairs
set -euo pipefail

fail() {
  echo "scoring: $1" >&2
  exit 2
}

[[ $# -ge 1 ]] || fail "expected kernels, ranking or commands"
part=$1
shift
home=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)

run() {
  "$home/equipoise-bench/run.sh" "org.equipoise.bench.scoring.$@"
}

seconds() {
  local begun=$EPOCHREALTIME
  "$@" >"$work/log" 2>&1 || {
    tail -n 3 "$work/log" >&2
    fail "$* failed"
  }
  awk -v a="$begun" -v b="$EPOCHREALTIME" 'BEGIN { printf "%.2f s", b - a }'
}

commands() {
  local users=${1:-20000} pairs=${2:-5000000} k threads
  work=$(mktemp -d)
  trap 'rm -rf "$work"' EXIT
  "$home/equipoise" --version >/dev/null # builds what is missing
  run WorkFiles "$work" "$users" 100000 64 "$pairs"
  echo "model of $users users and 100000 items, 64 factors:"
  for threads in 1 2; do
    for k in 10 100; do
      echo "recommend --k $k --exclude-seen (50 each), $threads threads: $(seconds "$home/equipoise" recommend --model "$work/model" \
        --k "$k" --exclude-seen "$work/seen.csv" --threads "$threads" --quiet --out "$work/top.csv")"
    done
    echo "predict $pairs pairs, CSV to CSV, $threads threads: $(seconds "$home/equipoise" predict --model "$work/model" \
      --pairs "$work/pairs.csv" --threads "$threads" --quiet --out "$work/scores.csv")"
  done
}

case $part in
  kernels) run KernelSpeed ;;
  ranking) run RankingSpeed "${1:-python3}" "$home/equipoise-bench/scoring.py" "${2:-1024}" 100000 64 "${3:-3}" ;;
  commands) commands "$@" ;;
  *) fail "expected kernels, ranking or commands, got $part" ;;
esac
