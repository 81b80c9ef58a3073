"""Ranks items as NumPy and torch do: a product of blocks of users with all items, seen items masked, the best k of each row.

scoring.py DIR THREADS reads the tables that ScoringSpeed wrote to DIR, then lines "numpy K" or "torch K" from stdin. It ranks for
all users, writes the items to DIR/numpy.bin (torch.bin) and answers with the seconds it took. Where THREADS is 2 or more, blocks are
shared among that many threads, each of which has its products to itself: argpartition uses one thread by itself.
"""

import concurrent.futures
import os
import sys
import time

directory, threads = sys.argv[1], int(sys.argv[2])
for library in ("OPENBLAS", "OMP", "MKL"):
    os.environ[library + "_NUM_THREADS"] = "1"

import numpy

BLOCK = 64


def table(name, columns):
    return numpy.fromfile(os.path.join(directory, name), dtype=numpy.float32).reshape(-1, columns)


users = int(open(os.path.join(directory, "users.txt")).read())
factors = numpy.fromfile(os.path.join(directory, "p.bin"), dtype=numpy.float32).size // users
p, q = table("p.bin", factors), table("q.bin", factors)
seen = numpy.fromfile(os.path.join(directory, "seen.bin"), dtype=numpy.int32).reshape(users, -1)


def masked(scores, begin):
    rows = numpy.arange(len(scores)).repeat(seen.shape[1])
    scores[rows, seen[begin : begin + len(scores)].ravel()] = -numpy.inf
    return scores


def with_numpy(begin, k):
    scores = masked(p[begin : begin + BLOCK] @ q.T, begin)
    best = numpy.argpartition(scores, -k, axis=1)[:, -k:]
    order = numpy.argsort(-numpy.take_along_axis(scores, best, axis=1), axis=1)
    return numpy.take_along_axis(best, order, axis=1)


def with_torch(begin, k):
    scores = torch.from_numpy(p[begin : begin + BLOCK]) @ torch.from_numpy(q).T
    masked(scores.numpy(), begin)
    return torch.topk(scores, k, dim=1).indices.numpy()


pool = concurrent.futures.ThreadPoolExecutor(threads)
print("ready", flush=True)
for line in sys.stdin:
    name, k = line.split()
    if name == "torch":
        import torch

        torch.set_num_threads(1)
    one = with_numpy if name == "numpy" else with_torch
    begun = time.perf_counter()
    best = numpy.vstack(list(pool.map(lambda begin: one(begin, int(k)), range(0, users, BLOCK))))
    seconds = time.perf_counter() - begun
    best.astype(numpy.int32).tofile(os.path.join(directory, name + ".bin"))
    print(seconds, flush=True)
