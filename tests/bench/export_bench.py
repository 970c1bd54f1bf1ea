#!/usr/bin/env python3
"""What it takes to write the pages of 20,000 products in three languages as files, against `cp -r` of the
same files on the same disk. In turns, each from an empty folder with nothing left to write back.
Usage: export_bench.py BUILD"""
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

BUILD = Path(sys.argv[1]).resolve()
PRODUCTS, ROUNDS = 20_000, 3


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
        sheets, data, site, copy = (work / name for name in ("sheets", "data", "site", "copy"))
        sheets.mkdir()
        run(BUILD / "tests/bench/synthetic_sheets", sheets, PRODUCTS)
        run(BUILD / "app/ocop-hub", "import", sheets, "--out", data)
        export = [BUILD / "app/ocop-hub", "export-site", data, "--to", site, "--site", "https://ocop.example.vn"]
        for _ in range(ROUNDS):
            for made in (site, copy):
                shutil.rmtree(made, ignore_errors=True)
            ours.append(seconds(*export))
            theirs.append(seconds("cp", "-r", site, copy))
        again = seconds(*export)
        sizes = [path.stat().st_size for path in site.rglob("*") if path.is_file()]
    ratio = statistics.median(a / b for a, b in zip(ours, theirs))
    print(f"export-site, {PRODUCTS} products x 3 languages, {len(sizes)} files, {sum(sizes) / 2**20:.0f} MiB: ours "
          f"{statistics.median(ours):.1f} s, cp -r {statistics.median(theirs):.1f} s, ratio {ratio:.2f} (bar 3)")
    print(f"export-site, nothing changed: {again:.1f} s")


if __name__ == "__main__":
    main()
