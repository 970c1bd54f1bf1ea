#!/usr/bin/env python3
"""The pages that phones open, in Chromium at a phone's size: served on loopback under their own
Content-Security-Policy, and from a saved file. Leaves pictures of all of them in BUILD/site_pages."""
import functools
import http.server
import os
import re
import subprocess
import sys
import threading
import unittest
from pathlib import Path

from browser import Browser

BUILD = Path(os.environ.get("OCOP_BUILD", "build")).resolve()
OUT = BUILD / "site_pages"
PHONE = (360, 780)
LANGUAGES = {"vi": "vi", "en": "en", "zh": "zh-Hans"}
PAGES = ["lot", "long", "recalled", "not-issued", "pictured", "product", "hostile", "unknown-lot"]
SECTIONS = {"vi": ["Mã này có thật không?", "Lô hàng này", "Hành trình", "Trên bản đồ", "Người làm", "Chứng nhận OCOP",
                   "Về sản phẩm", "OCOP là gì?", "Có điều gì không đúng?"],
            "en": ["Is this code genuine?", "This lot", "Its journey", "On the map", "Who makes it", "OCOP certificates",
                   "About the product", "What is OCOP?", "Is something wrong?"],
            "zh": ["此码是真的吗？", "本批次", "溯源历程", "地图", "生产者", "OCOP 证书", "关于产品", "什么是 OCOP？", "发现问题？"]}
NAVIGATIONS = {"vi": ["Ngôn ngữ", "Trên trang này"], "en": ["Language", "On this page"], "zh": ["语言", "本页内容"]}
NAMES = {"vi": "Na dai thị trấn Đồng Mỏ", "en": "Đồng Mỏ sugar apple", "zh": "同磨番荔枝"}

# Every element that shows text of its own: the contrast with the first opaque background below it (WCAG 2.2, relative
# luminance).
CONTRASTS = """
(() => {
  const lum = c => { const f = v => (v /= 255) <= .04045 ? v / 12.92 : ((v + .055) / 1.055) ** 2.4;
    return .2126 * f(c[0]) + .7152 * f(c[1]) + .0722 * f(c[2]); };
  const rgb = s => s.match(/[\\d.]+/g).map(Number);
  const ground = e => { for (; e; e = e.parentElement) { const c = rgb(getComputedStyle(e).backgroundColor);
    if (c.length < 4 || c[3] === 1) return c; } return [255, 255, 255]; };
  const seen = [];
  for (const e of document.querySelectorAll('body *')) {
    if (e.closest('svg') || e.closest('.away')) continue;
    const own = [...e.childNodes].filter(n => n.nodeType === 3).map(n => n.data.trim()).join('');
    if (!own || !e.getClientRects().length) continue;
    const a = lum(rgb(getComputedStyle(e).color)), b = lum(ground(e));
    seen.push([(Math.max(a, b) + .05) / (Math.min(a, b) + .05), own.slice(0, 40)]);
  }
  return seen;
})()"""
TARGETS = """
[...document.querySelectorAll('a')].map(a => { const r = a.getBoundingClientRect();
  return [a.textContent.slice(0, 40), r.width, r.height, r.left, r.right]; })"""
# Text whose box is cut off by an ancestor, or that sticks out of the window.
CUT = """
[...document.querySelectorAll('main *, header *, footer *')].filter(e => !e.closest('svg') && !e.closest('.away') &&
  e.getClientRects().length && (e.getBoundingClientRect().right > innerWidth + 1 || e.getBoundingClientRect().left < -1 ||
  e.scrollWidth > e.clientWidth + 1 && getComputedStyle(e).overflowX !== 'visible')).map(e => e.outerHTML.slice(0, 80))"""


def each(pages=PAGES):
    return [(f"{page}-{language}", language) for page in pages for language in LANGUAGES]


class Handler(http.server.SimpleHTTPRequestHandler):
    policy = ""

    def end_headers(self):
        if self.path.endswith(".html"):
            self.send_header("Content-Security-Policy", self.policy)
        super().end_headers()

    def log_message(self, *_):
        pass


class Pages(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        OUT.mkdir(exist_ok=True)
        handler = functools.partial(Handler, directory=OUT)
        cls.server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
        cls.site = f"http://127.0.0.1:{cls.server.server_port}"
        made = subprocess.run([BUILD / "tests/trace_pages", OUT, cls.site], check=True, capture_output=True, text=True)
        Handler.policy = made.stdout.strip()
        threading.Thread(target=cls.server.serve_forever, daemon=True).start()
        cls.browser = Browser()

    @classmethod
    def tearDownClass(cls):
        cls.browser.close()
        cls.server.shutdown()
        cls.server.server_close()

    def open(self, name, size=PHONE, dark=False, saved=False):
        where = (OUT / f"{name}.html").as_uri() if saved else f"{self.site}/{name}.html"
        page = self.browser.open(where, width=size[0], height=size[1], dark=dark, touch=size[0] < 800)
        self.addCleanup(page.close)
        return page

    def picture(self, page, name):
        """A picture of the whole page."""
        width = page.run("innerWidth")
        page.size(width, page.run("document.documentElement.scrollHeight"), width < 800)
        page.screenshot(OUT / f"{name}.png")

    def test_a_page_is_one_request_and_runs_nothing(self):
        for name, language in each([p for p in PAGES if p != "pictured"]):
            with self.subTest(page=name):
                page = self.open(name)
                page.run("window.scrollTo(0, document.body.scrollHeight)")
                asked = [url for url in page.requests() if not url.startswith("data:")]
                self.assertEqual(asked, [f"{self.site}/{name}.html"])
                self.assertEqual(page.messages(), [])
                self.assertEqual(page.run("document.cookie"), "")
                self.assertEqual(page.run("document.documentElement.lang"), LANGUAGES[language])
                self.assertEqual(page.run("getComputedStyle(document.querySelector('.title')).paddingBottom"), "80px",
                                 "the policy allows the page's style")

    def test_a_page_asks_only_its_own_site_for_a_picture_and_is_whole_without(self):
        page = self.open("pictured-en")
        asked = [url for url in page.requests() if not url.startswith("data:")]
        self.assertTrue(all(url.startswith(self.site + "/") for url in asked), asked)
        self.assertLessEqual(len(asked), 2)
        self.assertEqual(page.run("document.querySelector('img').alt"), "On the tree")
        self.picture(page, "pictured-en-phone")

    def test_a_saved_page_is_the_same(self):
        for name, _ in each(["lot"]):
            with self.subTest(page=name):
                page = self.open(name, saved=True)
                self.assertEqual(page.messages(), [])
                self.assertEqual(page.run("getComputedStyle(document.querySelector('.title')).paddingBottom"), "80px")
                links = page.run("[...document.querySelectorAll('a')].map(a => a.getAttribute('href'))")
                self.assertTrue(all(re.match(r"(https?://|tel:|mailto:|geo:|#)", to) for to in links), links)

    def test_nothing_sticks_out_on_a_phone_or_at_double_size(self):
        for name, _ in each():
            with self.subTest(page=name):
                page = self.open(name)
                for width in (PHONE[0], PHONE[0] // 2):  # zoom of 200 % halves the width in CSS pixels
                    page.size(width, PHONE[1])
                    self.assertLessEqual(page.run("document.documentElement.scrollWidth"), width)
                    self.assertEqual(page.run(CUT), [])

    def test_texts_stand_out_from_their_ground_in_both_schemes(self):
        for dark in (False, True):
            for name, _ in each():
                with self.subTest(page=name):
                    contrasts = self.open(name, dark=dark).run(CONTRASTS)
                    self.assertGreater(len(contrasts), 8)
                    faint = [one for one in contrasts if one[0] < 7]
                    self.assertEqual(faint, [], f"dark: {dark}")

    def test_each_target_is_as_large_as_a_finger(self):
        for name, _ in each():
            with self.subTest(page=name):
                small = [one for one in self.open(name).run(TARGETS) if one[1] < 48 or one[2] < 48]
                self.assertEqual(small, [])

    def test_a_screen_reader_finds_its_way(self):
        for name, language in each(["lot"]):
            with self.subTest(page=name):
                tree = self.open(name).tree()
                roles = [role for role, _ in tree]
                for landmark in ("banner", "main", "contentinfo"):
                    self.assertEqual(roles.count(landmark), 1, landmark)
                self.assertEqual([name for role, name in tree if role == "navigation"], NAVIGATIONS[language])
                headings = [name for role, name in tree if role == "heading"]
                self.assertEqual(headings[0], NAMES[language])
                self.assertEqual([one for one in headings if one in SECTIONS[language]], SECTIONS[language])
                levels = self.open(name).run("[...document.querySelectorAll('h1,h2,h3,h4')].map(h => +h.tagName[1])")
                self.assertEqual(levels[0], 1)
                self.assertEqual(levels.count(1), 1)
                self.assertTrue(all(b <= a + 1 for a, b in zip(levels, levels[1:])), levels)
                items = self.open(name).run("document.querySelectorAll('.journey ol > li').length")
                self.assertEqual(items, 6)
                self.assertGreaterEqual(roles.count("listitem"), items)
                images = [name for role, name in tree if role in ("image", "img") and name]
                self.assertEqual(len(images), 2, images)  # the stars, the map
                self.assertIn("4", images[0])

    def test_the_links_near_the_top_lead_to_their_sections(self):
        for name, language in each([p for p in PAGES if p != "unknown-lot"]):
            with self.subTest(page=name):
                page = self.open(name)
                links = page.run("""[...document.querySelectorAll('.contents a')].map(a => [a.textContent,
                                    document.querySelectorAll('[id="' + a.hash.slice(1) + '"]').length,
                                    document.querySelector(a.hash + ' h2')?.textContent])""")
                self.assertGreaterEqual(len(links), 3)
                for words, there, heading in links:
                    self.assertEqual((there, heading), (1, words))
                self.assertLess(page.run("document.querySelector('.contents').getBoundingClientRect().bottom"),
                                2 * PHONE[1], "on the first screens")
        page = self.open("long-en")
        page.run("document.documentElement.style.scrollBehavior = 'auto'")
        page.run("document.querySelector('.contents a[href=\"#maker\"]').click()")
        top = page.run("document.querySelector('#maker').getBoundingClientRect().top")
        self.assertLess(abs(top), 4)

    def test_a_withdrawn_lot_is_the_first_thing_read(self):
        for name, _ in each(["recalled"]):
            with self.subTest(page=name):
                tree = [(role, name) for role, name in self.open(name).tree()]
                roles = [role for role, _ in tree]
                self.assertLess(roles.index("alert"), roles.index("heading"))

    def test_the_focus_can_be_seen(self):
        page = self.open("lot-en")
        page.call("Input.dispatchKeyEvent", {"type": "keyDown", "key": "Tab", "code": "Tab",
                                             "windowsVirtualKeyCode": 9})
        self.assertEqual(page.run("document.activeElement.tagName"), "A")
        self.assertEqual(page.run("getComputedStyle(document.activeElement).outlineStyle"), "solid")

    def test_a_page_can_be_printed(self):
        page = self.open("long-vi", size=(1280, 800))
        page.pdf(OUT / "long-vi.pdf")
        sheets = len(re.findall(rb"/Type\s*/Page\b", (OUT / "long-vi.pdf").read_bytes()))
        self.assertTrue(2 <= sheets <= 6, sheets)
        page.call("Emulation.setEmulatedMedia", {"media": "print"})
        page.size(718, 1000, False)  # A4 without its margins
        self.assertLessEqual(page.run("document.documentElement.scrollWidth"), 718)
        self.assertEqual(page.run(CUT), [])
        self.assertFalse(page.run("[...document.querySelectorAll('nav')].some(nav => nav.getClientRects().length)"))

    def test_pictures_for_a_person_to_judge(self):
        for name, _ in each():
            with self.subTest(page=name):
                self.picture(self.open(name), f"{name}-phone")
        for name in ("lot-vi", "recalled-en", "product-zh"):
            self.picture(self.open(name, dark=True), f"{name}-phone-dark")
            self.picture(self.open(name, size=(1280, 800)), f"{name}-desk")
        self.assertGreater((OUT / "lot-vi-phone.png").stat().st_size, 100_000)


if __name__ == "__main__":
    sys.exit(unittest.main())
