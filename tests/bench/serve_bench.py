#!/usr/bin/env python3
"""Pages per second of a lot with 20 events from `ocop-hub serve`, compared with nginx serving the same page as a file
of export-site: in turns, by wrk with the same connections, uncompressed and with gzip (nginx serves a precompressed
file). Usage: serve_bench.py BUILD"""
import gzip
import os
import re
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.append(str(HERE.parent / "support"))
from nginx import Nginx  # noqa: E402

BUILD = Path(sys.argv[1]).resolve()
ROUNDS, SECONDS, CONNECTIONS = (1, 1, 16) if "OCOP_TINY" in os.environ else (5, 3, 16)  # tiny: only shows that it runs
LOT = "/01/08930000000019/10/NA-260820"
SITE = "gzip_static on; access_log off; server { listen 127.0.0.1:{port}; root {folder}/site; }"


def answers(url, *headers):
    """Returns the pages per second."""
    said = subprocess.run(["wrk", "-t1", f"-c{CONNECTIONS}", f"-d{SECONDS}s", "-H", "Accept-Language: vi", *headers, url],
                          check=True, capture_output=True, text=True).stdout
    if "Non-2xx" in said:
        raise SystemExit(said)
    return float(re.search(r"Requests/sec:\s*([\d.]+)", said)[1])


class Hub:
    def __init__(self, work):
        self.process = subprocess.Popen(
            [BUILD / "app/ocop-hub", "serve", "--data", work, "--listen", "127.0.0.1:0", "--site", work / "data",
             "--address", "https://ocop.example.vn"], stdout=subprocess.PIPE, text=True)
        self.address = "http://" + self.process.stdout.readline().removeprefix("Listening on ").strip()

    def close(self):
        self.process.terminate()
        self.process.wait()


def lay_out(work):
    subprocess.run([BUILD / "tests/site_catalog", work / "data", HERE.parents[1] / "deploy/screenshots/kiosk.jpg"],
                   check=True)
    subprocess.run([BUILD / "app/ocop-hub", "export-site", work / "data", "--to", work / "site", "--site",
                    "https://ocop.example.vn"], check=True, stdout=subprocess.DEVNULL)
    page = work / f"site{LOT}/index.html"
    page.with_suffix(".html.gz").write_bytes(gzip.compress(page.read_bytes(), 9))


def main():
    with tempfile.TemporaryDirectory(prefix="ocop-bench-") as folder:
        work = Path(folder)
        work.chmod(0o755)
        lay_out(work)
        hub, nginx = Hub(work), Nginx(work, SITE)
        try:
            for how, headers in (("as it is", ()), ("packed", ("-H", "Accept-Encoding: gzip"))):
                pairs = [(answers(hub.address + LOT, *headers), answers(f"{nginx.site}{LOT}/index.html", *headers))
                         for _ in range(ROUNDS)]
                ours, theirs = (statistics.median(column) for column in zip(*pairs))
                ratio = statistics.median(a / b for a, b in pairs)
                print(f"serve, a page of 20 events, {how}: ours {ours:.0f} a second, nginx's file {theirs:.0f}, "
                      f"ratio {ratio:.2f} (bar 0.25)")
        finally:
            hub.close()
            nginx.close()


if __name__ == "__main__":
    main()
