#!/usr/bin/env python3
"""Compares writing the pages of 4,000 products in three languages as files with `cp -r` of the same files, taking
turns. In memory (/dev/shm), if there is room: neither waits for the disk itself, but on a disk each turn would have to
wait for all write-back on the machine, which took minutes for turns of seconds. On a disk nothing is removed before the
end: ext4 without a journal skips all inodes freed in the last half minute one by one. Usage: export_bench.py BUILD
[PRODUCTS]"""
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

BUILD = Path(sys.argv[1]).resolve()
TINY = "OCOP_TINY" in os.environ  # only to show that it runs
PRODUCTS = int(sys.argv[2]) if len(sys.argv) > 2 else 50 if TINY else 4_000
ROUNDS = 1 if TINY else 3
MEMORY = os.path.isdir("/dev/shm") and shutil.disk_usage("/dev/shm").free > 4 << 30


def run(*words):
    return subprocess.run([str(w) for w in words], check=True, capture_output=True, text=True).stdout


def seconds(*words):
    if not MEMORY:
        os.sync()
    began = time.monotonic()
    run(*words)
    return time.monotonic() - began


def main():
    ours, theirs = [], []
    with tempfile.TemporaryDirectory(prefix="ocop-bench-", dir="/dev/shm" if MEMORY else None) as folder:
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
    where = "in memory" if MEMORY else "on disk"
    print(f"export-site, {PRODUCTS} products x 3 languages {where}, {len(sizes)} files, {sum(sizes) / 2**20:.0f} MiB: ours "
          f"{statistics.median(ours):.1f} s, cp -r {statistics.median(theirs):.1f} s, ratio {ratio:.2f} (bar 3)")
    print(f"export-site, nothing changed: {again:.1f} s")


if __name__ == "__main__":
    main()
