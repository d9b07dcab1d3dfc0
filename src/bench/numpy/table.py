"""The fastest calls with JMH and with NumPy side by side, as a table in Markdown."""

import json
import pathlib
import sys


def micros(path):
    lines = path.read_text().splitlines()
    return {line["name"]: line["micros"] for line in map(json.loads, lines)}


def readable(time):
    for unit in ("µs", "ms"):
        if time < 1000:
            return f"{time:.3g} {unit}"
        time /= 1000
    return f"{time:.3g} s"


def main(folder):
    ours = {
        run["benchmark"].rpartition(".")[2]: run["primaryMetric"]["scorePercentiles"]["0.0"]
        for run in json.loads((folder / "jmh.json").read_text())
    }
    one, several = micros(folder / "numpy-one.jsonl"), micros(folder / "numpy.jsonl")
    print("| work | Offprint | NumPy, 1 thread | ratio | NumPy, all threads | ratio |")
    print("|---|---:|---:|---:|---:|---:|")
    for name in filter(ours.__contains__, one):
        cells = [name, readable(ours[name])]
        for numpy in (one[name], several[name]):
            cells += [readable(numpy), f"{numpy / ours[name]:.2g}"]
        print("| " + " | ".join(cells) + " |")


if __name__ == "__main__":
    main(pathlib.Path(sys.argv[1]))
