"""Checks that what assets/messages/vi.po translates is still said: each piece of each English pattern must
stand in a text of the sources. Usage: messages.py SOURCE_DIR"""
import re
import sys
from pathlib import Path

LITERAL = re.compile(r'"((?:[^"\\\n]|\\.)*)"')
BETWEEN = re.compile(r"\s*(?://[^\n]*\n\s*)*")
# Said by libraries, or put together of single words (app/office/sheets/findings.cpp).
FOREIGN = {"Print this help message and exit", "Display program version information and exit", ", column ", ", columns "}


def texts(source):
    """The string literals of a source, with those that stand side by side made one."""
    joined, end = [], None
    for found in LITERAL.finditer(source):
        text = re.sub(r'\\(["\\])', r"\1", found.group(1)).replace("\\n", "\n")
        if end is not None and BETWEEN.fullmatch(source, end, found.start()):
            joined[-1] += text
        else:
            joined.append(text)
        end = found.end()
    return joined


def patterns(catalogue):
    for block in catalogue.split("\n\n"):
        found = re.search(r'^msgid "((?:[^"\\]|\\.)*)"$', block, re.M)
        if found and found.group(1):
            yield found.group(1).replace('\\"', '"').replace("\\\\", "\\")


def main(root):
    said = []
    for folder in ("app", "db"):
        for path in sorted((root / folder).rglob("*.cpp")) + sorted((root / folder).rglob("*.h")):
            said += texts(path.read_text())
    # A finding begins in lower case, the sheet's own faults in upper case.
    everything = "\0".join(said) + "\0" + "\0".join(text[:1].lower() + text[1:] for text in said if text)
    faults = []
    for pattern in patterns((root / "assets/messages/vi.po").read_text()):
        pieces = [piece for piece in re.split(r"\{\d\}", pattern)
                  if len(piece.strip(" .,;:")) > 3 and piece not in FOREIGN]
        lost = [piece for piece in pieces if not piece_is_said(piece, everything)]
        faults += [f"{pattern!r}: nobody says {piece!r}" for piece in lost]
    for fault in faults:
        print(fault)
    return 1 if faults else 0


def piece_is_said(piece, everything):
    """Whole, or sentence by sentence where the program puts these together."""
    words = piece.strip()
    parts = [part for part in re.split(r"[.,;:] ", words) if len(part) > 6]
    return words in everything or words.rstrip("s") in everything or (
        len(parts) > 1 and all(part.rstrip(".?") in everything for part in parts))


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
