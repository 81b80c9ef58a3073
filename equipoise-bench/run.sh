#!/usr/bin/env bash
# Builds the benchmarks and runs one main class of them in a fresh JVM, with the options that the launcher has.
#
#   equipoise-bench/run.sh CLASS [ARGUMENT...]      for example: equipoise-bench/run.sh org.openjdk.jmh.Main dots -p width=64
#
# BENCH_JAVA_OPTS  more options of the JVM, "-Xmx8g" for instance
set -euo pipefail

[[ $# -ge 1 ]] || {
  echo "run: expected CLASS [ARGUMENT...]" >&2
  exit 2
}
main=$1
shift
cd "$(dirname "${BASH_SOURCE[0]}")/.."
# The launcher's options, from where the benchmarks run: what is measured is what runs.
exec mvn -q -B -pl equipoise-bench -am -DskipTests -Pbench package \
  -Dbench.main="$main" -Dbench="$*" -Dbench.java="@../equipoise-cli/src/main/assembly/java.options ${BENCH_JAVA_OPTS:-}"
