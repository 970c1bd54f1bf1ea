#!/usr/bin/env python3
"""A till that is killed at random moments while documents wait and are printed: each receipt and report of the ledger
is printed, unmarked at most once, and again only as a copy.

OCOP_BUILD names the build; OCOP_TILL_KILLS how often the till is killed (100); OCOP_SEED which moments are chosen."""
import collections
import os
import random
import signal
import sys
import tempfile
import time
import unittest
from pathlib import Path

sys.path.append(str(Path(__file__).resolve().parents[1] / "support"))
import seller
from ledger import Entries

BUILD = Path(os.environ.get("OCOP_BUILD", "build"))
KIOSK = BUILD / "app/ocop-kiosk"
KILLS = int(os.environ.get("OCOP_TILL_KILLS", "100"))
CUT = b"\x1dV"
RECEIPT, COPY = "PHIẾU BÁN HÀNG\n", "BẢN SAO"
REPORTS = "BÁO CÁO "


def papers(path):
    """Returns the completely printed documents in order, as (name, whether it is a copy). A receipt is named
    by its number, a report by its title."""
    for piece in Path(path).read_bytes().split(CUT)[:-1]:
        words = piece.decode("utf-8", errors="ignore")
        begin = max(words.rfind(RECEIPT), words.rfind(REPORTS))  # what precedes it was cut off by a kill
        if begin < 0:
            continue
        words = words[begin:]
        lines = words.split("\n")
        number = [line.removeprefix("Số phiếu: ") for line in lines if line.startswith("Số phiếu: ")]
        yield (number[0] if number else lines[0]), COPY in words


class PaperKill(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.data = folder.name
        self.papers = str(Path(self.data, "papers.bin"))
        seller.give_settings(self.data, sale_prefix="DL01")

    def till(self, what):
        return seller.start(BUILD, self.data, what, "0", self.papers)

    def test_every_paper_comes_out_and_only_copies_come_twice(self):
        seed = int(os.environ.get("OCOP_SEED", "20261129"))
        print(f"seed {seed}", flush=True)
        moments = random.Random(seed)
        for _ in range(KILLS):
            with self.till("sell") as till:
                if moments.random() > 0.2:
                    till.stdout.readline()
                time.sleep(moments.uniform(0, 0.06))
                self.assertIsNone(till.poll(), "it ended by itself")
                till.send_signal(signal.SIGKILL)
        with self.till("close") as till:
            self.assertEqual(till.wait(timeout=120), 0)
        entries = Entries(KIOSK, self.data)
        wanted = [sale["sale"] for sale in entries.of("sale")]
        reports = len(entries.of("x_report"))
        printed = list(papers(self.papers))
        first = collections.Counter(what for what, copy in printed if not copy)
        copies = collections.Counter(what for what, copy in printed if copy)
        print(f"{len(wanted)} receipts and {reports} X reports in {KILLS} lives, "
              f"{sum(copies.values())} copies", flush=True)
        self.assertGreater(len(wanted), KILLS // 2)
        self.assertEqual([n for n in wanted if first[n] + copies[n] == 0], [], "papers that never came")
        self.assertEqual([n for n in wanted if first[n] > 1], [], "came twice without saying so")
        self.assertGreaterEqual(first["BÁO CÁO X"] + copies["BÁO CÁO X"], reports)
        self.assertLessEqual(first["BÁO CÁO X"], reports)
        self.assertEqual(first["BÁO CÁO Z SỐ 1"] + copies["BÁO CÁO Z SỐ 1"], 1)
        self.assertLessEqual(sum(copies.values()), KILLS, "at most the one that was being printed at a kill")
        order = [what for what, _ in printed if what in set(wanted)]
        self.assertEqual(list(dict.fromkeys(order)), wanted, "in the order of the sales")


if __name__ == "__main__":
    unittest.main()
