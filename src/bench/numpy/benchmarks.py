"""The benchmarks of src/bench/java with NumPy, in the words one would write first.

Prints one line a benchmark, its name and the microseconds of its fastest call, as JSON. The theory is
solved by bisection in ln gamma over explicit sums, to the last digits, as far as the sums have
them. Of the map every eighth setting is timed and scaled up. 1e8 modes are timed on 2e6 of them
and scaled up: the sums are too long for the cache of a core either way.

BLAS takes as many threads as OPENBLAS_NUM_THREADS says.
"""

import json
import time

import numpy as np

ALPHA = BETA = 1.5


def power_law(modes):
    i = np.arange(1, modes + 1, dtype=float)
    return i**-ALPHA, i**-BETA


def solve(lam, v2, n, k, ridge, noise, steps=60):
    finite = np.isfinite(k)
    trace = lam.sum()
    high = np.log(max(2 * trace / min(n, k), 4 * ridge / n))
    low = high - 40
    for _ in range(steps):
        mid = (low + high) / 2
        gamma = np.exp(mid)
        z = (lam / (lam + gamma)).sum()
        slack = (n - z) * ((k - z) / k if finite else 1) * gamma - ridge
        if slack > 0 and z < min(n, k):
            high = mid
        else:
            low = mid
    gamma = np.exp(high)
    u = gamma / (lam + gamma)
    learned = 1 - u
    z = learned.sum()
    p1 = (learned * u).sum()
    a, b = n - z, k - z
    if not finite:
        return n / (p1 + a) * ((v2 * u**2).sum() + noise)
    den = p1 * (a + b) + a * b
    return n / den * ((v2 * u * (p1 + b * u)).sum() + noise * (p1 + b))


def trial(rng, lam, v, n, k, ridge, noise):
    x = rng.standard_normal((n, lam.size))
    y = x @ v + np.sqrt(noise) * rng.standard_normal(n)
    w = np.sqrt(lam)[:, None] * rng.standard_normal((lam.size, k)) / np.sqrt(k)
    z = x @ w
    alpha = np.linalg.solve(z @ z.T + ridge * np.eye(n), y)
    f = w @ (z.T @ alpha)
    return ((f - v) ** 2).sum() + noise


def report(name, work, seconds=2, factor=1):
    fastest = np.inf
    end = time.perf_counter() + seconds
    while not np.isfinite(fastest) or time.perf_counter() < end:
        start = time.perf_counter()
        work()
        fastest = min(fastest, time.perf_counter() - start)
    print(json.dumps({"name": name, "micros": factor * fastest * 1e6}), flush=True)


def theory():
    for name, modes, factor in (("1e4", 10_000, 1), ("1e8", 2_000_000, 50)):
        report(
            "krr" + name, lambda: solve(*power_law(modes), 256, np.inf, 0.1, 0.5), factor=factor
        )
        report("rf" + name, lambda: solve(*power_law(modes), 256, 1000, 0.1, 0.5), factor=factor)
    lam, v2 = power_law(10_000)
    settings = [
        (10 ** (1 + a / 10), 10 ** (1 + b / 10), 2.0**c)
        for a in range(31)
        for b in range(31)
        for c in range(-12, 5)
    ]
    part = settings[::8]
    report(
        "map31x31x17",
        lambda: [solve(lam, v2, n, k, ridge, 0.5) for n, k, ridge in part],
        factor=len(settings) / len(part),
    )


def experiments():
    rng = np.random.default_rng(1)
    lam, v2 = power_law(10_000)
    report("trial", lambda: trial(rng, lam, np.sqrt(v2), 256, 1000, 0.1, 0.5))
    square, other = rng.standard_normal((2, 1000, 1000))
    report("square1000", lambda: square @ other)
    symmetric, tall = rng.standard_normal((2000, 2000)), rng.standard_normal((2000, 100))
    report("tall2000x100", lambda: symmetric @ tall)
    inputs = rng.standard_normal((10_000, 256))
    report("gram256", lambda: inputs.T @ inputs)
    rows = rng.standard_normal((1000, 512))
    positive = rows.T @ rows
    report("cholesky512", lambda: np.linalg.cholesky(positive))
    rows = rng.standard_normal((500, 250))
    small = rows.T @ rows
    report("eigen250", lambda: np.linalg.eigh(small))


if __name__ == "__main__":
    theory()
    experiments()
