#!/usr/bin/env python3
"""A till that is killed at random moments, hundreds of times on one ledger: confirmed sales are present, once, and the
shift continues.

OCOP_BUILD names the build; OCOP_TILL_KILLS how often the till is killed (500); OCOP_SEED which moments are chosen."""
import os
import random
import signal
import subprocess
import sys
import tempfile
import time
import unittest
from pathlib import Path

sys.path.append(str(Path(__file__).resolve().parents[1] / "support"))
import seller
from ledger import Entries, Sums, arithmetic_faults

BUILD = Path(os.environ.get("OCOP_BUILD", "build"))
KIOSK = BUILD / "app/ocop-kiosk"
KILLS = int(os.environ.get("OCOP_TILL_KILLS", "500"))
FLOAT = 1_000_000


class TillKill(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.data = folder.name
        seller.give_settings(self.data, sale_prefix="DL01")

    def till(self, what):
        return seller.start(BUILD, self.data, what)

    def kill(self, moments):
        """Runs a till until it is killed; returns the confirmed sales as [number, total]."""
        till = self.till("sell")
        early = moments.random() < 0.2  # while it starts, signs in, or opens its shift
        first = "" if early else till.stdout.readline()
        time.sleep(moments.uniform(0, 0.06))
        self.assertIsNone(till.poll(), "it ended by itself")
        till.send_signal(signal.SIGKILL)
        rest = till.stdout.read()
        till.wait()
        till.stdout.close()
        return [line.split() for line in (first + rest).splitlines()]

    def test_what_was_confirmed_is_there_once_and_the_shift_goes_on(self):
        seed = int(os.environ.get("OCOP_SEED", "20261129"))  # use another one to search further
        print(f"seed {seed}", flush=True)
        moments = random.Random(seed)
        confirmed = {}
        for _ in range(KILLS):
            for number, total in self.kill(moments):
                self.assertNotIn(number, confirmed, "a number was given twice")
                confirmed[number] = int(total)
        with self.till("close") as till:
            self.assertEqual(till.wait(timeout=60), 0)
        entries = Entries(KIOSK, self.data)
        sums = Sums(entries)
        print(f"{len(confirmed)} sales confirmed, {len(sums.sales)} recorded in {KILLS} lives", flush=True)
        totals = [(sale["sale"], sale["total"]) for sale in sums.sales]
        self.assertEqual([number for number, _ in totals],
                         [f"DL01-{i:06}" for i in range(1, len(totals) + 1)], "each number once, without gaps")
        self.assertEqual(confirmed, {n: t for n, t in totals if n in confirmed}, "a confirmed sale is lost")
        self.assertLessEqual(len(totals), len(confirmed) + KILLS, "at most one unconfirmed a kill")
        self.assertEqual([fault for sale in sums.sales for fault in arithmetic_faults(sale)], [])
        self.assertEqual([o["shift"] for o in entries.of("shift_open")], [1], "the shift went on")
        self.assertEqual([d["sale"] for d in entries.of("drawer")],
                         [s["sale"] for s in sums.sales if any(t["kind"] == "cash" for t in s["tenders"])])
        close, = entries.of("shift_close")
        self.assertEqual((close["z"], close["expected"], close["difference"]),
                         (1, FLOAT + sums.net("cash"), 0))
        verified = subprocess.run([KIOSK, "verify", "--data", self.data], capture_output=True, text=True)
        self.assertEqual(verified.returncode, 0, verified.stderr)


if __name__ == "__main__":
    unittest.main()
