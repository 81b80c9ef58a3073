"""See side-by-side.sh."""

import argparse
import dataclasses
import itertools
import json
import math
import os
import pathlib
import statistics
import subprocess
import sys
import tempfile
import time

BENCH = pathlib.Path(__file__).resolve().parent
EQUIPOISE = BENCH.parent / "equipoise"
FIRST_SEED = 2024
PARAMETERS = ("batch", "propensity.batch", "clip", "ratio", "lr", "weight-decay", "imputation.lr", "imputation.weight-decay",
              "propensity.lr", "propensity.weight-decay")
PUBLISHED = {
    "coat": ("coat", 16, "128_1024_0.08849835812057934_5_0.0023816388518405167_0.0004625855484434969_0.09988215027329404_"
                         "3.394376569365401e-07_0.031771989079119455_0.006549999743438459"),
    "kuairec": ("kuai", 64, "4096_32768_0.07640626255241306_5_0.006152742961925225_0.00010705245764563371_0.07647306971338631_"
                            "0.00014177672747735153_0.04798410261969416_0.9423863023273242"),
}


@dataclasses.dataclass(frozen=True)
class Data:
    """A data set in the authors' layout, with the parameters both sides use."""

    name: str
    directory: pathlib.Path
    factors: int
    hyper: str

    @property
    def top(self):
        """The K that the authors' code measures at."""
        return 50 if "kuai" in self.directory.name else 5

    def settings(self):
        values = dict(zip(PARAMETERS, self.hyper.split("_"))) | {"factors": self.factors, "propensity.factors": self.factors}
        return [word for name, value in values.items() for word in ("--set", f"{name}={value}")]

    def split(self, work):
        """The same rows as files that ours reads."""
        target = work / f"{self.name}-split"
        if not target.exists():
            target.mkdir()
            for ours, theirs in (("train", "train"), ("validation", "val"), ("test", "test")):
                pairs, labels = (next(self.directory.glob(f"{kind}_{theirs}_*_*.txt")) for kind in "xy")
                rows = zip(pairs.read_text().splitlines(), labels.read_text().split())
                lines = ["user,item,label", *(",".join([*pair.split(), label]) for pair, label in rows)]
                (target / f"{ours}.csv").write_text("\n".join(lines) + "\n")
        return target


@dataclasses.dataclass(frozen=True)
class Run:
    """A whole process: its seconds, those of each seed's training, and each metric of each seed."""

    seconds: float
    training: list
    metrics: dict


class Sides:
    """Runs either side as a whole process."""

    def __init__(self, checkout, python, work):
        self.checkout, self.python, self.work = checkout, python, work
        subprocess.run([EQUIPOISE, "--version"], check=True, stdout=subprocess.DEVNULL)  # builds what is missing

    def theirs(self, data, seeds, threads):
        command = [self.python, BENCH / "released_badr.py", self.checkout, data.directory, data.factors, data.hyper,
                   FIRST_SEED, seeds, threads]
        seconds, out = timed(command, os.environ | {"OMP_NUM_THREADS": str(threads)})
        found = json.loads(out.splitlines()[-1])
        return Run(seconds, found["training"], found["metrics"])

    def ours(self, data, seeds, threads):
        settings = ["--metrics", f"auc,ndcg@{data.top},recall@{data.top}", *data.settings()]
        return self.compare("badr:released", data.split(self.work), settings, seeds, threads)

    def compare(self, method, split, settings, seeds, threads):
        """A comparison of one method and the baselines."""
        out = self.work / "out"
        command = [EQUIPOISE, "compare", "--methods", method, "--train", split, "--convention", "badr", "--seeds", seeds,
                   "--threads", threads, *settings, "--out", out, "--quiet"]
        seconds, _ = timed(command, os.environ)
        results = json.loads((out / "results.json").read_text())
        runs = [run for run in results["runs"] if run["method"] == method.split(":")[0]]
        return Run(seconds, [run["seconds"]["propensity"] + run["seconds"]["fit"] for run in runs],
                   {name.split("@")[0]: [run["metrics"][name] for run in runs] for name in runs[0]["metrics"]})


def timed(command, environment):
    """Seconds of a process and what it printed."""
    begun = time.perf_counter()
    done = subprocess.run([str(word) for word in command], env=environment, capture_output=True, text=True)
    seconds = time.perf_counter() - begun
    if done.returncode:
        sys.exit(f"{command[0]} failed:\n" + "\n".join(done.stderr.splitlines()[-5:]))
    return seconds, done.stdout


def spread(seconds):
    return f"{statistics.median(seconds):.2f} ({min(seconds):.2f} to {max(seconds):.2f})"


def speed(sides, cases, runs, threads):
    """Prints the table of times; returns the metrics of their longest run on each data set."""
    print("Whole processes, run in turn: seconds, median (range)\n")
    print(f"{'data':12}{'seeds':>6}{'threads':>8}  {'theirs':26}{'ours':22}{'ratio':>6}", flush=True)
    metrics = {}
    for (data, seeds), count in itertools.product(cases, threads):
        theirs, ours = [], []
        for _ in range(runs):
            last = sides.theirs(data, seeds, count)
            theirs.append(last.seconds)
            ours.append(sides.ours(data, seeds, count).seconds)
        if len(last.training) >= len(metrics.get(data, last.metrics)["auc"]):
            metrics[data] = last.metrics
        ratio = statistics.median(theirs) / statistics.median(ours)
        print(f"{data.name:12}{seeds:>6}{count:>8}  {spread(theirs):26}{spread(ours):22}{ratio:>6.1f}", flush=True)
    return metrics


def allowed(own, others):
    """Three standard errors of a difference of medians of seeds, whose spread is that of ours, by the median absolute deviation."""
    center = statistics.median(own)
    deviation = 1.4826 * statistics.median(abs(value - center) for value in own)
    return 3 * deviation * math.sqrt(math.pi / 2 * (1 / len(own) + 1 / others))


def quality(sides, theirs, seeds, threads):
    """Prints medians over seeds side by side; whether all agree."""
    print("\nMedians over seeds; three standard errors of their difference are allowed\n")
    print(f"{'data':12}{'metric':11}{'theirs':>11}{'ours':>13}{'difference':>12}{'allowed':>9}  agree", flush=True)
    agree = True
    for data, found in theirs.items():
        own = sides.ours(data, seeds, threads).metrics
        for name, values in found.items():
            a, b = statistics.median(values), statistics.median(own[name])
            most = allowed(own[name], len(values))
            near = abs(b - a) <= most
            agree &= near
            label = name if name == "auc" else f"{name}@{data.top}"
            print(f"{data.name:12}{label:11}{f'{a:.4f} ({len(values)})':>11}{f'{b:.4f} ({seeds})':>13}{b - a:>+12.4f}{most:>9.4f}  "
                  f"{'yes' if near else 'NO'}", flush=True)
    return agree


def parsed():
    parser = argparse.ArgumentParser(prog="side-by-side.sh", add_help=False)
    parser.add_argument("checkout", type=pathlib.Path)
    parser.add_argument("python")
    parser.add_argument("data", nargs="?")
    parser.add_argument("seeds", nargs="?", type=int, default=1)
    parser.add_argument("runs", nargs="?", type=int, default=3)
    parser.add_argument("threads", nargs="?", default="1,2")
    parser.add_argument("--factors", type=int)
    parser.add_argument("--hyper")
    parser.add_argument("--quality-seeds", type=int, default=20)
    options = parser.parse_args()
    if not (options.checkout / "code" / "dr_alr_main.py").is_file():
        parser.error(f"{options.checkout}: no code/dr_alr_main.py in it")
    return parser, options


def data_set(name, parser, options):
    if name in PUBLISHED:
        folder, factors, hyper = PUBLISHED[name]
        data = Data(name, options.checkout.resolve() / "data" / folder, factors, hyper)
    else:
        data = Data(pathlib.Path(name).resolve().name, pathlib.Path(name).resolve(), options.factors, options.hyper or "")
    if len(data.hyper.split("_")) != len(PARAMETERS) or not data.factors:
        parser.error(f"{name}: is neither coat nor kuairec, so that --factors K and --hyper of {len(PARAMETERS)} values are needed")
    if not any(data.directory.glob("x_train_*_*.txt")):
        parser.error(f"{data.directory}: no x_train_*_*.txt in it")
    return data


def main():
    parser, options = parsed()
    asked = [(options.data, options.seeds)] if options.data else [("coat", 5), ("kuairec", 1), ("kuairec", 5)]
    cases = [(data_set(name, parser, options), seeds) for name, seeds in asked]
    threads = [int(count) for count in options.threads.split(",")]
    with tempfile.TemporaryDirectory() as work:
        sides = Sides(options.checkout.resolve(), options.python, pathlib.Path(work))
        theirs = speed(sides, cases, options.runs, threads)
        sys.exit(0 if quality(sides, theirs, options.quality_seeds, threads[-1]) else 1)


if __name__ == "__main__":
    main()
