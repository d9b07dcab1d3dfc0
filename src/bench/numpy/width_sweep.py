"""The work of src/bench/java/WidthSweepBench.java with NumPy: seconds of the fastest training."""

import time

import numpy as np

ROOT2 = np.sqrt(2.0)


def train(weights, rates, x, y, steps):
    w1, w2, w3 = (w.copy() for w in weights)
    for _ in range(steps + 1):
        z1 = x @ w1.T
        h1 = ROOT2 * np.maximum(z1, 0)
        z2 = h1 @ w2.T
        h2 = ROOT2 * np.maximum(z2, 0)
        error = h2 @ w3.T - y
        loss = (error**2).mean() / 2
        d3 = error / len(x)
        d2 = (d3 @ w3) * (ROOT2 * (z2 > 0))
        d1 = (d2 @ w2) * (ROOT2 * (z1 > 0))
        w3 -= rates[2] * d3.T @ h2
        w2 -= rates[1] * d2.T @ h1
        w1 -= rates[0] * d1.T @ x
    return loss


def main():
    rng = np.random.default_rng(1)
    x = rng.standard_normal((20, 16))
    y = x[:, :1]
    for n in (64, 256, 1024):
        alpha2 = n
        weights = (
            rng.standard_normal((n, 16)) / 4,
            rng.standard_normal((n, n)) / np.sqrt(n),
            rng.standard_normal((1, n)) / np.sqrt(alpha2 * n),
        )
        rates = [0.25 * alpha2 / 16, 0.25 * alpha2 / n, 0.25 / n]
        seconds = []
        for _ in range(12):
            start = time.perf_counter()
            train(weights, rates, x, y, 40)
            seconds.append(time.perf_counter() - start)
        print(f"{n:<6} {min(seconds):.4f} s", flush=True)


if __name__ == "__main__":
    main()
