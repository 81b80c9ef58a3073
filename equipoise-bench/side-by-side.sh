#!/usr/bin/env bash
# Times whole processes of released BADR, the authors' code and ours, in turn on the same machine: A B A B …, and prints each
# figure's median and range and the ratio of medians. A benchmark, not a test: run it where nothing else runs.
#
#   equipoise-bench/side-by-side.sh CHECKOUT PYTHON DATA SEEDS [RUNS] [THREADS]
#
# CHECKOUT  a checkout of the authors' repository HungPaan/DR-ALR, its data included
# PYTHON    a Python with torch, scikit-learn, pandas and scipy
# DATA      coat or kuairec; ours is read from ../shared/data, theirs from the checkout: the same rows
# SEEDS     seeds in one process, from 2024 on
# RUNS      counted runs of each (default 3)
# THREADS   of both (default 2)
set -euo pipefail

fail() {
  echo "side-by-side: $1" >&2
  exit 2
}

[[ $# -ge 4 ]] || fail "expected CHECKOUT PYTHON DATA SEEDS [RUNS] [THREADS]"
checkout=$1 python=$2 data=$3 seeds=$4 runs=${5:-3} threads=${6:-2}
home=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
split=$home/../shared/data/$data/split
[[ -f $checkout/code/dr_alr_main.py ]] || fail "$checkout: no code/dr_alr_main.py in it"
[[ -d $split ]] || fail "$split: no such directory"

case $data in
  coat)
    theirs=(--data_name=coat --thres=3 --val_rate=0.2 --embedding_k=16
      --hyper_str=128_1024_0.08849835812057934_5_0.0023816388518405167_0.0004625855484434969_0.09988215027329404_3.394376569365401e-07_0.031771989079119455_0.006549999743438459)
    ;;
  kuairec)
    theirs=(--data_name=kuai --thres=2 --embedding_k=64
      --hyper_str=4096_32768_0.07640626255241306_5_0.006152742961925225_0.00010705245764563371_0.07647306971338631_0.00014177672747735153_0.04798410261969416_0.9423863023273242)
    ;;
  *) fail "DATA must be coat or kuairec, got $data" ;;
esac

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
# What the authors' code imports and a run does not use.
mkdir -p "$work"/stubs/{tensorboardX,optuna,matplotlib}
echo "class SummaryWriter: pass" >"$work/stubs/tensorboardX/__init__.py"
touch "$work"/stubs/{optuna/__init__.py,matplotlib/__init__.py,matplotlib/pyplot.py}

"$home/equipoise" --version >/dev/null # builds what is missing

their_run() {
  (cd "$checkout/code" && PYTHONPATH="$work/stubs:." OMP_NUM_THREADS=$threads "$python" -c "
import sys
source = open('dr_alr_main.py').read().replace('range(2024, 2024+5)', 'range(2024, 2024+$seeds)')
import torch
torch.set_num_threads($threads)
exec(compile(source, 'dr_alr_main.py', 'exec'))
" "${theirs[@]}" --debias_name=dr_alr --pred_model_name=mf --prop_model_name=logistic_regression --copy_model_pred=0 \
    --is_tensorboard=0 --device=cpu) >"$work/theirs.log" 2>&1 || { tail -n 3 "$work/theirs.log" >&2; fail "the authors' code failed"; }
}

our_run() {
  "$home/equipoise" compare --methods badr:released --preset "$data-badr" --train "$split" --convention badr --seeds "$seeds" \
    --threads "$threads" --out "$work/ours" --quiet >"$work/ours.log" || fail "our run failed"
}

seconds() {
  local begun=$EPOCHREALTIME
  "$1"
  awk -v a="$begun" -v b="$EPOCHREALTIME" 'BEGIN { printf "%.2f\n", b - a }'
}

for ((k = 1; k <= runs; k++)); do
  t=$(seconds their_run)
  o=$(seconds our_run)
  echo "$t" >>"$work/theirs.s"
  echo "$o" >>"$work/ours.s"
  echo "run $k: theirs $t s, ours $o s"
done

median() { sort -n "$1" | awk '{ x[NR] = $1 } END { print NR % 2 ? x[(NR + 1) / 2] : (x[NR / 2] + x[NR / 2 + 1]) / 2 }'; }
range() { sort -n "$1" | awk 'NR == 1 { a = $1 } { b = $1 } END { print a " to " b }'; }
echo "theirs: median $(median "$work/theirs.s") s ($(range "$work/theirs.s")); the last one printed:"
grep -a "^MEAN" "$work/theirs.log" || true
echo "ours:   median $(median "$work/ours.s") s ($(range "$work/ours.s")), baselines and intervals included; the last one printed:"
grep "^badr:released" "$work/ours.log" | head -n 2
awk -v t="$(median "$work/theirs.s")" -v o="$(median "$work/ours.s")" 'BEGIN { printf "ratio of medians: %.1f\n", t / o }'
