"""many.py must find each failing seed, go on after it, and report it in its exit status; tested with a
program that fails on demand. With OCOP_BUILD set, also that a seed is the same run in every process."""
import contextlib
import io
import os
import subprocess
import tempfile
import unittest
from pathlib import Path

import many

PROGRAM = """#!/usr/bin/env python3
import os, sys
first, last = map(int, sys.argv[2].split(".."))
bad = 0
for seed in range(first, last + 1):
    if seed in {failing}:
        bad += 1
        print(f"Seed {{seed}} failed:\\n  hub: lost an entry\\nTo see it: ...", flush=True)
    if seed in {crashing}:
        print(f"Seed {{seed}} ended the program by a signal.", flush=True)
        os.abort()
    if seed in {silent} and (last > first or {alone}):
        print("stack", file=sys.stderr)
        os._exit(99)
print(f"{{last - first + 1}} runs, {{bad}} failed. In them:\\n  {{last - first + 1:10d}} power cuts")
sys.exit(bad > 0)
"""


class Many(unittest.TestCase):
    def run_many(self, seeds, failing=(), crashing=(), silent=(), alone=True):
        with tempfile.TemporaryDirectory() as folder:
            program = Path(folder) / "program"
            program.write_text(PROGRAM.format(failing=set(failing), crashing=set(crashing), silent=set(silent),
                                              alone=alone))
            program.chmod(0o755)
            told = io.StringIO()
            with contextlib.redirect_stdout(told), contextlib.redirect_stderr(told):
                status = many.main([str(program), seeds, "2"])
            return status, told.getvalue()

    def test_where_no_seed_fails_the_sum_says_so(self):
        status, told = self.run_many("250")
        self.assertEqual(status, 0)
        self.assertIn("250 seeds, 0 failed.\nIn them:\n           250 power cuts\n", told)

    def test_it_goes_on_after_a_seed_that_fails(self):
        status, told = self.run_many("5..350", failing=[7, 8, 340])
        self.assertEqual(status, 1)
        self.assertIn("346 seeds, 3 failed 7 8 340\n", told)
        self.assertIn("Seed 340 failed:\n  hub: lost an entry\n", told)

    def test_it_goes_on_after_a_seed_that_ends_the_program(self):
        status, told = self.run_many("20", failing=[3, 19], crashing=[10])
        self.assertEqual(status, 1)
        self.assertIn("20 seeds, 3 failed 3 10 19\n", told)

    def test_a_program_that_ends_without_a_word_is_run_seed_by_seed(self):
        status, told = self.run_many("20", failing=[3], silent=[10, 12])
        self.assertEqual(status, 1)
        self.assertIn("20 seeds, 3 failed 3 10 12\n", told)
        self.assertIn("Seed 12 ended the program, exit status 99:\nstack\n", told)

    def test_an_end_that_does_not_come_again_is_a_failure_too(self):
        status, told = self.run_many("20", silent=[10], alone=False)
        self.assertEqual(status, 1)
        self.assertIn("None of them did so alone. The program's last words were:\nstack\n", told)

    def test_seeds_that_are_none_are_refused(self):
        for seeds in ("", "x", "9..2", "0"):
            self.assertEqual(self.run_many(seeds)[0], 2, seeds)


@unittest.skipUnless("OCOP_BUILD" in os.environ, "no build")
class Replay(unittest.TestCase):
    PROGRAM = Path(os.environ.get("OCOP_BUILD", ""), "tests/ocop_simulation")

    def hashes(self, seeds):
        done = subprocess.run([self.PROGRAM, "--seeds", seeds, "--hashes"], capture_output=True, text=True,
                              check=True)
        return [line for line in done.stdout.splitlines() if line.startswith("seed ")]

    def test_a_seed_alone_is_the_run_that_it_is_after_others(self):
        together = self.hashes("1..6")
        self.assertEqual(len(set(together)), 6)
        for seed in (6, 5, 4):
            self.assertEqual(self.hashes(f"{seed}"), together[seed - 1:seed])

    def test_a_seed_told_twice_is_told_in_the_same_words(self):
        told = [subprocess.run([self.PROGRAM, "--seeds", "9", "--trace"], capture_output=True, check=True).stdout
                for _ in range(2)]
        self.assertGreater(len(told[0]), 1000)
        self.assertEqual(told[0], told[1])


if __name__ == "__main__":
    unittest.main()
