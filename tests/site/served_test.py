#!/usr/bin/env python3
"""The real `ocop-hub serve` with a site: over HTTP, with requests that no browser makes, and in Chromium at a phone's
size. Leaves pictures of the pages in BUILD/site_pages."""
import csv
import gzip
import http.client
import io
import json
import os
import signal
import socket
import ssl
import subprocess
import sys
import tempfile
import time
import unittest
from pathlib import Path

from browser import Browser
from page_test import BUILD, CUT, LANGUAGES, OUT, PHONE

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "tests/sync"))
from uplink_test import make_certificate, nginx_configuration  # noqa: E402

PICTURE = ROOT / "deploy/screenshots/kiosk.jpg"
PATIENCE = 60  # seconds to wait for events; a slow machine is not a fault
NA = "/01/08931234567897"
AGENT = "Phone-Of-Somebody/1.0"


def free_port():
    with socket.socket() as some:
        some.bind(("127.0.0.1", 0))
        return some.getsockname()[1]


class Answer:
    def __init__(self, answer):
        self.status, self.headers, self.body = answer.status, dict(answer.getheaders()), answer.read()
        self.text = self.body.decode("utf-8", "replace")


class Served:
    """A running hub with its site. `store`: instead of --data FOLDER; `log`: a file for its output."""

    def __init__(self, folder, *store, log=None):
        self.folder, self.release, self.data = folder, folder / "release", folder / "data"
        self.port = free_port()
        self.site = f"http://127.0.0.1:{self.port}"
        self.process = subprocess.Popen(
            [BUILD / "app/ocop-hub", "serve", *(store or ("--data", self.data)), "--listen", f"127.0.0.1:{self.port}",
             "--site", self.release, "--address", self.site, "--report-phone", "0205 3810 000"],
            stdout=subprocess.PIPE, stderr=log, text=True,
            restore_signals=False)  # so that a limit on files makes writes fail instead of ending the program
        assert self.process.stdout.readline().startswith("Listening"), "the hub does not start"

    def publish(self, *lot):
        made = subprocess.run([BUILD / "tests/made_site", self.release, PICTURE, *lot], check=True,
                              capture_output=True, text=True)
        self.proof, self.picture = made.stdout.split()

    def ask(self, path, method="GET", **headers):
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=PATIENCE)
        try:
            connection.request(method, path, headers={k.replace("_", "-"): v for k, v in headers.items()})
            return Answer(connection.getresponse())
        finally:
            connection.close()

    def raw(self, request):
        """Returns the status of the answer to these bytes; None if the connection was closed."""
        answer = b""
        with socket.create_connection(("127.0.0.1", self.port), PATIENCE) as line:
            try:
                line.sendall(request)
                while b"\r\n" not in answer and (piece := line.recv(1 << 16)):
                    answer += piece
            except ConnectionError:  # it closes before reading everything
                pass
        return int(answer.split(b" ", 2)[1]) if answer.startswith(b"HTTP/1.1 ") else None

    def until(self, path, status):
        end = time.monotonic() + PATIENCE
        while (answer := self.ask(path)).status != status:
            if time.monotonic() > end:
                raise AssertionError(f"{path}: {answer.status} and never {status}")
            time.sleep(0.1)
        return answer

    def end(self):
        if self.process.poll() is None:
            self.process.send_signal(signal.SIGTERM)
        self.process.stdout.close()
        return self.process.wait(PATIENCE)

    def report(self, *words):
        done = subprocess.run([BUILD / "app/ocop-hub", "report", "scans", "--data", self.data, "--format", "csv",
                               *words], check=True, capture_output=True, text=True)
        return list(csv.DictReader(io.StringIO(done.stdout.lstrip("\ufeff"))))


class WithSite(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory(prefix="ocop-site-")
        self.addCleanup(folder.cleanup)
        self.hub = Served(Path(folder.name))
        self.addCleanup(self.hub.end)


class OverHttp(WithSite):
    def test_releases_come_without_a_restart(self):
        missing = self.hub.ask(NA, Accept_Language="en")
        self.assertEqual(missing.status, 503)
        self.assertIn("<h1", missing.text)
        self.hub.publish()
        self.hub.until(NA, 200)
        self.assertEqual(self.hub.ask(NA + "/10/NEW").status, 404)
        self.hub.publish("NEW")
        self.hub.until(NA + "/10/NEW", 200)

    def test_a_page_is_small_packed_and_asked_for_anew_by_its_name(self):
        self.hub.publish()
        self.hub.until(NA, 200)
        plain = self.hub.ask(NA + "/10/L2", Accept_Language="vi")
        packed = self.hub.ask(NA + "/10/L2", Accept_Language="vi", Accept_Encoding="br, gzip")
        self.assertEqual(packed.headers["Content-Encoding"], "gzip")
        self.assertEqual(gzip.decompress(packed.body), plain.body)
        self.assertLess(len(plain.body), 30_000)
        self.assertLess(len(packed.body), 12_000)
        self.assertNotIn("Content-Encoding", plain.headers)
        for answer in (plain, packed):
            self.assertNotIn("Set-Cookie", answer.headers)
            self.assertEqual(answer.headers["Cache-Control"], "no-cache")
            self.assertIn("default-src 'none'", answer.headers["Content-Security-Policy"])
        head = self.hub.ask(NA + "/10/L2", "HEAD", Accept_Language="vi")
        self.assertEqual((head.status, head.body), (200, b""))
        self.assertEqual(int(head.headers["Content-Length"]), len(plain.body))
        again = self.hub.ask(NA + "/10/L2", Accept_Language="vi", If_None_Match=plain.headers["ETag"])
        self.assertEqual((again.status, again.body), (304, b""))
        self.assertEqual(self.hub.ask(NA + "/10/L2", Accept_Language="en",
                                      If_None_Match=plain.headers["ETag"]).status, 200)

    def test_one_connection_carries_many_answers(self):
        self.hub.publish()
        self.hub.until(NA, 200)
        connection = http.client.HTTPConnection("127.0.0.1", self.hub.port, timeout=PATIENCE)
        self.addCleanup(connection.close)
        for path, status in [(NA, 200), (NA + "/10/L9", 404), ("/healthz", 200), (NA + "/10/L2", 200)] * 5:
            for method in ("GET", "HEAD"):
                connection.request(method, path, headers={"Accept-Encoding": "gzip"})
                answer = connection.getresponse()
                answer.read()
                self.assertEqual(answer.status, status, path)

    def test_a_hundred_silent_connections_leave_it_answering(self):
        self.hub.publish()
        self.hub.until(NA, 200)
        silent = [http.client.HTTPConnection("127.0.0.1", self.hub.port, timeout=PATIENCE) for _ in range(100)]
        for connection in silent:
            self.addCleanup(connection.close)
        for connection in silent[:40]:  # each was answered, and stays open
            connection.request("GET", NA)
            connection.getresponse().read()
        for connection in silent[40:]:
            connection.connect()
        self.assertEqual(self.hub.ask(NA).status, 200)

    def test_hostile_requests_are_refused_and_the_hub_goes_on(self):
        self.hub.publish()
        self.hub.until(NA, 200)
        rest = b" HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"
        for target in [b"/" + b"a" * 9000, b"/01/" + b"9" * 7000, NA.encode() + b"/10/" + b"A" * 2000,
                       b"/01/%", b"/01/%zz", b"/%00", b"/01/\x00", b"/01/%C0%AE%C0%AE/", b"/01/\xc0\xae",
                       b"/../../../../etc/passwd", b"/01/../../etc/passwd", b"/%2e%2e/%2e%2e/etc/passwd",
                       b"/pictures/../../data/hub.sqlite", b"/pictures/aa/../../data/hub.sqlite",
                       b"/pictures/%2e%2e/data/hub.sqlite", NA.encode() + b"/10/%3Cscript%3Ealert(1)",
                       NA.encode() + b"/10/L2%00", NA.encode() + b"?" + b"&".join([b"a=1"] * 1500),
                       b"http://evil.example" + NA.encode(), b"//evil.example/01", b"*", b"x", b"\\..\\..",
                       b"/01/08931234567897/10/%0d%0aSet-Cookie:%20a=b"]:
            with self.subTest(target=target[:60]):
                status = self.hub.raw(b"GET " + target + rest)
                self.assertTrue(status is not None and 400 <= status < 500, status)
        for request in [b"\r\n\r\n", b"GET\r\n\r\n", b"GET / HTTP/9.9\r\n\r\n",
                        b"\x16\x03\x01\x02\x00" * 50 + b"\r\n\r\n",
                        b"GET / HTTP/1.1\r\n" + b"A: b\r\n" * 100_000 + b"\r\n",
                        b"GET / HTTP/1.1\r\nA: " + b"b" * 1_000_000 + b"\r\n\r\n",
                        b"BREW " + NA.encode() + rest, b"PUT " + NA.encode() + rest]:
            with self.subTest(request=request[:60]):
                status = self.hub.raw(request)
                self.assertTrue(status is None or 400 <= status < 500, status)
        self.assertEqual(self.hub.ask(NA).status, 200)
        self.assertEqual(self.hub.process.poll(), None)

    def test_a_range_never_reads_beyond_the_page(self):
        self.hub.publish()
        self.hub.until(NA, 200)
        picture = f"/pictures/{self.hub.picture[:2]}/{self.hub.picture}"
        for path in (NA, NA + "/10/none", picture):
            whole = self.hub.ask(path)
            for span in ("0-0", "0-200000000", "5-", "-1", "-200000000", "200000000-", "7-3",
                         "0-18446744073709551615", "9223372036854775807-9223372036854775807", "0-0,-1",
                         "0-0," * 1500 + "1-1", "x", ""):
                with self.subTest(path=path, span=span):
                    answer = self.hub.ask(path, Range="bytes=" + span)
                    self.assertEqual((answer.status, answer.body), (whole.status, whole.body))

    def test_a_request_hidden_in_anothers_body_is_not_answered_to_the_next(self):
        self.hub.publish()
        self.hub.until(NA, 200)
        hidden = b"GET /hidden HTTP/1.1\r\nHost: x\r\n\r\n"
        with socket.create_connection(("127.0.0.1", self.hub.port), PATIENCE) as line:
            line.sendall(b"GET " + NA.encode() + b" HTTP/1.1\r\nHost: x\r\nContent-Length: " +
                         str(len(hidden)).encode() + b"\r\n\r\n" + hidden)
            answer = http.client.HTTPResponse(line)
            answer.begin()
            self.assertEqual(answer.status, 200)
            self.assertEqual(answer.getheader("Connection"), "close")  # so no proxy caches it

    def test_scans_are_counted_and_nothing_of_who_scanned(self):
        self.hub.publish()
        self.hub.until(NA, 200)
        for _ in range(3):
            self.hub.ask(f"{NA}/10/L2?s={self.hub.proof}", User_Agent=AGENT, X_Forwarded_For="203.0.113.77")
        self.hub.ask(f"{NA}/10/L2?s={self.hub.proof}&from=here", User_Agent=AGENT)
        self.hub.ask(f"{NA}/10/L2?s={self.hub.proof}&lang=zh")
        self.hub.ask(f"{NA}/10/L2")
        self.assertEqual(self.hub.end(), 0)
        rows = self.hub.report("--catalog", self.hub.release)
        self.assertEqual([(row["product"], row["lot"], row["scans"], row["points"]) for row in rows],
                         [("na", "L2", "4", "1")])
        points = self.hub.report("--by", "point")
        self.assertEqual([(row["point"], row["scans"]) for row in points], [("", "3"), ("here", "1")])
        kept = b"".join(file.read_bytes() for file in self.hub.data.iterdir())
        self.assertIn(b"here", kept)
        for trace in (AGENT.encode(), b"203.0.113.77", b"127.0.0.1", self.hub.proof.encode()):
            self.assertNotIn(trace, kept)

    def test_machines_get_links_and_events(self):
        self.hub.publish()
        self.hub.until(NA, 200)
        linkset = self.hub.ask(NA + "/10/L2", Accept="application/linkset+json")
        self.assertEqual(linkset.headers["Content-Type"], "application/linkset+json")
        links = json.loads(linkset.text)["linkset"][0]
        epcis = links["https://ref.gs1.org/voc/epcis"][0]["href"]
        document = self.hub.ask(epcis.removeprefix(self.hub.site), Accept_Encoding="gzip")
        events = json.loads(gzip.decompress(document.body))["epcisBody"]["eventList"]
        self.assertEqual(len(events), 2)
        self.assertEqual(self.hub.ask(NA + "?linkType=gs1:nosuchlt").status, 404)


class BehindNginx(WithSite):
    def setUp(self):
        super().setUp()
        folder, self.port = self.hub.folder, free_port()
        make_certificate(folder)
        (folder / "public").mkdir()
        (folder / "public/release.json").write_text("{}")
        (folder / "nginx.conf").write_text(nginx_configuration(folder, self.port, self.hub.port, folder / "public"))
        nginx = subprocess.Popen(["nginx", "-p", folder, "-c", folder / "nginx.conf"], stderr=subprocess.DEVNULL)
        self.addCleanup(nginx.wait)
        self.addCleanup(nginx.terminate)
        self.trust = ssl.create_default_context(cafile=folder / "ca.pem")
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end:
            try:
                self.ask("/")
                break
            except ConnectionRefusedError:
                time.sleep(0.1)

    def line(self, address="127.0.0.1"):
        return http.client.HTTPSConnection("127.0.0.1", self.port, timeout=PATIENCE, context=self.trust,
                                           source_address=(address, 0))

    def ask(self, path, **headers):
        connection = self.line()
        try:
            connection.request("GET", path, headers={k.replace("_", "-"): v for k, v in headers.items()})
            return Answer(connection.getresponse())
        finally:
            connection.close()

    def test_nothing_is_written_down_of_who_scans(self):
        """Nor by nginx: neither if the hub is gone, nor at a limit, nor for a malformed request."""
        self.hub.publish()
        self.hub.until(NA, 200)
        visitor, office, lot = "127.0.0.77", "127.0.0.78", f"{NA}/10/L2?s={self.hub.proof}"

        def asked(line, path, method="GET", body=None):
            self.addCleanup(line.close)
            line.request(method, path, body)
            answer = line.getresponse()
            answer.read()
            return answer.status
        line = self.line(visitor)
        self.assertEqual(asked(line, lot), 200)
        self.assertEqual(asked(line, lot, "POST", b"x" * 5000), 413)
        self.assertEqual(asked(self.line(visitor), "/01/" + "9" * 20_000), 414)  # belongs to no location
        with socket.create_connection(("127.0.0.1", self.port), PATIENCE, (visitor, 0)) as broken:
            broken.sendall(b"\x16\x03\x01\x00\x05hello")
            broken.recv(100)
        self.assertEqual(self.hub.end(), 0)
        line = self.line(visitor)
        statuses = {asked(line, lot) for _ in range(400)}  # a burst of 200 is let through
        self.assertLessEqual({502, 503}, statuses)
        self.assertEqual(asked(self.line(office), "/v1/terminals/x"), 502)
        logs = "".join(file.read_text() for file in self.hub.folder.glob("*.log"))
        self.assertIn(office, logs)  # so only the visitor is missing
        for trace in (visitor, self.hub.proof, "/10/L2"):
            self.assertNotIn(trace, logs)

    def test_the_deployed_proxy_passes_links_on_as_they_were_sent(self):
        ask = self.ask
        self.hub.publish()
        self.hub.until(NA, 200)
        page = ask("/p/hoa-hoi/10/H%2F1", Accept_Encoding="gzip", Accept_Language="zh")
        self.assertEqual((page.status, page.headers["Content-Language"]), (200, "zh-Hans"))
        self.assertIn("H/1", gzip.decompress(page.body).decode())
        self.assertEqual(ask(f"{NA}/10/L2", If_None_Match=ask(f"{NA}/10/L2").headers["ETag"]).status, 304)
        self.assertEqual(ask("/release.json").text, "{}")
        for path, status in (("/metrics", 404), ("/healthz", 404), ("/v1/terminals/x", 404), (f"{NA}/10/L9", 404),
                             (f"{NA}/10/%zz", 400), ("/01/../../../etc/passwd", 400)):
            self.assertEqual(ask(path).status, status, path)
        self.assertEqual(ask(f"{NA}/10/L9", Accept_Language="en").headers["Content-Security-Policy"],
                         ask(NA).headers["Content-Security-Policy"])


class InChromium(WithSite):
    @classmethod
    def setUpClass(cls):
        OUT.mkdir(exist_ok=True)
        cls.browser = Browser()

    @classmethod
    def tearDownClass(cls):
        cls.browser.close()

    def test_served_pages_open_in_three_languages_and_ask_nobody_else(self):
        self.hub.publish()
        self.hub.until(NA, 200)
        own = self.hub.site
        picture = f"{own}/pictures/phone/{self.hub.picture[:2]}/{self.hub.picture}"
        paths = {"lot": f"{NA}/10/L2?s={self.hub.proof}", "recalled": f"{NA}/10/L1", "product": NA}
        for name, path in paths.items():
            for language, tag in LANGUAGES.items():
                with self.subTest(page=name, language=language):
                    page = self.browser.open(own + path, width=PHONE[0], height=PHONE[1], language=tag)
                    self.addCleanup(page.close)
                    self.assertEqual(page.run("document.documentElement.lang"), tag)
                    page.run("window.scrollTo(0, document.body.scrollHeight)")
                    self.assertEqual(page.run("document.querySelector('img').decode().then(() => 1)"), 1)
                    self.assertEqual(page.messages(), [])
                    asked = {url for url in page.requests() if not url.startswith("data:")}
                    self.assertEqual(asked, {own + path, picture})
                    self.assertEqual(page.run("document.cookie"), "")
                    self.assertEqual(page.run(CUT), [])
                    page.screenshot(OUT / f"served-{name}-{language}.png")

    def test_the_switch_of_languages_keeps_the_proof(self):
        self.hub.publish()
        self.hub.until(NA, 200)
        page = self.browser.open(f"{self.hub.site}{NA}/10/L2?s={self.hub.proof}", width=PHONE[0], height=PHONE[1],
                                 language="vi")
        self.addCleanup(page.close)
        to = page.run("document.querySelector('nav a[hreflang=en]').href")
        other = self.browser.open(to, width=PHONE[0], height=PHONE[1], language="vi")
        self.addCleanup(other.close)
        self.assertEqual(other.run("document.documentElement.lang"), "en")
        self.assertTrue(other.run("!!document.querySelector('.proof.yes')"))

    def test_what_is_wrong_is_told_on_a_whole_page(self):
        self.hub.publish()
        self.hub.until(NA, 200)
        for path in (f"{NA}/10/L9", "/p/hoa-hoi/10/L2", "/01/08930000000019", f"{NA}/10/%zz"):
            with self.subTest(path=path):
                page = self.browser.open(self.hub.site + path, width=PHONE[0], height=PHONE[1], language="en")
                self.addCleanup(page.close)
                self.assertEqual(page.run("document.querySelectorAll('h1').length"), 1)
                self.assertEqual(page.run(CUT), [])
                asked = [url for url in page.requests() if not url.startswith("data:")]
                self.assertEqual(asked, [self.hub.site + path])


if __name__ == "__main__":
    sys.exit(unittest.main())
