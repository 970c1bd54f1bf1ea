#!/usr/bin/env python3
"""The page of a lot with 20 events: its size on the wire, and the time until a phone paints it, compared with the same
content as a client-side application (client_page/) from the same nginx.

The phone is Chromium with a cold cache, a processor four times slower, and the slow 4G of Lighthouse's mobile runs. The
time ends when the first text is painted (First Contentful Paint); neither page shows any before its content. Checks
that both show the same words. Usage: page_bench.py BUILD"""
import json
import os
import shutil
import socket
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path += [str(HERE.parent / "support"), str(HERE.parent / "site")]
from browser import Browser  # noqa: E402
from nginx import Nginx  # noqa: E402
from page_content import content  # noqa: E402

BUILD = Path(sys.argv[1]).resolve()
PAIRS = 1 if "OCOP_TINY" in os.environ else 9  # one shows that it runs
PHONE = (390, 844)
SLOW = [("Emulation.setCPUThrottlingRate", {"rate": 4}),
        ("Network.emulateNetworkConditions", {"offline": False, "latency": 562.5, "downloadThroughput": 1474.56 * 1024 / 8,
                                              "uploadThroughput": 675 * 1024 / 8, "connectionType": "cellular4g"})]
SITE = """gzip on;
gzip_min_length 1;
gzip_types application/javascript text/css application/json;
server { listen 127.0.0.1:{port}; root {folder}/site; }
"""
PAINTED = """new Promise(done => new PerformanceObserver(list => {
  const paint = list.getEntriesByName('first-contentful-paint')[0];
  if (paint) done(paint.startTime); }).observe({type: 'paint', buffered: true}))"""
WORDS = "document.body.innerText.split(/\\s+/).join(' ').trim()"


def bundle(out):
    """Builds the peer by esbuild in the bench's own folder."""
    folder = BUILD / "tests/bench/client_page"
    folder.mkdir(parents=True, exist_ok=True)
    for file in ("package.json", "package-lock.json"):
        shutil.copy(HERE / "client_page" / file, folder)
    subprocess.run(["npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund"], cwd=folder, check=True,
                   stdout=subprocess.DEVNULL)
    subprocess.run([folder / "node_modules/.bin/esbuild", HERE / "client_page/app.jsx", "--bundle", "--minify",
                    "--format=esm", "--target=es2022", "--jsx=automatic", "--loader:.svg=text", "--log-level=error",
                    '--define:process.env.NODE_ENV="production"', f"--outfile={out}/app.js"], check=True,
                   env={"NODE_PATH": str(folder / "node_modules"), "PATH": "/usr/bin:/bin"})
    shutil.copy(HERE / "client_page/index.html", out)


def wire_bytes(port, path):
    """Returns the size of the answer as a phone gets it, including headers."""
    with socket.create_connection(("127.0.0.1", port)) as line:
        line.sendall(f"GET {path} HTTP/1.1\r\nHost: localhost\r\nAccept-Encoding: gzip\r\nConnection: close\r\n\r\n".encode())
        return sum(len(piece) for piece in iter(lambda: line.recv(65536), b""))


def look(browser, url):
    """Returns (ms until it was painted, its text, its requests) on the slow phone."""
    page = browser.open(url, width=PHONE[0], height=PHONE[1], before=SLOW, alone=True)
    painted, words = page.run(PAINTED), page.run(WORDS)
    asked = [one for one in page.requests() if not one.startswith("data:")]
    page.close()
    return painted, words, asked


def lay_out(work, site):
    """Writes ours below ours/, the peer at the root."""
    (work / "site/ours").mkdir(parents=True)
    subprocess.run([BUILD / "tests/trace_pages", work / "site/ours", site], check=True, stdout=subprocess.DEVNULL)
    bundle(work / "site")
    page = (work / "site/ours/long-vi.html").read_text(encoding="utf-8")
    (work / "site/lot.json").write_text(json.dumps(content(page), ensure_ascii=False, separators=(",", ":")))


def compare(site):
    """Returns the median of the pairs' ratios, and of each side's times."""
    ours, theirs = [], []
    with Browser() as browser:
        for _ in range(PAIRS):
            took, words, asked = look(browser, f"{site}/ours/long-vi.html")
            peer_took, peer_words, peer_asked = look(browser, f"{site}/")
            assert words == peer_words, "The two pages say different things."
            ours.append(took)
            theirs.append(peer_took)
    print(f"page, requests: ours {len(asked)}, the application {len(peer_asked)} (bar 1)")
    ratio = statistics.median(a / b for a, b in zip(ours, theirs))
    print(f"page, first paint on a slow phone: ours {statistics.median(ours):.0f} ms, the application "
          f"{statistics.median(theirs):.0f} ms, ratio {ratio:.2f} (bar 0.5)")


def main():
    with tempfile.TemporaryDirectory(prefix="ocop-bench-") as folder:
        work = Path(folder)
        work.chmod(0o755)
        nginx = Nginx(work, SITE)
        try:
            lay_out(work, nginx.site)
            print(f"page, 20 events: {wire_bytes(nginx.port, '/ours/long-vi.html')} bytes on the wire (bar 30000)")
            compare(nginx.site)
        finally:
            nginx.close()


if __name__ == "__main__":
    main()
