#!/usr/bin/env python3
"""The pages for phones as files, served to Chromium by nginx with the configuration of deploy/hub, and by a server
without any rules."""
import http.client
import http.server
import functools
import os
import re
import subprocess
import sys
import tempfile
import threading
import unittest
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.append(str(ROOT / "tests/support"))
from browser import Browser  # noqa: E402
from nginx import Nginx  # noqa: E402

BUILD = Path(os.environ.get("OCOP_BUILD", "build")).resolve()
PHONE = {"width": 390, "height": 844}
PRODUCT, LOT = "/01/08930000000019", "/01/08930000000019/10/NA-260812"
LANGUAGES = {"vi": "vi", "en": "en", "zh": "zh-Hans"}
NAMES = {"vi": "Na dai thị trấn Đồng Mỏ", "en": "Đồng Mỏ sugar apple", "zh": "同磨番荔枝"}
PICTURE_WIDTH = """(async () => { const picture = document.querySelector('img'); picture.loading = 'eager';
  await picture.decode(); return picture.naturalWidth; })()"""
ESCAPED = {"NA/26+1": "NA%2F26%2B1", "50%&\"<*>?'=;:+(1),!_": "50%25%26%22%3C%2A%3E%3F%27%3D%3B%3A%2B%281%29%2C%21_"}


def site_of(folder):
    """deploy/hub/site-files.conf for the loopback, without TLS."""
    text = (ROOT / "deploy/hub/site-files.conf").read_text(encoding="utf-8")
    for old, new in (("listen 443 ssl http2;", "listen 127.0.0.1:{port};"), ("listen [::]:443 ssl http2;", ""),
                     ("root /var/lib/ocop-site;", f"root {folder};")):
        if old not in text:
            raise AssertionError(f"site-files.conf does not say {old}")
        text = text.replace(old, new)
    return re.sub(r"ssl_\w+ .*;", "", text)


class Answer:
    def __init__(self, answer):
        self.status, self.headers, self.body = answer.status, answer.headers, answer.read()
        self.text = self.body.decode("utf-8", "replace")


def ask(port, path, method, headers, follow=True):
    """Returns its answer; with `follow`, after redirects to a form for which there is a file."""
    line = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
    try:
        line.request(method, path, headers=headers)
        answer = Answer(line.getresponse())
    finally:
        line.close()
    if answer.status == 302 and follow:
        return ask(port, re.sub("^https?://[^/]+", "", answer.headers["Location"]), method, headers)
    return answer


class Exported(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.work = tempfile.TemporaryDirectory(prefix="ocop-site-")
        folder = Path(cls.work.name)
        folder.chmod(0o755)
        cls.folder = folder / "site"
        subprocess.run([BUILD / "tests/site_catalog", folder / "data", ROOT / "deploy/screenshots/kiosk.jpg"], check=True)
        cls.nginx = Nginx(folder, site_of(cls.folder))
        done = subprocess.run([BUILD / "app/ocop-hub", "export-site", folder / "data", "--to", cls.folder, "--site",
                               cls.nginx.site], check=True, capture_output=True, text=True)
        cls.said, cls.warned = done.stdout, done.stderr
        cls.browser = Browser()

    @classmethod
    def tearDownClass(cls):
        cls.browser.close()
        cls.nginx.close()
        cls.work.cleanup()

    def get(self, path, port=None, **headers):
        answer = ask(port or self.nginx.port, path, "GET", {n.replace("_", "-"): value for n, value in headers.items()})
        return answer.status, answer.headers.get("Content-Type"), answer.text

    def open(self, path, language):
        headers = {"headers": {"Accept-Language": language}}
        page = self.browser.open(self.nginx.site + path, **PHONE, before=[("Network.setExtraHTTPHeaders", headers)])
        self.addCleanup(page.close)
        return page

    def test_a_phone_gets_its_own_language_and_can_change_it(self):
        for language, tag in LANGUAGES.items():
            with self.subTest(language=language):
                page = self.open(LOT, language)
                self.assertEqual(page.run("document.documentElement.lang"), tag)
                self.assertEqual(page.run("document.querySelector('h1').innerText"), NAMES[language])
                asked = [url for url in page.requests() if not url.startswith("data:")]
                self.assertTrue(all(url.startswith(self.nginx.site + "/") for url in asked), asked)
                self.assertEqual(page.messages(), [])
                self.assertGreater(page.run(PICTURE_WIDTH), 0)
                for other, to in LANGUAGES.items():
                    link = page.run(f"document.querySelector('nav a[lang=\"{to}\"]').href")
                    status, _, text = self.get(link.removeprefix(self.nginx.site), Accept_Language=language)
                    self.assertEqual(status, 200)
                    self.assertIn(f'<html lang="{to}"', text)

    def test_a_phone_that_reads_other_languages_gets_the_first_that_there_is(self):
        for wanted, tag in (("", "vi"), ("fr,de;q=0.9", "en"), ("fr, zh-CN;q=0.9, en;q=0.8", "zh-Hans"),
                            ("VI-vn,en;q=0.5", "vi"), ("en-GB", "en"), ("zhx", "en")):
            with self.subTest(wanted=wanted):
                self.assertIn(f'<html lang="{tag}"', self.get(LOT, Accept_Language=wanted)[2])
        self.assertIn('<html lang="zh-Hans"', self.get(LOT + "?lang=zh", Accept_Language="vi")[2])

    def test_each_link_of_the_pages_leads_somewhere(self):
        """From the products through all that is there, as nginx and as a server without rules show it."""
        handler = functools.partial(Quiet, directory=self.folder)
        plain = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
        threading.Thread(target=plain.serve_forever, daemon=True).start()
        self.addCleanup(plain.server_close)
        self.addCleanup(plain.shutdown)
        for port in (self.nginx.port, plain.server_port):
            seen, to_see = set(), {PRODUCT, "/01/08930000000026", "/p/hoa-hoi"}
            while to_see:
                path = to_see.pop()
                seen.add(path)
                status, kind, text = self.get(path, port)
                if status == 301:  # to the folder of that name
                    status, kind, text = self.get(path + "/", port)
                self.assertEqual(status, 200, path)
                self.assertTrue(kind, path)
                if kind.startswith("text/html"):
                    links = re.findall(f'(?:href|src)="{self.nginx.site}([^"]*)"', text)
                    to_see |= {link.replace("&amp;", "&") for link in links} - seen
            self.assertGreater(len(seen), 30)

    def test_lots_with_any_signs_in_their_numbers_have_pages(self):
        for lot, escaped in ESCAPED.items():
            with self.subTest(lot=lot):
                page = self.open(f"{PRODUCT}/10/{escaped}", "en")
                self.assertEqual(page.run("document.querySelector('.facts .code').textContent"), lot)
        self.assertIn("A/../B of na-dai-dong-mo has no page", self.warned)
        self.assertEqual(sorted(one.name for one in self.folder.iterdir()),
                         sorted([".ocop-site", ".well-known", "01", "p", "pictures", "place", "point", "producer", "robots.txt", "terms",
                                 *(name + ".html" for name in ("404", "404-en", "404-zh", "index", "en", "zh"))]))

    def test_a_page_says_that_nobody_looked_at_the_signature(self):
        for query in ("", "?s=AAAA", "?s=AAAA&from=diem-lang-son"):
            text = self.get(LOT + query, Accept_Language="en")[2]
            self.assertIn("cannot check the code on your pack", text)
            self.assertNotIn("Issued by OCOP", text)

    def test_a_shorter_number_and_more_of_a_link_lead_to_the_same_page(self):
        page = self.get(LOT)[2]
        for path in ("/01/8930000000019/10/NA-260812", LOT + "/", LOT + "/21/7?17=261231", LOT + "/21/A%2FB",
                     "/01/8930000000019/10/NA-260812/21/7"):
            with self.subTest(path=path):
                self.assertEqual(self.get(path)[2], page)

    def test_what_is_not_there_is_told_in_the_phones_language(self):
        for path in ("/01/08930000000019/10/NONE", "/01/08930000000033", "/p/none", "/01", "/.ocop-site"):
            for language, tag in LANGUAGES.items():
                with self.subTest(path=path, language=language):
                    status, kind, text = self.get(path, Accept_Language=language)
                    self.assertEqual((status, kind), (404, "text/html; charset=utf-8"))
                    self.assertIn(f'<html lang="{tag}"', text)

    def test_nothing_beside_the_site_can_be_reached(self):
        for path in ("/../data/current/catalog.sqlite", "/..%2Fdata%2Fcurrent%2Fcatalog.sqlite", f"{PRODUCT}/10/..%2F..%2F..%2F..%2Fdata"):
            self.assertEqual(self.get(path)[0], 400, path)

    def test_nothing_is_written_down_of_who_looked(self):
        for path in (LOT, LOT + "x/recall.json", "/01/" + "9" * 5000, "/pictures/", "/%00", LOT + "/" + "x" * 300):
            self.get(path)
        logs = "".join(file.read_text() for file in self.folder.parent.glob("*.log"))
        self.assertNotIn("client", logs)
        self.assertNotIn("/01/", logs)

    def test_a_second_export_writes_nothing(self):
        before = {path: path.stat().st_mtime_ns for path in self.folder.rglob("*")}
        again = subprocess.run([BUILD / "app/ocop-hub", "export-site", self.folder.parent / "data", "--to", self.folder,
                                "--site", self.nginx.site], check=True, capture_output=True, text=True)
        self.assertIn("0 of them new, 0 removed", again.stdout)
        self.assertEqual({path: path.stat().st_mtime_ns for path in self.folder.rglob("*")}, before)


class Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *_):
        pass


if __name__ == "__main__":
    sys.exit(unittest.main())
