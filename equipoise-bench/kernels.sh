#!/usr/bin/env bash
# Prints the table of docs/performance.md: each kernel beside the bare loop that bounds it, under the launcher's JVM options.
#
#   equipoise-bench/kernels.sh            all tables and widths, each in three JVMs of its own: five minutes
#   equipoise-bench/kernels.sh guard      one table and a small fit, in one JVM: some seconds
set -euo pipefail

home=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
exec "$home/run.sh" org.equipoise.bench.KernelTable "$@"
