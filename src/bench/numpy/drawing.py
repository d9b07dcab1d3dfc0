"""The figure of Drawings.java with Matplotlib: time on the processor, sizes as written and packed."""

import time

start = time.process_time()

import gzip
import io

import matplotlib

matplotlib.use("svg")
import matplotlib.pyplot as plt
import numpy as np


def drawn(kind):
    rng = np.random.default_rng(3)
    figure, axes = plt.subplots(2, 2, figsize=(9, 6.4))
    for axis in axes.flat:
        for c in range(20):
            walk = np.cumsum(rng.random(500) - 0.5)
            axis.plot(10 ** (1 + np.arange(500) / 150), walk, label=f"c{c}")
        axis.set(xscale="log", title="Panel", xlabel="features $k$", ylabel=r"value $\lambda$")
        axis.legend(fontsize=6)
    file = io.BytesIO()
    figure.savefig(file, format=kind)
    plt.close(figure)
    return file.getvalue()


svg = drawn("svg")
print(f"process with one SVG: {time.process_time() - start:.2f} s on the processor")
print(f"SVG {len(svg)} bytes, gzip {len(gzip.compress(svg))}; PDF {len(drawn('pdf'))} bytes")
for kind in ("svg", "pdf"):
    times = []
    for _ in range(5):
        begin = time.process_time()
        drawn(kind)
        times.append(time.process_time() - begin)
    print(f"warm {kind}: {1000 * min(times):.0f} ms")
