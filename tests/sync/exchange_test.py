"""The real programs over a real web server: import, publish, sync, a changed price by patch, a rollback, network
faults, and kill -9."""
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
import unittest
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
BUILD = Path(os.environ.get("OCOP_BUILD", ROOT / "build"))
sys.path.insert(0, str(ROOT / "tests/support"))
from office import Office  # noqa: E402
from shop_day import shop_day  # noqa: E402
from web_server import WebServer, content, cut_after, endless, endless_head, hang_up  # noqa: E402

PRODUCT = "na-dai-dong-mo"


class Exchange(unittest.TestCase):
    def setUp(self):
        self.folder = Path(tempfile.mkdtemp(prefix="ocop-exchange-"))
        self.addCleanup(shutil.rmtree, self.folder, True)
        self.office = Office(BUILD, self.folder)
        self.sheets, self.public, self.hub = self.office.sheets, self.office.public, self.office.hub
        self.publish = self.office.publish
        self.web = WebServer(self.public)
        self.addCleanup(self.web.close)
        self.data = self.folder / "terminal"
        self.sync("pin", self.office.root)

    def sync(self, *words, status=0):
        done = subprocess.run([BUILD / "app/ocop-sync", "--data", self.data, "--base", self.web.address,
                               *map(str, words)], capture_output=True, text=True, timeout=200)
        self.assertEqual(done.returncode, status, done.stdout + done.stderr)
        return done.stdout + done.stderr

    def set_price(self, vnd):
        self.office.set_price(PRODUCT, vnd)

    def shown(self):
        """Returns the bytes of the catalogue that the terminal shows."""
        return (self.data / "current/catalog.sqlite").read_bytes()

    def assert_up_to_date(self):
        self.assertEqual(self.shown(), self.office.shown())

    def test_a_changed_price_comes_by_patch_and_goes_back(self):
        self.publish()
        self.assertRegex(self.sync("once"), r"^Release 1: ")
        first = self.shown()
        self.assert_up_to_date()
        self.assertRegex(self.sync("once"), r"^Nothing newer than release 1")
        self.set_price(77_000)
        told = self.hub("import", self.sheets, "--out", self.folder / "office")
        self.assertIn("Release ", told)
        told = self.hub("diff", self.public, self.folder / "office")
        self.assertIn(f"product {PRODUCT} ", told)
        self.assertIn("→ 77.000\u00a0₫", told)
        self.publish()
        self.assertRegex(self.sync("once"), r"^Release 2, by patch: ")
        self.assert_up_to_date()
        self.assertNotEqual(self.shown(), first)
        self.hub("rollback", "--to", self.public, "--key", self.folder / "release")
        self.assertRegex(self.sync("once"), r"^Release 3: ")
        self.assertEqual(self.shown(), first)
        self.assertIn("taken      release 3 of ", self.sync("status"))

    def test_a_prepared_release_goes_out_on_its_day(self):
        self.publish()
        self.set_price(88_000)
        self.assertIn("is prepared for 2099-01-01", self.publish("--from-date", "2099-01-01"))
        self.assertIn("No prepared release is due.", self.publish("--due"))
        self.assertRegex(self.sync("once"), r"^Release 1: ")
        self.publish("--from-date", shop_day())
        self.assertRegex(self.publish("--due"), r"^Release 2: ")
        self.assertRegex(self.sync("once"), r"^Release 2, by patch: ")
        self.assert_up_to_date()

    def test_a_line_that_breaks_is_gone_on_with(self):
        self.publish()
        whole = max((p for p in (self.public / "objects").rglob("*") if p.is_file()),
                    key=lambda p: p.stat().st_size)
        self.web.faults[whole.name] = cut_after(20_000)
        self.sync("once")
        self.assert_up_to_date()
        self.assertLess(self.web.bytes, whole.stat().st_size * 1.5 + 20_000)

    def test_what_a_server_does_that_is_not_the_offices_ends_soon_and_changes_nothing(self):
        self.publish()
        self.sync("once")
        before = self.shown()
        self.set_price(99_000)
        self.publish()
        for path, fault, word in (
                ("release.json", endless, "More data arrived than the office's document announces"),
                ("release.json", endless_head, "The office's server cannot be reached"),
                ("release.json", content(b"<html>Sign in</html>"), "cannot be read"),
                ("release.json", content(b"moved", 302), "answers 302 for release.json"),
                ("release.json", content(b"down", 503), "answers 503 for release.json"),
                ("root/2.json", endless, "More data arrived"),
                ("*", hang_up, "cannot be reached")):
            with self.subTest(path=path, word=word):
                self.web.faults = {path: fault}
                self.assertIn(word, self.sync("once", status=1))
                self.assertEqual(self.shown(), before)
        self.assertIn("trouble    ", self.sync("status", status=1))
        self.web.faults = {}
        self.assertRegex(self.sync("once"), r"^Release 2, by patch: ")
        self.assert_up_to_date()

    def test_killed_again_and_again_it_shows_one_whole_release(self):
        self.publish()
        self.sync("once")
        known = {self.shown()}
        for i in range(8):
            self.set_price(100_000 + 1000 * i)
            self.publish()
            known.add(self.office.shown())
            running = subprocess.Popen([BUILD / "app/ocop-sync", "--data", self.data, "--base",
                                        self.web.address, "once"], stdout=subprocess.DEVNULL,
                                       stderr=subprocess.DEVNULL)
            time.sleep(0.004 * i)
            running.send_signal(signal.SIGKILL)
            running.wait()
            self.assertIn(self.shown(), known)
        self.sync("once")
        self.assert_up_to_date()

    def test_run_polls_and_ends_when_it_is_told(self):
        self.publish()
        config = self.folder / "sync.toml"
        config.write_text(f'data = "{self.data}"\nbase = "{self.web.address}"\npoll_seconds = 1\n')
        running = subprocess.Popen([BUILD / "app/ocop-sync", "run", "--config", config],
                                   stderr=subprocess.PIPE, text=True)
        self.addCleanup(running.stderr.close)
        try:
            self.wait_for_office()
            self.assertIn("Another ocop-sync is running in", self.sync("once", status=1))
            self.set_price(55_000)
            self.publish()
            self.wait_for_office()
        finally:
            running.terminate()
            self.assertEqual(running.wait(timeout=20), 0)
        log = running.stderr.read()
        self.assertIn('event="release installed" version=2', log)

    def wait_for_office(self):
        end = time.monotonic() + 60
        while time.monotonic() < end:
            try:
                if self.shown() == self.office.shown():
                    return
            except FileNotFoundError:
                pass
            time.sleep(0.05)
        self.fail("the release never came")

    def test_a_terminal_that_trusts_nobody_takes_nothing(self):
        self.publish()
        self.data = self.folder / "bare"
        self.assertIn("run ocop-sync pin", self.sync("once", status=1))
        self.assertFalse((self.data / "current").exists())


if __name__ == "__main__":
    unittest.main()
