#!/usr/bin/env bash
# Measures how time and memory of a fit grow: each point in a JVM of its own, a CSV and an SVG an axis. A benchmark, not a test: run
# it where nothing else runs. The usual points take some ten minutes on two cores.
#
#   equipoise-bench/growth.sh [--full | --draw] [--out DIR] [AXIS...] [NAME=VALUE...]
#
# --full    the largest points too
# --draw    nothing is measured: the SVGs are drawn from the CSVs that are there
# --out     where files go (default: equipoise-bench/target/growth)
# AXIS      rows, users, items, factors, ratio, threads, target (default: all)
# NAME      what is to be otherwise at the base point: rows, users, items, threads, population, or a parameter of the method
#
# BENCH_JAVA_OPTS  options of each JVM (default: -Xmx8g)
set -euo pipefail

export BENCH_JAVA_OPTS=${BENCH_JAVA_OPTS:--Xmx8g}
exec "$(dirname "${BASH_SOURCE[0]}")/run.sh" org.equipoise.bench.growth.Growth "$@"
