#!/usr/bin/env python3
"""Runs many seeds of the simulation, on all processors at a time, and continues after a failed one.

Usage: many.py PROGRAM SEEDS [JOBS]. PROGRAM: ocop_simulation; SEEDS: how many (from 1), or FIRST..LAST; JOBS:
parallel processes, by default one per processor.
Prints each failed seed with the fault and the command that reproduces it, and finally a summary.
Exit status: 0 all seeds passed; 1 a seed failed; 2 wrong options."""
import os
import re
import subprocess
import sys
import time
from collections import Counter
from concurrent.futures import ThreadPoolExecutor, as_completed

TOGETHER = 100  # seeds of one process
FAILED = re.compile(r"^Seed (\d+) (failed|ended)")
SUM = re.compile(r"^\d+ runs, \d+ failed")
COUNT = re.compile(r"^ +(\d+) (.+)$")


def seeds_of(text):
    """Returns the first and the last; None if the text is not a range."""
    known = re.fullmatch(r"(?:(\d+)\.\.)?(\d+)", text)
    if not known:
        return None
    first, last = int(known.group(1) or 1), int(known.group(2))
    return (first, last) if first <= last else None


class Part:
    """The results of a range of seeds."""

    def __init__(self, program, first, last):
        self.program, self.runs = program, last - first + 1
        self.failed, self.told, self.counts = [], [], Counter()
        while first <= last:
            first = self.run(first, last)

    def run(self, first, last):
        """One process; returns the seed to go on with."""
        done = subprocess.run([self.program, "--seeds", f"{first}..{last}"], capture_output=True, text=True,
                              errors="replace")
        lines = done.stdout.splitlines()
        end = next((i for i, line in enumerate(lines) if SUM.match(line)), len(lines))
        failed = [(int(known.group(1)), known.group(2)) for line in lines[:end] if (known := FAILED.match(line))]
        ended = end == len(lines)
        if ended and not (failed and failed[-1][1] == "ended"):
            return self.ended_somewhere(done, first, last)
        self.failed += [seed for seed, _ in failed]
        self.told += lines[:end]
        for count in map(COUNT.match, lines[end:]):
            if count:
                self.counts[count.group(2)] += int(count.group(1))
        return failed[-1][0] + 1 if ended else last + 1

    def ended_somewhere(self, done, first, last):
        """Its position is unknown, so each of its seeds runs alone."""
        if first == last:
            self.failed.append(first)
            self.told += [f"Seed {first} ended the program, exit status {done.returncode}:",
                          *done.stderr.splitlines()[:60], f"To see it: {self.program} --seeds {first} --trace"]
        else:
            before = len(self.failed)
            self.told.append(f"One of the seeds {first} to {last} ended the program; each is run alone.")
            for seed in range(first, last + 1):
                self.run(seed, seed)
            if len(self.failed) == before:
                self.failed.append(first)
                self.told += ["None of them did so alone. The program's last words were:",
                              *done.stderr.splitlines()[-60:]]
        return last + 1


def main(words):
    seeds = seeds_of(words[1]) if len(words) in (2, 3) else None
    if not seeds:
        print(__doc__.strip(), file=sys.stderr)
        return 2
    program, (first, last) = words[0], seeds
    jobs = int(words[2]) if len(words) == 3 else os.cpu_count()
    began, runs, failed, counts = time.monotonic(), 0, [], Counter()
    ranges = [(at, min(at + TOGETHER - 1, last)) for at in range(first, last + 1, TOGETHER)]
    with ThreadPoolExecutor(jobs) as pool:
        for done in as_completed([pool.submit(Part, program, *one) for one in ranges]):
            part = done.result()
            runs, failed, counts = runs + part.runs, failed + part.failed, counts + part.counts
            for line in part.told:
                print(line)
            if part.told or runs % 1000 < TOGETHER:
                print(f"{runs} of {last - first + 1} seeds, {len(failed)} failed, "
                      f"{time.monotonic() - began:.0f} s", flush=True)
    print(f"{runs} seeds, {len(failed)} failed{'' if failed else '.'}", *sorted(failed))
    print("In them:")
    for what, times in sorted(counts.items()):
        print(f"  {times:12d} {what}")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
