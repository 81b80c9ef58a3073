#!/usr/bin/env bash
# Prints the table of docs/performance.md: each kernel beside the bare loop that bounds it, under the launcher's JVM options.
#
#   equipoise-bench/kernels.sh            all tables and widths, each in a JVM of its own: two minutes
#   equipoise-bench/kernels.sh guard      one table and a small fit, in one JVM: some seconds
set -euo pipefail

home=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
export BENCH_JAVA_OPTS="-XX:+UseParallelGC -XX:FreqInlineSize=60 -XX:CompileCommand=quiet \
-XX:CompileCommand=inline,org.equipoise.simd.Polynomials::* \
-XX:CompileCommand=CompileThresholdScaling,org.equipoise.simd.Vector*::*,0.02 ${BENCH_JAVA_OPTS:-}"
exec "$home/run.sh" org.equipoise.bench.KernelTable "$@"
