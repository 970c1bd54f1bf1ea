#!/usr/bin/env python3
"""Checks that tests/support/leaks.supp accepts what a library keeps, but no leak of ours, by two small programs under
LeakSanitizer: one leaks its own memory, the other fontconfig's."""
import os
import re
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

SUPPRESSED = Path(__file__).resolve().parents[1] / "support/leaks.supp"
OURS = "#include <string>\nint main() { new std::string(100, 'x'); }\n"
THEIRS = "#include <fontconfig/fontconfig.h>\nint main() { FcPatternCreate(); }\n"


class Leaks(unittest.TestCase):
    def found(self, source, *libraries, options=""):
        with tempfile.TemporaryDirectory(prefix="ocop-leaks-") as folder:
            program = Path(folder) / "program"
            program.with_suffix(".cpp").write_text(source)
            subprocess.run(["c++", "-fsanitize=address", "-o", program, program.with_suffix(".cpp"), *libraries], check=True)
            done = subprocess.run([program], capture_output=True, text=True, env=dict(os.environ, LSAN_OPTIONS=options))
            return "detected memory leaks" in done.stderr

    def test_a_leak_of_ours_is_seen_and_one_of_a_library_is_not(self):
        options = f"suppressions={SUPPRESSED}"
        self.assertTrue(self.found(OURS, options=options))
        self.assertTrue(self.found(THEIRS, "-lfontconfig"))
        self.assertFalse(self.found(THEIRS, "-lfontconfig", options=options))

    def test_each_is_the_file_of_one_library(self):
        lines = [line for line in SUPPRESSED.read_text().splitlines() if not line.startswith("#")]
        self.assertGreater(len(lines), 3)
        for line in lines:
            self.assertTrue(re.fullmatch(r"leak:(lib[\w-]+|swrast_dri)\.so", line), line)
            self.assertNotRegex(line, "ocop")


if __name__ == "__main__":
    sys.exit(unittest.main())
