"""Asks each command of the three programs for its help, in English and in Vietnamese."""
import os
import re
import subprocess
import unittest
from pathlib import Path

BUILD = Path(os.environ.get("OCOP_BUILD", "build"))
DESCRIPTION_AT = 30  # CLI11's second column


def help_of(program, command, language):
    asked = subprocess.run([BUILD / "app" / program, *command, "--help"], capture_output=True, text=True, timeout=60,
                           env={"PATH": os.environ["PATH"], "LANG": language})
    return asked.stdout.splitlines()


def description_of(line):
    text = line[DESCRIPTION_AT:].strip()
    is_one = line[:2] == "  " and line[DESCRIPTION_AT - 1:DESCRIPTION_AT] == " " and re.match(r"[^-].*[a-z]{2}", text)
    return text if is_one else None


def commands_below(program, command=()):
    yield command
    lines = help_of(program, command, "C.UTF-8")
    if "Subcommands:" in lines:
        for line in lines[lines.index("Subcommands:") + 1:]:
            if name := re.match(r"  (\S+)", line):
                yield from commands_below(program, (*command, name.group(1)))


class Help(unittest.TestCase):
    def test_each_description_is_said_in_the_readers_language(self):
        for program in ("ocop-hub", "ocop-sync", "ocop-kiosk"):
            for command in commands_below(program):
                with self.subTest(program=program, command=" ".join(command)):
                    english = help_of(program, command, "C.UTF-8")
                    own = "\n".join(help_of(program, command, "vi_VN.UTF-8")) + "\n"
                    said = [english[0], *filter(None, map(description_of, english))]
                    self.assertEqual([text for text in said if text + "\n" in own], [])
                    for word in ("Usage:", "Options:", "Positionals:", "Subcommands:", "REQUIRED"):
                        self.assertNotIn(word, own)

    def test_many_commands_were_asked(self):
        self.assertGreater(len(list(commands_below("ocop-hub"))), 30)


if __name__ == "__main__":
    unittest.main()
