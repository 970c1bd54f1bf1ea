"""A visitor leaves; the next one finds the kiosk in its initial state, on a newer release."""
import csv
import os
import shutil
import subprocess
import tempfile
import unittest
from pathlib import Path

from driver import ROOT, KioskTest, import_sheets

NEW = "hoa-hoi-moi"


def sheets_with_one_more(folder):
    """The sample's sheets with an added product."""
    sheets = Path(folder) / "sheets"
    shutil.copytree(ROOT / "db/sample", sheets)
    path = sheets / "product.csv"
    with path.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    new = dict(next(r for r in rows if r["id"] == "hoa-hoi-kho"), id=NEW, gtin="", featured="0", stars="",
               score="", season_from="", season_to="")
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, rows[0].keys())
        writer.writeheader()
        writer.writerows(rows + [new])
    return sheets


class BetweenVisitors(KioskTest):
    def home(self, kiosk, name):
        kiosk.wait_route("home")
        kiosk.wait_rest(1)
        path = os.path.join(kiosk.folder, name + ".png")
        self.screen.picture(path)
        return path

    def unlike(self, one, other):
        """Returns the number of clearly different pixels; a picture may still be shown in another size."""
        compared = subprocess.run(["compare", "-metric", "AE", "-fuzz", "20%", one, other, "null:"],
                                  capture_output=True, text=True)
        return float(compared.stderr)

    def test_language_and_size_go_back_and_a_good_new_release_comes(self):
        data = tempfile.mkdtemp(prefix="ocop-release-")
        self.addCleanup(shutil.rmtree, data, True)
        import_sheets(ROOT / "db/sample", data)
        kiosk = self.kiosk("--open", "home", data=data)
        first = self.home(kiosk, "first")
        kiosk.tap("bar/language:2")
        kiosk.tap("bar/text_size")
        chinese = self.home(kiosk, "chinese")
        self.assertGreater(self.unlike(first, chinese), 1000)
        import_sheets(sheets_with_one_more(data), data)
        kiosk.tap("home/group/herbal")
        kiosk.wait("the old release under a finger",
                   lambda s: any(c["name"] == "card/hoa-hoi-kho" for c in s["controls"]))
        kiosk.wait("the countdown", lambda s: any(c["name"] == "still_there" for c in s["controls"]), 75)
        self.assertFalse(any(c["name"] == f"card/{NEW}" for c in kiosk.state()["controls"]))
        kiosk.wait_route("attract")
        kiosk.tap("attract")
        next_visitor = self.home(kiosk, "next")
        kiosk.tap("home/search")
        kiosk.wait_route("search")
        for key in "hoa hoi":
            kiosk.tap("key:space" if key == " " else f"key:{key}")
        kiosk.find(f"search/row/card/{NEW}")
        started = self.kiosk("--open", "home", data=data)
        # If the featured product's picture is shown in another size, its edges differ.
        unlike_chinese = self.unlike(next_visitor, chinese)
        self.assertLess(self.unlike(next_visitor, self.home(started, "started")), unlike_chinese / 20)


if __name__ == "__main__":
    unittest.main()
