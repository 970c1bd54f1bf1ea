#!/usr/bin/env python3
"""Reads the ledger independently: recomputes hashes from the format description alone, sums over
the exported JSON Lines, and a till that is killed at random moments.

OCOP_BUILD names the build; OCOP_KILLS how often the till is killed (50); OCOP_SEED which moments are chosen."""
import json
import os
import random
import re
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time
import unittest
from pathlib import Path

sys.path.append(str(Path(__file__).resolve().parents[1] / "support"))
from ledger import Entries, wrong_entry
from signing import fields, hash_of

BUILD = Path(os.environ.get("OCOP_BUILD", "build"))
KILLS = int(os.environ.get("OCOP_KILLS", "50"))
README = Path(__file__).parents[2] / "db/schema/ledger/README.md"


class LedgerTest(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.TemporaryDirectory()
        self.addCleanup(self.folder.cleanup)
        self.path = f"{self.folder.name}/ledger.sqlite"
        self.writer = [BUILD / "tests/ledger_writer", self.path]

    def kiosk(self, *words):
        return subprocess.run([BUILD / "app/ocop-kiosk", *words, "--data", self.folder.name],
                              capture_output=True, text=True, timeout=120)

    def check_chain(self):
        """Reads the ledger without our programs; returns the bodies of the sales."""
        base = sqlite3.connect(f"file:{self.path}?mode=ro", uri=True)
        terminal, = base.execute("SELECT id FROM terminal").fetchone()
        rows = base.execute("SELECT seq, at_ms, boot, uptime_ms, kind, body, prev, hash FROM entry ORDER BY seq")
        rows = rows.fetchall()
        base.close()
        self.assertIsNone(wrong_entry(terminal, rows))
        return [json.loads(row[5]) for row in rows if row[4] == "sale"]

    def test_the_worked_example_is_right(self):
        text = README.read_text(encoding="utf-8")
        terminal = bytes.fromhex(re.search(r"terminal\s+`([0-9a-f]{32})`", text).group(1))
        hashes = re.findall(r"`([0-9a-f]{64})`", text)
        prev = hash_of("OCOP terminal 1", terminal)
        self.assertEqual(prev.hex(), hashes[0])
        entry = (1, 1795482000000, "boot-1", 1000, "sign_in", '{"staff":"lan"}', prev)
        written = re.search(r"```\n((?:[0-9a-f ]+\n)+)```", text).group(1)
        self.assertEqual(fields(terminal, *entry).hex(), re.sub(r"\s", "", written))
        self.assertEqual(hash_of(terminal, *entry).hex(), hashes[1])

    def test_a_second_implementation_gets_the_same_hashes(self):
        subprocess.run([*self.writer, "20"], check=True, stdout=subprocess.DEVNULL)
        self.assertEqual(len(self.check_chain()), 20)

    def test_sums_over_the_export_are_those_of_the_figures(self):
        subprocess.run([*self.writer, "30"], check=True, stdout=subprocess.DEVNULL)
        sales = Entries(BUILD / "app/ocop-kiosk", self.folder.name).of("sale")
        base = sqlite3.connect(f"file:{self.path}?mode=ro", uri=True)
        self.assertEqual(base.execute("SELECT sum(sold) FROM day_total").fetchone()[0],
                         sum(sale["total"] for sale in sales))
        base.close()
        sheet = f"{self.folder.name}/lines.csv"
        self.assertEqual(self.kiosk("export", "--format", "csv", "--out", sheet).returncode, 0)
        import csv
        with open(sheet, encoding="utf-8-sig", newline="") as file:
            rows = list(csv.DictReader(file))
        self.assertEqual(len(rows), 90)
        self.assertEqual(sum(int(row["amount"]) for row in rows), sum(sale["total"] for sale in sales))

    def test_verify_names_the_first_bad_entry(self):
        subprocess.run([*self.writer, "5"], check=True, stdout=subprocess.DEVNULL)
        done = self.kiosk("verify")
        self.assertEqual((done.returncode, done.stdout.split(";")[0]), (0, "11 entries"), done.stderr)
        base = sqlite3.connect(self.path)
        base.execute("DROP TRIGGER entry_is_never_changed")
        base.execute("UPDATE entry SET body = replace(body, 'tea', 'tee') WHERE seq IN (4, 8)")
        base.commit()
        base.close()
        done = self.kiosk("verify")
        self.assertEqual(done.returncode, 1)
        self.assertIn("Entry 4 was changed", done.stderr)

    def test_what_was_confirmed_before_a_kill_is_there_once(self):
        seed = int(os.environ.get("OCOP_SEED", "1"))
        moments = random.Random(seed)
        confirmed = []
        for _ in range(KILLS):
            till = subprocess.Popen(self.writer, stdout=subprocess.PIPE)
            first = till.stdout.readline()  # it is selling, so it may be killed at any moment
            time.sleep(moments.uniform(0, 0.03))
            till.send_signal(signal.SIGKILL)
            rest = till.stdout.read()
            till.wait()
            till.stdout.close()
            confirmed += (first + rest).decode().split()
        sales = self.check_chain()
        numbers = [sale["sale"] for sale in sales]
        self.assertEqual(len(set(numbers)), len(numbers), f"seed {seed}: a sale is there twice")
        self.assertEqual([n for n in confirmed if n not in set(numbers)], [], f"seed {seed}: a sale is lost")
        self.assertLessEqual(len(numbers), len(confirmed) + KILLS)
        self.assertEqual(numbers, [f"DL01-{i:06}" for i in range(1, len(numbers) + 1)])
        base = sqlite3.connect(self.path)
        self.assertEqual(base.execute("SELECT number, sales, closed_at_ms FROM shift").fetchall(),
                         [(1, len(numbers), None)], "the shift goes on")
        drawers, = base.execute("SELECT count(*) FROM entry WHERE kind = 'drawer'").fetchone()
        self.assertEqual(drawers, len(numbers), "a sale and its drawer entry are one")
        base.close()
        done = self.kiosk("verify")
        self.assertEqual(done.returncode, 0, done.stderr)


if __name__ == "__main__":
    unittest.main()
