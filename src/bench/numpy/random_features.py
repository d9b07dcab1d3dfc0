"""The work of src/bench/java/RandomFeatureBench.java with NumPy: seconds of the fastest run.

The theory is solved as one would at first: bisection in ln gamma over explicit sums. A map of all
31 x 31 x 17 settings is timed on every eighth setting and scaled up. Spectra of 1e8 modes are left
out: 100 passes over them take minutes.
"""

import time

import numpy as np


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


def best(name, runs, work, factor=1):
    seconds = []
    for _ in range(runs):
        start = time.perf_counter()
        work()
        seconds.append(time.perf_counter() - start)
    print(f"{name:<26} {factor * min(seconds):.6f} s", flush=True)


def main():
    i = np.arange(1, 10_001)
    lam = i**-1.5
    v2 = i**-1.5
    best("krr 1e4", 10, lambda: solve(lam, v2, 256, np.inf, 0.1, 0.5))
    best("rf 1e4", 10, lambda: solve(lam, v2, 256, 1000, 0.1, 0.5))
    settings = [
        (10 ** (1 + a / 10), 10 ** (1 + b / 10), 2.0**c)
        for a in range(31)
        for b in range(31)
        for c in range(-12, 5)
    ]
    part = settings[::8]
    best(
        "map 31x31x17",
        1,
        lambda: [solve(lam, v2, n, k, ridge, 0.5) for n, k, ridge in part],
        len(settings) / len(part),
    )
    rng = np.random.default_rng(1)
    best("trial n=256 k=1000 M=1e4", 3, lambda: trial(rng, lam, np.sqrt(v2), 256, 1000, 0.1, 0.5))


if __name__ == "__main__":
    main()
