#!/usr/bin/env bash
# Measures how long logs take from a file to a population, and what they then hold: CSV, plain and gzipped, and Parquet, each read in
# a JVM of its own. A benchmark, not a test: run it where nothing else runs. Files are kept in equipoise-bench/target/loading.
#
#   equipoise-bench/loading.sh [ROWS...]      (default: 1000000 10000000)
#
# BENCH_JAVA_OPTS  options of each JVM (default: -Xmx4g)
set -euo pipefail

[[ $# -ge 1 ]] || set -- 1000000 10000000
export BENCH_JAVA_OPTS=${BENCH_JAVA_OPTS:--Xmx4g}
exec "$(dirname "${BASH_SOURCE[0]}")/run.sh" org.equipoise.bench.growth.Loading "$@"
