#!/usr/bin/env bash
# Times whole processes of released BADR, the authors' code and ours, in turn on the same machine, A B A B …, and prints medians, ranges
# and the ratio of medians; then whether their quality agrees: medians over seeds (the released stopping rule stands on a knife edge,
# docs/results.md) within three standard errors of their difference. Ends with status 1 where they do not. A benchmark, not a test: run
# it where nothing else runs.
#
#   equipoise-bench/side-by-side.sh CHECKOUT PYTHON                                  Coat with 5 seeds, KuaiRec with 1 and 5
#   equipoise-bench/side-by-side.sh CHECKOUT PYTHON DATA SEEDS [RUNS [THREADS]]      one of them
#
# CHECKOUT  a checkout of the authors' repository HungPaan/DR-ALR, its data included; both sides read these rows
# PYTHON    a Python with torch, scikit-learn, pandas and scipy
# DATA      coat, kuairec, or a directory in the layout of the checkout's (x_train_3_20.txt, y_train_3_20.txt, …) with
#           --factors K and --hyper H, K and H as the authors' --embedding_k and --hyper_str
# SEEDS     seeds in one process, from 2024 on
# RUNS      counted runs of each (default 3)
# THREADS   of both, one table row each (default 1,2)
#
# --quality-seeds N  seeds of ours for the medians (default 20)
set -euo pipefail

[[ $# -ge 2 ]] || {
  echo "side-by-side: expected CHECKOUT PYTHON [DATA SEEDS [RUNS [THREADS]]]" >&2
  exit 2
}
exec "$2" "$(dirname "${BASH_SOURCE[0]}")/side_by_side.py" "$@"
