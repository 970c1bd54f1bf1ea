"""The whole path of a lot: a row of the office's sheets, its release, a printed label, the kiosk that scans it, the
code on the kiosk's screen, and the page that a phone opens with it."""
import http.client
import shutil
import socket
import subprocess
import unittest
from pathlib import Path

import lots
from driver import BUILD, PATIENCE, ROOT, KioskTest, import_sheets

HUB = BUILD / "app/ocop-hub"
SITE = "https://ocop.example"
ISSUED, NOT_ISSUED = "Issued by OCOP Lạng Sơn", "Not issued by us"


def hub(*words):
    return subprocess.run([HUB, *map(str, words)], check=True, capture_output=True, text=True).stdout


class Hub:
    """Serves the release in a folder to phones until it is closed."""

    def __init__(self, store, release):
        with socket.socket() as some:
            some.bind(("127.0.0.1", 0))
            self.port = some.getsockname()[1]
        self.process = subprocess.Popen(
            [HUB, "serve", "--data", store, "--listen", f"127.0.0.1:{self.port}", "--site", release, "--address",
             SITE], stdout=subprocess.PIPE, text=True)
        if not self.process.stdout.readline().startswith("Listening"):
            raise AssertionError("the hub does not start")

    def page(self, link):
        """Returns what an English-speaking phone gets for one of our links."""
        if not link.startswith(SITE + "/"):
            raise AssertionError(f"not our link: {link!r}")
        line = http.client.HTTPConnection("127.0.0.1", self.port, timeout=PATIENCE)
        try:
            line.request("GET", link[len(SITE):], headers={"Accept": "text/html", "Accept-Language": "en"})
            answer = line.getresponse()
            return answer.status, answer.read().decode()
        finally:
            line.close()

    def close(self):
        self.process.terminate()
        self.process.stdout.close()
        self.process.wait(timeout=20)


class RoundTrip(KioskTest):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        office = Path(cls.data) / "office"
        sheets, cls.key = office / "sheets", office / "label.key"
        shutil.copytree(ROOT / "db/sample", sheets)
        row = hub("keys", "label", cls.key, "--name", "The office").splitlines()[-1]
        lots.keep_lots(sheets, key=row.split(",")[0])
        import_sheets(sheets, cls.data)
        cls.hub = Hub(office / "store", cls.data)

    @classmethod
    def tearDownClass(cls):
        cls.hub.close()
        super().tearDownClass()

    def printed(self, lot):
        """Returns the content of the code on the label printed by the office, as a phone reads it."""
        picture = Path(self.data) / "label.png"
        hub("labels", self.data, "--product", lots.PRODUCT, "--lot", lot, "--key", self.key, "--resolver",
            "ocop.example", "--dots-a-mm", 12, "--out", picture)
        read = subprocess.run(["zbarimg", "--quiet", "--raw", picture], check=True, capture_output=True, text=True)
        picture.unlink()
        return read.stdout.strip()

    def shown(self, kiosk, lot):
        kiosk.wait_route(f"lot/{lots.PRODUCT}/{lot}")
        kiosk.wait_words(lots.HARVEST)
        kiosk.wait_rest()
        return kiosk.qr()

    def assert_page_of(self, page, lot):
        for words in ("Đồng Mỏ sugar apple", lot, lots.HARVEST, "Test report on residues", "Nhà vườn mẫu Chi Lăng"):
            self.assertIn(words, page)

    def test_a_row_of_the_sheets_is_read_on_a_phone_that_scanned_the_kiosk(self):
        label = self.printed(lots.GOOD)
        kiosk = self.kiosk("--open", "home", "--lang", "en")
        kiosk.wait_route("home")
        kiosk.scan(label)
        kiosk.wait_route("pack")
        kiosk.wait_words("Genuine code: issued by OCOP Lạng Sơn")
        kiosk.wait_rest()
        kiosk.tap("pack/story")
        code = self.shown(kiosk, lots.GOOD)
        self.assertEqual(code, label + "&from=diem-lang-son")
        status, page = self.hub.page(code)
        self.assertEqual(status, 200)
        self.assert_page_of(page, lots.GOOD)
        self.assertIn(ISSUED, page)
        self.assertNotIn(NOT_ISSUED, page)

    def test_without_a_pack_the_screens_code_leads_to_the_lot_and_proves_nothing(self):
        kiosk = self.kiosk("--open", f"lot/{lots.PRODUCT}/{lots.GOOD}", "--lang", "en")
        code = self.shown(kiosk, lots.GOOD)
        self.assertNotIn("s=", code)
        status, page = self.hub.page(code)
        self.assertEqual(status, 200)
        self.assert_page_of(page, lots.GOOD)
        self.assertNotIn(ISSUED, page)

    def test_kiosk_and_phone_say_the_same_of_a_forged_label(self):
        forged = lots.label(lots.GOOD, seed=lots.THIEF)
        kiosk = self.kiosk("--open", "home", "--lang", "en")
        kiosk.wait_route("home")
        kiosk.scan(forged)
        kiosk.wait_words("This code was not issued by us")
        self.assertIn("call", kiosk.names())
        self.assertNotIn("pack/story", kiosk.names(), "nothing leads on but to the staff")
        status, page = self.hub.page(forged)
        self.assertEqual(status, 200)
        self.assertIn(NOT_ISSUED, page)

    def test_no_label_is_printed_of_a_lot_that_was_taken_back_and_its_page_says_so(self):
        refused = subprocess.run(
            [HUB, "labels", self.data, "--product", lots.PRODUCT, "--lot", lots.WITHDRAWN, "--key", self.key,
             "--resolver", "ocop.example", "--out", Path(self.data) / "no.png"], capture_output=True, text=True)
        self.assertNotEqual(refused.returncode, 0)
        self.assertIn("was recalled", refused.stderr)
        kiosk = self.kiosk("--open", f"lot/{lots.PRODUCT}/{lots.WITHDRAWN}", "--lang", "en")
        code = self.shown(kiosk, lots.WITHDRAWN)
        kiosk.wait_words(f"Lot {lots.WITHDRAWN} was withdrawn")
        page = self.hub.page(code)[1]
        self.assertIn('class="recall"', page)
        self.assertIn("More residues than allowed", page)


if __name__ == "__main__":
    unittest.main()
