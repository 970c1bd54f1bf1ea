#!/usr/bin/env python3
"""Cold start and memory compared with Chromium's kiosk mode: the same 80 products with the same pictures, on
the same virtual screen, with the same number of software rendering threads.

A start ends when the screen itself shows pictures: the frame buffer is read until a band across the first row of
pictures holds many colours. The disk's cache is emptied before each start (as root; otherwise both start warm, and the
result says so). Memory is the PSS of all processes of a tree, 4 s later. Usage: start_bench.py BUILD"""
import csv
import mmap
import os
import shutil
import statistics
import struct
import subprocess
import sys
import tempfile
import time
from pathlib import Path

BUILD = Path(sys.argv[1]).resolve()
TINY = "OCOP_TINY" in os.environ  # it only has to show that it runs
PRODUCTS = 24 if TINY else 80
ROUNDS = 1 if TINY else 5
SETTLED = 0 if TINY else 4  # seconds
SIZE = (1920, 1080)
CHROMIUM = ["chromium", "--kiosk", "--no-sandbox", "--no-first-run", "--disable-background-networking",
            "--disable-component-update", "--disable-sync", "--disable-quic", "--hide-scrollbars",
            "--window-position=0,0", f"--window-size={SIZE[0]},{SIZE[1]}"]  # because there is no window manager


def make_pictures(folder):
    folder.mkdir()
    for i in range(PRODUCTS):
        subprocess.run(["convert", "-seed", str(i), "-size", "400x300", "plasma:green-orange", "-resize",
                        "1200x900", "-quality", "85", folder / f"p{i}.jpg"], check=True)


def make_sheets(sheets):
    """Makes the sample with its products replaced by 80 that have pictures."""
    sample = Path(__file__).resolve().parents[2] / "db/sample"
    for sheet in sample.glob("*.csv"):
        shutil.copy(sheet, sheets)
    with open(sample / "product.csv", encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    products, pictures = [], []
    for i in range(PRODUCTS):
        row = dict(rows[i % len(rows)], id=f"p{i}", gtin="")
        products.append(row)
        pictures.append({"product": f"p{i}", "file": f"p{i}.jpg", "alternative_vi": "ảnh",
                         "alternative_en": "photo", "alternative_zh": "图"})
    for name, content in (("product", products), ("picture", pictures)):
        with open(sheets / f"{name}.csv", "w", encoding="utf-8", newline="") as file:
            writer = csv.DictWriter(file, content[0].keys())
            writer.writeheader()
            writer.writerows(content)
    for sheet in sheets.glob("*.csv"):  # rows about the sample's own products
        head = sheet.read_text(encoding="utf-8").splitlines()[0]
        if "product" in head.split(",") and sheet.stem != "picture":
            sheet.write_text(head + "\n", encoding="utf-8")
    return products


def make_page(path, products, pictures):
    cards = "".join(f"<div class=c><img src='file://{pictures}/p{i}.jpg'><b>{p['name_vi']}</b><p>★★★★</p></div>"
                    for i, p in enumerate(products))
    path.write_text("<!doctype html><meta charset=utf-8><style>body{margin:48px;background:#FBF7EF;"
                    "font:24px Inter,sans-serif;display:grid;grid-template-columns:repeat(4,1fr);gap:24px}"
                    ".c{background:#fff;border-radius:20px;overflow:hidden}img{width:100%;aspect-ratio:3/2;"
                    "object-fit:cover;display:block}</style>" + cards, encoding="utf-8")


def tree(pid):
    children = subprocess.run(["ps", "-e", "-o", "pid=,ppid="], capture_output=True, text=True).stdout
    pairs = [tuple(map(int, line.split())) for line in children.splitlines()]
    found, added = {pid}, True
    while added:
        added = False
        for one, parent in pairs:
            if parent in found and one not in found:
                found.add(one)
                added = True
    return found


def pss(pid):
    total = 0
    for one in tree(pid):
        try:
            text = Path(f"/proc/{one}/smaps_rollup").read_text()
        except OSError:
            continue
        total += sum(int(l.split()[1]) for l in text.splitlines() if l.startswith("Pss:"))
    return total / 1024


class Screen:
    """A virtual screen whose frame buffer is a readable file (in the XWD format)."""

    def __init__(self, folder):
        read, write = os.pipe()
        self.process = subprocess.Popen(
            ["Xvfb", "-displayfd", str(write), "-screen", "0", f"{SIZE[0]}x{SIZE[1]}x24", "-br", "-noreset",
             "-fbdir", folder, "-nolisten", "tcp"], pass_fds=[write], stderr=subprocess.DEVNULL)
        os.close(write)
        with os.fdopen(read) as pipe:
            self.display = ":" + pipe.readline().strip()
        with open(Path(folder) / "Xvfb_screen0", "rb") as file:
            self.memory = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
        head = struct.unpack(">25I", self.memory[:100])
        self.line_bytes, self.pixels = head[12], head[0] + head[19] * 12

    def colourful(self):
        """Returns whether pictures are shown: a band across the grid's first row has many colours."""
        band = self.memory[self.pixels + 300 * self.line_bytes:self.pixels + 304 * self.line_bytes]
        return len({band[i:i + 3] for i in range(0, len(band), 64)}) > 150

    def close(self):
        self.process.terminate()
        self.process.wait()


def empty_disk_cache():
    """Returns False if not allowed (only root is), or in a tiny run, which leaves others' cache alone."""
    if TINY:
        return False
    os.sync()
    try:
        Path("/proc/sys/vm/drop_caches").write_text("3")
    except OSError:
        return False
    return True


def until(check, what, patience=60):
    began = time.monotonic()
    while not check():
        if time.monotonic() - began > patience:
            raise SystemExit(what)
        time.sleep(0.005)
    return (time.monotonic() - began) * 1000


def start(command, screen):
    env = dict(os.environ, DISPLAY=screen.display, LP_NUM_THREADS="2")
    until(lambda: not screen.colourful(), "The window before is still on the screen.")
    empty_disk_cache()
    process = subprocess.Popen(command, env=env, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        took = until(screen.colourful, f"{command[0]} never showed its pictures.")
        time.sleep(SETTLED)
        memory = pss(process.pid)
    finally:
        process.terminate()
        try:
            process.wait(timeout=10)
        except subprocess.TimeoutExpired:
            process.kill()
    return took, memory


def compare(work):
    """Returns [(ms, MiB)] of ours and of Chromium's, taking turns."""
    sheets = work / "sheets"
    sheets.mkdir()
    make_pictures(sheets / "pictures")
    products = make_sheets(sheets)
    subprocess.run([BUILD / "app/ocop-hub", "import", sheets, "--out", work / "data"], check=True,
                   stdout=subprocess.DEVNULL)
    make_page(work / "page.html", products, sheets / "pictures")
    kiosk = [str(BUILD / "app/ocop-kiosk"), "--data", str(work / "data"), "--open", "browse"]
    screen = Screen(work)
    ours, theirs = [], []
    try:
        for i in range(ROUNDS):
            ours.append(start(kiosk, screen))
            profile = f"--user-data-dir={work}/profile{i}"
            theirs.append(start(CHROMIUM + [profile, f"file://{work}/page.html"], screen))
    finally:
        screen.close()
    return ours, theirs


def main():
    how = "cold start" if empty_disk_cache() else "warm start (root can start it cold)"
    with tempfile.TemporaryDirectory(prefix="ocop-bench-", ignore_cleanup_errors=True) as work:
        ours, theirs = compare(Path(work))
    for what, unit, index, bar in ((how, "ms", 0, 0.35), ("memory (PSS)", "MiB", 1, 0.25)):
        a = statistics.median(x[index] for x in ours)
        b = statistics.median(x[index] for x in theirs)
        print(f"{what}: ours {a:.0f} {unit}, Chromium {b:.0f} {unit}, ratio {a / b:.2f} (bar {bar})")


if __name__ == "__main__":
    main()
