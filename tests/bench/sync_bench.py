#!/usr/bin/env python3
"""The cost of changing 20 prices in 20,000 products: bytes on the wire, including HTTP headers, compared with rsync on
the same two SQLite files; the time until it is shown; and the memory used. Usage: sync_bench.py BUILD"""
import csv
import os
import random
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "support"))
from web_server import WebServer  # noqa: E402

BUILD = Path(sys.argv[1]).resolve()
PRODUCTS, CHANGED = (300, 3) if "OCOP_TINY" in os.environ else (20_000, 20)  # tiny: only shows that it runs


def run(*words):
    return subprocess.run([str(w) for w in words], check=True, capture_output=True, text=True).stdout


def peak_kib(*words):
    """Returns its peak memory, including mapped files."""
    process = subprocess.Popen(words, stdout=subprocess.DEVNULL)
    _, status, used = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    assert process.returncode == 0
    return used.ru_maxrss


class Office:
    def __init__(self, work):
        self.work, self.sheets, self.public = work, work / "sheets", work / "public"
        self.sheets.mkdir()
        self.public.mkdir()
        run(BUILD / "tests/bench/synthetic_sheets", self.sheets, PRODUCTS)
        for name in ("root", "release"):
            run(BUILD / "app/ocop-hub", "keys", "make", work / name, "--name", name)
        run(BUILD / "app/ocop-hub", "keys", "root", work / "root.json", "--root-key", f"{work}/root.pub",
            "--release-key", f"{work}/release.pub")
        run(BUILD / "app/ocop-hub", "keys", "sign", work / "root.json", "--key", work / "root")
        run(BUILD / "app/ocop-hub", "keys", "place", work / "root.json", "--to", self.public)

    def import_sheets(self):
        run(BUILD / "app/ocop-hub", "import", self.sheets, "--out", self.work / "office")
        return (self.work / "office/current").resolve() / "catalog.sqlite"

    def publish(self):
        run(BUILD / "app/ocop-hub", "publish", self.work / "office", "--to", self.public, "--key",
            self.work / "release")

    def change_prices(self, seed):
        path = self.sheets / "price.csv"
        with path.open(encoding="utf-8", newline="") as file:
            rows = list(csv.reader(file))
        for row in random.Random(seed).sample(rows[1:], CHANGED):
            row[2] = str(int(row[2]) + 1000)
        with path.open("w", encoding="utf-8", newline="") as file:
            csv.writer(file, lineterminator="\n").writerows(rows)


def rsync_bytes(old, new, work):
    """Returns the bytes sent and received, as over a network."""
    copy = work / "rsync.sqlite"
    shutil.copy(old, copy)
    said = run("rsync", "--stats", "--ignore-times", "--no-whole-file", new, copy)
    assert copy.read_bytes() == new.read_bytes()
    return sum(int(line.split(":")[1].replace(",", "").split()[0]) for line in said.splitlines()
               if line.startswith("Total bytes"))


def seconds_until_shown(office, sync, data):
    """Returns the time from the end of publishing, with polling every second."""
    wanted = office.import_sheets().parent.name
    running = subprocess.Popen([*sync, "run", "--config", office.work / "sync.toml"],
                               stderr=subprocess.DEVNULL)
    try:
        time.sleep(3)
        office.publish()
        began = time.monotonic()
        while (data / "current").resolve().name != wanted:
            time.sleep(0.005)
        return time.monotonic() - began
    finally:
        running.terminate()
        running.wait()


def main():
    with tempfile.TemporaryDirectory(prefix="ocop-bench-") as folder:
        work = Path(folder)
        office, data = Office(work), work / "terminal"
        web = WebServer(office.public)
        sync = [str(BUILD / "app/ocop-sync"), "--data", str(data), "--base", web.address]
        run(*sync, "pin", work / "root.json")
        old = office.import_sheets()
        office.publish()
        run(*sync, "once")
        office.change_prices(1)
        new = office.import_sheets()
        office.publish()
        before = web.bytes
        memory = peak_kib(*sync, "once")
        ours = web.bytes - before
        theirs = rsync_bytes(old, new, work)
        print(f"sync, {CHANGED} changed prices in {PRODUCTS} products: ours {ours} bytes, rsync {theirs} "
              f"bytes, ratio {ours / theirs:.3f} (bar 0.03)")
        before = web.bytes
        run(*sync, "once")
        mapped = (old.stat().st_size + new.stat().st_size) / 2**20
        print(f"sync, memory to apply it: {memory / 1024:.0f} MiB at most, {mapped:.0f} MiB of them the two "
              "mapped files (bar 64 beside them)")
        print(f"sync, nothing changed: {web.bytes - before} bytes (bar 1000)")
        office.change_prices(2)
        (work / "sync.toml").write_text("poll_seconds = 1\n")
        print(f"sync, published to shown, polling at 1 s: {seconds_until_shown(office, sync, data):.2f} s "
              "(bar 2)")
        web.close()


if __name__ == "__main__":
    main()
