#!/usr/bin/env bash
# How soon methods of ours reach the test AUC of the authors' released BADR on Coat (.768) and KuaiRec (.839), with the parameters of
# our presets, which were chosen on validation rows only: of each method the mean AUC over seeds, the time of a fit (propensities
# included) in a warm process and in a new one, the whole process with baselines and report, and both beside the authors' code, its
# training alone and its whole process. A benchmark, not a test: run it where nothing else runs.
#
#   equipoise-bench/time-to-quality.sh CHECKOUT PYTHON [DATA [METHODS [RUNS]]]
#
# CHECKOUT  a checkout of the authors' repository HungPaan/DR-ALR, its data included
# PYTHON    a Python with torch, scikit-learn, pandas and scipy
# DATA      coat or kuairec (default: both); ours is read from ../shared/data, theirs from the checkout: the same rows
# METHODS   separated by commas
# RUNS      new processes of each (default 3)
#
# --seeds N    seeds of ours for the mean AUC (default 10)
# --threads N  of both (default 2)
set -euo pipefail

[[ $# -ge 2 ]] || {
  echo "time-to-quality: expected CHECKOUT PYTHON [DATA [METHODS [RUNS]]]" >&2
  exit 2
}
exec "$2" "$(dirname "${BASH_SOURCE[0]}")/time_to_quality.py" "$@"
