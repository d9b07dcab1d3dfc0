"""The work of src/bench/java/EmbeddingStepBench.java with NumPy: seconds of the fastest step."""

import time

import numpy as np


def best(name, work):
    seconds = []
    for _ in range(8):
        start = time.perf_counter()
        work()
        seconds.append(time.perf_counter() - start)
    print(f"{name:<12} {min(seconds):.4f} s", flush=True)


def main():
    rng = np.random.default_rng(1)
    size = 2000
    w = 0.1 * rng.standard_normal((size, 100))
    p = 1 + rng.random((size, size))
    p = (p + p.T) / 2
    p /= p.sum()
    chance = np.full((size, size), 1 / size**2)
    target = 2 * (p - chance) / (p + chance)
    norm = (target**2).sum()

    def quadratic():
        image, gram = target @ w, w.T @ w
        loss = 1 + ((gram**2).sum() - 2 * (w * image).sum()) / (2 * norm)
        return loss, (image - w @ gram) / 2

    def skip_gram():
        s = w @ w.T
        e = np.exp(-np.abs(s))
        low = e / (1 + e)
        up = np.where(s > 0, 1 - low, low)
        loss = (p * np.maximum(-s, 0) + chance * np.maximum(s, 0) + (p + chance) * np.log1p(e)).sum()
        return loss, (p * (1 - up) - chance * up) @ w

    best("quadratic", quadratic)
    best("skip-gram", skip_gram)


if __name__ == "__main__":
    main()
