"""See time-to-quality.sh."""

import argparse
import pathlib
import statistics
import subprocess
import sys
import tempfile

from side_by_side import BENCH, PUBLISHED, Sides, data_set

SHARED = BENCH.parent.parent / "shared" / "data"
TARGET = {"coat": 0.768, "kuairec": 0.839}
METHODS = "means,positives,biases,naive-mf,weighted-eib,badr:released"
FILES = ("train", "validation", "test")


def warm(name, methods, seeds, threads):
    """Mean AUC and seconds of a warm fit, by method."""
    files = [next((SHARED / name / "split").glob(f"{kind}.csv*")) for kind in FILES]
    command = [BENCH / "run.sh", "org.equipoise.bench.WarmFits", *files, f"{name}-badr", threads, seeds, *methods]
    done = subprocess.run([str(word) for word in command], capture_output=True, text=True)
    if done.returncode:
        sys.exit("time-to-quality: " + "\n".join((done.stdout + done.stderr).splitlines()[-5:]))
    lines = [line.removeprefix("\x1b[0m") for line in done.stdout.splitlines()]  # Maven resets colors even in batch mode
    rows = [line.split("\t") for line in lines if line.count("\t") == 2]
    return {method: (float(auc), float(seconds)) for method, auc, seconds in rows}


def parsed():
    parser = argparse.ArgumentParser(prog="time-to-quality.sh", add_help=False)
    parser.add_argument("checkout", type=pathlib.Path)
    parser.add_argument("python")
    parser.add_argument("data", nargs="?", choices=PUBLISHED)
    parser.add_argument("methods", nargs="?", default=METHODS)
    parser.add_argument("runs", nargs="?", type=int, default=3)
    parser.add_argument("--seeds", type=int, default=10)
    parser.add_argument("--threads", type=int, default=2)
    return parser, parser.parse_args()


def table(sides, name, parser, options):
    """One data set's table."""
    methods = options.methods.split(",")
    theirs = [sides.theirs(data_set(name, parser, options), 1, options.threads) for _ in range(options.runs)]
    whole, training = (statistics.median(seconds) for seconds in zip(*((t.seconds, t.training[0]) for t in theirs)))
    print(f"\n{name}: authors' code {whole:.1f} s, {training:.1f} s of it training, one seed; AUC to reach {TARGET[name]}\n")
    print(f"{'method':15}{'AUC':>7} {'fit, warm':>11}{'ratio':>9} {'fit, cold':>10}{'ratio':>8} {'process':>9}{'ratio':>7}", flush=True)
    fits = warm(name, methods, options.seeds, options.threads)
    for method in methods:
        auc, soon = fits[method]
        runs = [sides.compare(method, SHARED / name / "split", ["--preset", f"{name}-badr"], 1, options.threads)
                for _ in range(options.runs)]
        cold = statistics.median(run.training[0] for run in runs)
        process = statistics.median(run.seconds for run in runs)
        mark = "*" if auc >= TARGET[name] else " "
        print(f"{method:15}{auc:>6.4f}{mark} {soon * 1e3:>8.2f} ms{training / soon:>9.0f} {cold * 1e3:>7.1f} ms{training / cold:>8.0f} "
              f"{process:>7.2f} s{whole / process:>7.0f}", flush=True)


def main():
    parser, options = parsed()
    with tempfile.TemporaryDirectory() as work:
        sides = Sides(options.checkout.resolve(), options.python, pathlib.Path(work))
        for name in [options.data] if options.data else PUBLISHED:
            table(sides, name, parser, options)
    print("\n* reaches it")


if __name__ == "__main__":
    main()
