"""Counting pairs of words and forming the target matrix: NumPy beside solver.corpus, in one run.

4.57 million made-up words of a vocabulary of 2000, with frequencies that fall as 1/rank, in a
window of 16. From the project's folder, after mvn compile and with the class path of its libraries:

    python3 src/bench/numpy/pair_counting.py CLASSPATH
"""

import os
import subprocess
import sys
import tempfile
import time

import numpy as np

VOCABULARY = 2000
WINDOW = 16
WORDS = 4_570_000


def words():
    frequency = 1 / np.arange(1, VOCABULARY + 1)
    rng = np.random.default_rng(1)
    return rng.choice(VOCABULARY, WORDS, p=frequency / frequency.sum()).astype(np.int32)


def counted(tokens):
    counts = np.zeros(VOCABULARY * VOCABULARY, dtype=np.int64)
    wide = tokens.astype(np.int64)
    for j in range(1, WINDOW + 1):
        pairs = wide[:-j] * VOCABULARY + wide[j:]
        counts += (WINDOW + 1 - j) * np.bincount(pairs, minlength=VOCABULARY * VOCABULARY)
    square = counts.reshape(VOCABULARY, VOCABULARY)
    return square + square.T


def target(counts):
    p_pair = counts / counts.sum()
    p = p_pair.sum(axis=1)
    chance = np.outer(p, p)
    return 2 * (p_pair - chance) / (p_pair + chance)


def best(runs, work, *arguments):
    seconds = []
    for _ in range(runs):
        start = time.perf_counter()
        result = work(*arguments)
        seconds.append(time.perf_counter() - start)
    return min(seconds), result


def ours(classpath, tokens):
    with tempfile.NamedTemporaryFile(suffix=".words") as file:
        tokens.astype("<i4").tofile(file.name)
        classes = os.pathsep.join(["target/classes", classpath])
        source = "src/bench/java/PairCountingBench.java"
        out = subprocess.run(
            ["java", "-cp", classes, source, file.name],
            check=True,
            capture_output=True,
            text=True,
        ).stdout
    lines = [line.removesuffix(" s").rsplit(None, 1) for line in out.splitlines()]
    return {name.strip(): float(number) for name, number in lines}


def main():
    tokens = words()
    count_seconds, counts = best(3, counted, tokens)
    target_seconds, matrix = best(5, target, counts)
    java = ours(sys.argv[1], tokens)
    assert java["total"] == counts.sum()
    assert abs(java["frobenius"] / (matrix**2).sum() - 1) < 1e-12
    # the same work within 31 MB, most of it in temporary files
    print(f"{'':<20} {'numpy s':>10} {'ours s':>10} {'ratio':>7}")
    for name, seconds in (
        ("count", count_seconds),
        ("count, 1 thread", count_seconds),
        ("count, spilled", count_seconds),
        ("target matrix", target_seconds),
    ):
        print(f"{name:<20} {seconds:10.4f} {java[name]:10.4f} {seconds / java[name]:7.2f}")


if __name__ == "__main__":
    main()
