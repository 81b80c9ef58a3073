"""Runs the authors' released code of BADR in this process; its last line is what it found, as JSON:

{"metrics": {"auc": [one a seed], "ndcg": [...], "recall": [...]}, "training": [seconds a seed, propensities included]}

usage: released_badr.py CHECKOUT DIRECTORY FACTORS HYPER FIRST_SEED SEEDS THREADS

CHECKOUT   a checkout of HungPaan/DR-ALR
DIRECTORY  data in its layout: x_train_T_V.txt, y_train_T_V.txt and so on, T its threshold, V its share of validation rows in percent
HYPER      what it takes as --hyper_str
"""

import json
import os
import pathlib
import sys
import time
import types

MAIN = "dr_alr_main.py"
LOOP = "range(2024, 2024+5)"


def stub(name, **members):
    """What the authors' code imports and a run does not use."""
    module = types.ModuleType(name)
    module.__dict__.update(members)
    sys.modules[name] = module


def timed(method, seconds):
    def run(*args, **kwargs):
        begun = time.perf_counter()
        result = method(*args, **kwargs)
        seconds.append(time.perf_counter() - begun)
        return result

    return run


def main(checkout, directory, factors, hyper, first, seeds, threads):
    data = pathlib.Path(directory).resolve()
    threshold, share = next(data.glob("x_train_*_*.txt")).stem.split("_")[2:]
    os.chdir(pathlib.Path(checkout, "code"))
    sys.path.insert(0, ".")
    sys.argv = [MAIN, f"--data_path={data.parent}", f"--data_name={data.name}", f"--thres={threshold}", f"--val_rate={int(share) / 100}",
                f"--embedding_k={factors}", f"--hyper_str={hyper}", "--debias_name=dr_alr", "--pred_model_name=mf",
                "--prop_model_name=logistic_regression", "--copy_model_pred=0", "--is_tensorboard=0", "--device=cpu"]
    stub("tensorboardX", SummaryWriter=object)
    stub("optuna")
    stub("matplotlib", pyplot=None)
    stub("matplotlib.pyplot")
    source = pathlib.Path(MAIN).read_text(encoding="utf-8")
    if LOOP not in source:
        sys.exit(f"{checkout}/code/{MAIN}: expected its loop over seeds, {LOOP}")

    import torch
    from model import dr_alr

    torch.set_num_threads(int(threads))
    propensities, fits = [], []
    dr_alr._compute_IPS = timed(dr_alr._compute_IPS, propensities)
    dr_alr.fit = timed(dr_alr.fit, fits)
    names = {"__name__": "__main__"}
    exec(compile(source.replace(LOOP, f"range({first}, {first}+{seeds})"), MAIN, "exec"), names)
    found = names["final_res_list"]
    print(json.dumps({
        "metrics": {name: [float(row[k]) for row in found] for k, name in ((1, "auc"), (2, "ndcg"), (3, "recall"))},
        "training": [p + f for p, f in zip(propensities, fits)],
    }))


if __name__ == "__main__":
    if len(sys.argv) != 8:
        sys.exit(__doc__)
    main(*sys.argv[1:])
