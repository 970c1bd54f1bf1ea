#!/usr/bin/env python3
"""Cold start and memory against Chromium's kiosk mode: the same 80 products with the same pictures, on
the same virtual screen, with the same number of software rendering threads.

A start ends when the screen itself shows pictures: the root window is read until the points where the
pictures stand are no longer of the background's colour. Memory is the PSS of all processes of a tree.
Usage: start_bench.py BUILD"""
import csv
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from Xlib import X, display as xdisplay

BUILD = Path(sys.argv[1]).resolve()
PRODUCTS = 80
ROUNDS = 3
SIZE = (1920, 1080)
CHROMIUM = ["chromium", "--kiosk", "--no-sandbox", "--no-first-run", "--disable-background-networking",
            "--disable-component-update", "--disable-sync", "--disable-quic", "--hide-scrollbars"]


def make_pictures(folder):
    folder.mkdir()
    for i in range(PRODUCTS):
        subprocess.run(["convert", "-seed", str(i), "-size", "1200x900", "plasma:green-orange", "-quality",
                        "85", folder / f"p{i}.jpg"], check=True)


def make_sheets(sheets):
    """The project's sample with its products replaced by 80 that have pictures."""
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
    for name in ("certificate", "price", "lot"):
        head = (sample / f"{name}.csv").read_text(encoding="utf-8").splitlines()[0]
        (sheets / f"{name}.csv").write_text(head + "\n", encoding="utf-8")
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


def colourful(root):
    """Pictures are up: a band across the grid's first row holds many colours."""
    image = root.get_image(0, 300, SIZE[0], 4, X.ZPixmap, 0xFFFFFF).data
    return len({image[i:i + 3] for i in range(0, len(image), 64)}) > 150


def start(command, screen, env):
    root = screen.screen().root
    subprocess.run(["xsetroot", "-solid", "#000000"], env=env, check=False)
    began = time.monotonic()
    process = subprocess.Popen(command, env=env, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    while not colourful(root):
        if time.monotonic() - began > 60:
            raise SystemExit(f"{command[0]} never showed its pictures")
        time.sleep(0.005)
    took = (time.monotonic() - began) * 1000
    time.sleep(4)
    memory = pss(process.pid)
    process.terminate()
    try:
        process.wait(timeout=10)
    except subprocess.TimeoutExpired:
        process.kill()
    time.sleep(1)
    return took, memory


def main():
    work = Path(tempfile.mkdtemp(prefix="ocop-bench-"))
    sheets = work / "sheets"
    sheets.mkdir()
    make_pictures(sheets / "pictures")
    products = make_sheets(sheets)
    subprocess.run([BUILD / "app/ocop-hub", "import", sheets, "--out", work / "data"], check=True,
                   stdout=subprocess.DEVNULL)
    make_page(work / "page.html", products, sheets / "pictures")
    read, write = os.pipe()
    server = subprocess.Popen(["Xvfb", "-displayfd", str(write), "-screen", "0",
                               f"{SIZE[0]}x{SIZE[1]}x24"], pass_fds=[write], stderr=subprocess.DEVNULL)
    os.close(write)
    name = ":" + os.fdopen(read).readline().strip()
    env = dict(os.environ, DISPLAY=name, LP_NUM_THREADS="2")
    screen = xdisplay.Display(name)
    ours, theirs = [], []
    for i in range(ROUNDS):
        ours.append(start([str(BUILD / "app/ocop-kiosk"), "--data", str(work / "data"), "--open", "browse"],
                          screen, env))
        theirs.append(start(CHROMIUM + [f"--user-data-dir={work}/profile{i}", f"file://{work}/page.html"],
                            screen, env))
    server.terminate()
    shutil.rmtree(work, ignore_errors=True)
    for what, unit, index, bar in (("cold start", "ms", 0, 0.35), ("memory (PSS)", "MiB", 1, 0.25)):
        a = statistics.median(x[index] for x in ours)
        b = statistics.median(x[index] for x in theirs)
        print(f"{what}: ours {a:.0f} {unit}, Chromium {b:.0f} {unit}, ratio {a / b:.2f} (bar {bar})")


main()
