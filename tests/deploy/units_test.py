"""The systemd units of deploy/, held against systemd's own check and the programs that they start.

OCOP_BUILD names the build."""
import os
import re
import shlex
import subprocess
import tempfile
import unittest
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
BUILD = Path(os.environ.get("OCOP_BUILD", ROOT / "build"))
UNITS = sorted((ROOT / "deploy").glob("*/*.service")) + sorted((ROOT / "deploy").glob("*/*.timer"))
SERVICES = [unit for unit in UNITS if unit.suffix == ".service"]


def values(unit, key):
    """All words that the unit gives that key."""
    text = unit.read_text().replace("\\\n", " ")
    return [word for line in text.splitlines() if line.startswith(key + "=")
            for word in line.split("=", 1)[1].split()]


def command(unit):
    program, *words = shlex.split(" ".join(values(unit, "ExecStart")))
    return BUILD / "app" / Path(program).name, words


def help_of(program, words):
    """Of the program itself, which may take options before a subcommand, and of the subcommands named."""
    commands = []
    for word in words:
        if not re.fullmatch(r"[a-z]+", word):
            break
        commands.append(word)
    known = ""
    for asked in ([], commands):
        done = subprocess.run([program, *asked, "--help"], capture_output=True, text=True)
        if done.returncode != 0:
            raise AssertionError(f"{program} {asked} --help: {done.stderr}")
        known += done.stdout
    return known


class Units(unittest.TestCase):
    def test_systemd_finds_nothing_wrong(self):
        with tempfile.TemporaryDirectory() as folder:
            for unit in UNITS:
                text = unit.read_text().replace("/usr/bin/ocop-", f"{BUILD}/app/ocop-")
                (Path(folder) / unit.name).write_text(text)
            done = subprocess.run(["systemd-analyze", "verify", *sorted(map(str, Path(folder).iterdir()))],
                                  capture_output=True, text=True)
        ours = [line for line in done.stderr.splitlines() if folder in line or "ocop-" in line]
        self.assertEqual((done.returncode, ours), (0, []), done.stderr)

    def test_each_option_is_one_of_its_program(self):
        self.assertGreater(len(SERVICES), 4)
        for unit in SERVICES:
            program, words = command(unit)
            known = help_of(program, words)
            for option in (word for word in words if word.startswith("--")):
                self.assertRegex(known, rf"(?m)^\s+{option}\b", f"{unit.name}: {program.name}")

    def test_each_may_write_where_its_program_does(self):
        for unit in SERVICES:
            program, words = command(unit)
            self.assertEqual(values(unit, "ProtectSystem"), ["strict"], unit.name)
            paths = [word for word in words if word.startswith("/var/lib/")]
            if not paths:  # the folder stands in a configuration
                example = subprocess.run([program, "--print-config"], capture_output=True, text=True, check=True)
                paths = re.findall(r'(?m)^#? ?data = "(.*)"', example.stdout)
            self.assertGreater(len(paths), 0, unit.name)
            writable = values(unit, "ReadWritePaths") + [f"/var/lib/{name}" for name in values(unit, "StateDirectory")]
            for path in map(Path, paths):
                self.assertTrue({str(path), *map(str, path.parents)} & set(writable), f"{unit.name}: {path}")

    def test_each_timer_has_its_service(self):
        for unit in UNITS:
            if unit.suffix == ".timer":
                self.assertTrue(unit.with_suffix(".service").exists(), unit.name)


if __name__ == "__main__":
    unittest.main()
