#!/usr/bin/env python3
"""Runs clang-tidy on a target's files, all of one set of options as one, so that their headers are read once. Runs at
low priority.

Usage: lint.py BUILD TARGET. Prints what is found; exit status 1 if there are findings, or no files."""
import json
import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path

RULES = Path(__file__).parents[2] / ".clang-tidy"
NOISE = re.compile(r"^\d+ warnings? generated|^Suppressed|^Use -header-filter")
# Precompiled headers belong to another compiler.
PRECOMPILED = re.compile(r" -Winvalid-pch -include \S+")


# What differs from one file of a target to the next, but for its own options.
PLACES = re.compile(r" -(MT|MF|o|c) \S+")


def commands_of(build, target):
    every = json.loads((build / "compile_commands.json").read_text())
    return [dict(one, command=PRECOMPILED.sub("", one["command"])) for one in every
            if f"/{target}.dir/" in one["command"].split(" -o ")[-1] and "cmake_pch" not in one["file"]]


def joined(commands, folder):
    """Returns a command for each set of options, which compiles a file that includes all files with these options."""
    files = {}
    for one in commands:
        files.setdefault((one["directory"], PLACES.sub("", one["command"])), []).append(one["file"])
    for number, ((directory, options), names) in enumerate(files.items()):
        whole = folder / f"whole_{number}.cpp"
        whole.write_text("".join(f'#include "{name}"\n' for name in names))
        yield {"directory": directory, "command": f"{options} -c {whole}", "file": str(whole)}


def main(build, target):
    commands = commands_of(Path(build), target)
    if not commands:
        print(f"{build} compiles nothing for {target}.")
        return 1
    os.nice(19)
    found = False
    with tempfile.TemporaryDirectory() as folder:
        whole = list(joined(commands, Path(folder)))
        (Path(folder) / "compile_commands.json").write_text(json.dumps(whole))
        for command in whole:
            done = subprocess.run(["clang-tidy", f"--config-file={RULES}", "-p", folder, "--quiet", command["file"]], capture_output=True,
                                  text=True)
            said = [line for line in (done.stdout + done.stderr).splitlines() if not NOISE.match(line)]
            if said or done.returncode != 0:
                print("\n".join(said or [f"clang-tidy ended with {done.returncode} on {command['file']}."]))
                found = True
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]) if len(sys.argv) == 3 else __doc__)
