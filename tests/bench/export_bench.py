#!/usr/bin/env python3
"""What it takes to write the pages of 20,000 products in three languages as files, against `cp -r` of the
same files on the same disk. In turns, each into a folder of its own with nothing left to write back.
Nothing is removed before the end: an ext4 without a journal looks for free inodes past all that were freed
in the last half minute, one by one, which made either of the two many times slower, by chance.
Usage: export_bench.py BUILD [PRODUCTS]"""
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

BUILD = Path(sys.argv[1]).resolve()
PRODUCTS = int(sys.argv[2]) if len(sys.argv) > 2 else 20_000
ROUNDS = 3


def run(*words):
    return subprocess.run([str(w) for w in words], check=True, capture_output=True, text=True).stdout


def seconds(*words):
    os.sync()
    began = time.monotonic()
    run(*words)
    return time.monotonic() - began


def main():
    ours, theirs = [], []
    with tempfile.TemporaryDirectory(prefix="ocop-bench-") as folder:
        work = Path(folder)
        sheets, data = work / "sheets", work / "data"
        sheets.mkdir()
        run(BUILD / "tests/bench/synthetic_sheets", sheets, PRODUCTS)
        run(BUILD / "app/ocop-hub", "import", sheets, "--out", data)
        export = [BUILD / "app/ocop-hub", "export-site", data, "--site", "https://ocop.example.vn", "--to"]
        for turn in range(ROUNDS):
            site, copy = work / f"site{turn}", work / f"copy{turn}"
            ours.append(seconds(*export, site))
            theirs.append(seconds("cp", "-r", site, copy))
        again = seconds(*export, site)
        sizes = [path.stat().st_size for path in site.rglob("*") if path.is_file()]
    ratio = statistics.median(a / b for a, b in zip(ours, theirs))
    print(f"export-site, {PRODUCTS} products x 3 languages, {len(sizes)} files, {sum(sizes) / 2**20:.0f} MiB: ours "
          f"{statistics.median(ours):.1f} s, cp -r {statistics.median(theirs):.1f} s, ratio {ratio:.2f} (bar 3)")
    print(f"export-site, nothing changed: {again:.1f} s")


if __name__ == "__main__":
    main()
