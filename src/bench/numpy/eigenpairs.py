"""The work of src/bench/java/EigenpairBench.java with SciPy: seconds of processor time, fastest run.

Both make the same matrices from the same hash, so the sums of eigenvalues they print must agree.
"""

import time

import numpy as np
import scipy.linalg
import scipy.sparse
import scipy.sparse.linalg

TOPICS = 150


def uniform(index):
    """SplitMix64 of a counter, in [0, 1)."""
    with np.errstate(over="ignore"):
        z = np.asarray(index, dtype=np.uint64) * np.uint64(0x9E3779B97F4A7C15)
        z = (z ^ (z >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
        z = (z ^ (z >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
    return ((z ^ (z >> np.uint64(31))) >> np.uint64(11)) * 2.0**-53


def dense(order):
    """Noise, 60 topics of falling strength, and -2/3 everywhere."""
    i, j = np.meshgrid(np.arange(order), np.arange(order), indexing="ij")
    low, high = np.minimum(i, j), np.maximum(i, j)
    m = 2 * uniform(1 + high * (high + 1) // 2 + low) - 1 - 2 / 3
    for k in range(60):
        side = np.where(uniform(10**9 + k * order + np.arange(order)) < 0.5, -1.0, 1.0)
        m += 0.08 * 0.97**k * np.outer(side, side)
    return m


def sparse(order):
    """Pairs within topics, as S of M* = S - 2 1 1^T."""
    rows, columns, values = [], [], []
    for k in range(TOPICS):
        members = order // (k + 8)
        pairs = members * (20 + TOPICS - k) // 2
        base = 1 + 10**8 * k
        place = base + 3 * np.arange(pairs)
        first = (members * uniform(place)).astype(int)
        second = (members * uniform(place + 1)).astype(int)
        word = lambda place: (place * 7919 + k * 104729) % order
        rows.append(word(first))
        columns.append(word(second))
        values.append(2 * uniform(place + 2))
    r, c, v = map(np.concatenate, (rows, columns, values))
    s = scipy.sparse.csr_matrix((v, (r, c)), shape=(order, order))
    s = (s + s.T).tocsr()
    return scipy.sparse.linalg.LinearOperator(
        (order, order), matvec=lambda x: s @ x - 2 * x.sum(), dtype=float
    ), s.nnz


def best(name, runs, work):
    seconds, total = [], 0
    for _ in range(runs):
        start = time.process_time()
        total = work().sum()
        seconds.append(time.process_time() - start)
    print(f"{name:<26} {min(seconds):.3f} s  {total:.6f}", flush=True)


def main():
    m = dense(2000)
    best("dense 2000, 200 pairs", 3, lambda: scipy.linalg.eigh(m, subset_by_index=[1800, 1999])[0])
    operator, support = sparse(20000)
    print("entries", support)
    best(
        "sparse 20000, 100 pairs",
        2,
        lambda: scipy.sparse.linalg.eigsh(operator, 100, which="LA", tol=1e-8)[0],
    )


if __name__ == "__main__":
    main()
