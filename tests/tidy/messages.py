"""Checks assets/messages/vi.po against the sources, both ways: each sentence that a person may read has a translation,
and each translation is still used. Usage: messages.py SOURCE_DIR"""
import re
import sys
from pathlib import Path

from cpp_texts import ANYTHING, Sayings, Text, tokens
from translation import Translation, entries

# Index of the argument that is shown to a person, by function.
SAID = {"Error": 0, "refused": 0, "announce": 0, "warn": 0, "in_own_words": 0, "add_option": 2, "add_flag": 2,
        "add_subcommand": 1}
# Calls whose arguments are not sentences for people: the log is for engineers, in English.
NOT_SAID = {"log", "IsMember", "label"}
# Files whose sentences are not read on a command line.
ELSEWHERE = {
    "app/kiosk/core": "the till's screen has texts of its own (assets/text)",
    "app/kiosk/screens": "as core", "app/kiosk/till": "as core", "app/kiosk/till_screens": "as core",
    "app/kiosk/ui": "as core", "app/kiosk/visit": "as core", "app/kiosk/widgets": "as core",
    "app/base/gs1": "phones ask, in the words of the standard; the till's screen has texts of its own",
    "app/office/pages": "phones: pages have texts of their own, JSON-LD is English",
    "app/office/site": "phones, as pages",
    "app/office/site_host/site_host.cpp": "phones, as pages",
    "app/office/site_host/site_pictures.cpp": "phones, as pages",
    "app/office/exchange/metrics.cpp": "help texts of metrics, for Prometheus",
}
# Written to a log through a callback, or to a file.
LOGGED = {
    "The next number begins a new series.\n",
    "ocop-hub export-site makes all that is in this folder, and removes what else it finds.\n",
    "A client did not take its answer; it was cut off.",
    "There are too many; the oldest idle are closed.",
    "They take too much memory; the oldest are dropped.",
    f"No connection can be taken: {ANYTHING}.",
}
# Composed by more than + and ?:, and tested in tests/text/sentences_test.cpp.
COMPOSED = {f"Root document {ANYTHING}: {ANYTHING} root keys, {ANYTHING} release keys. Now sign it{end}."
            for end in ("", ", with the old root keys and the new ones")}
# Printed by libraries, or composed of single words (app/office/sheets/findings.cpp).
FOREIGN = re.compile(r"Print this help|Display program version|is required|A subcommand| excludes | requires |"
                     r" missing$|^ required $|Could not convert|argument|not in|Value |in range|Number less|No such file|"
                     r"Permission denied|No space left|a directory|File exists|Read-only file|Input/output|"
                     r"Address already|Cannot assign|Couldn't|Timeout was|SSL peer|^, columns? $|Usage|Positionals|"
                     r"Options$|Subcommands$|^ \((vi|en|zh)\)$")


# Words that are printed although they are not sentences: the file, and the pattern that finds them.
WORDS = [
    ("app/office/", r"Table(?: \w+)?\{\s*\{([^}]*)\}"),
    ("app/main/sync", r"push_back\(\{(\"[^\"]+\"),"),
    ("app/base/wire/point_keys.cpp", r"(?:>\(|PointKey\{)\s*\"[a-z_.]+\",\s*(\"[^\"]+\")"),
    ("app/office/exchange/office_settings.cpp", r"(\"(?:Whether|Percent) [^\"]+\")"),
    ("app/office/publish/release_diff.cpp", r"\{\"[a-z0-9_.]+\", (\"[^\"]* [^\"]*\")\}"),
    ("app/office/reports/scan_report.cpp", r"(\"(?:far more|scanned at many) [^\"]+\")"),
    ("app/", r"return (\"takes (?:[^\"\\]|\\.)*\")"),
    ("db/hub/copies.cpp", r"^ +\{(\"[a-z ]+\"), \"[a-z_]+\","),
    ("db/catalog/writer", r"(\"(?:the|a|an) [a-z ]+\")"),
]
UNTRANSLATED = {"z", "vietqr"}
RAISED = re.compile(r"RAISE\(ABORT, '([^']*)'\)")
SQL = re.compile(r"\b(SELECT|UPDATE|WHERE|VACUUM)\b")


def sources(root):
    """C++, and SQL whose triggers give reasons for refusals."""
    for pattern in ("app/**/*.cpp", "app/**/*.h", "db/**/*.cpp", "db/**/*.h", "db/schema/**/*.sql"):
        for path in sorted(root.glob(pattern)):
            source = path.read_text(encoding="utf-8")
            if path.suffix == ".sql":
                source = "; ".join(f'Error{{"{why}"}}' for why in RAISED.findall(source))
            yield path.relative_to(root).as_posix(), source


def is_elsewhere(name):
    return any(name == place or name.startswith(place + "/") for place in ELSEWHERE)


def sentences(source):
    """Returns the source's sentences for people, with ANYTHING for inserted values."""
    for call, number, ways in Sayings(source):
        for way in ways:
            if SAID.get(call) == number or (call not in NOT_SAID and is_sentence(way)):
                yield way


def is_sentence(text):
    begins = not text.startswith((" ", ",", ";", ")")) and not SQL.search(text)
    return begins and text.rstrip().endswith((".", "?")) and len(text.split()) > 2 and "\n" not in text.strip()


def is_told(translation, way):
    """A finding or a reason begins in lower case and stands within another sentence."""
    small = way[:1].lower() + way[1:]
    if not translation.untold(way, part=way == small) or not translation.untold(small, part=True):
        return True
    # If its beginning or end comes from elsewhere, it is not a complete sentence, but its pieces must be known.
    is_piece = way == small or way.endswith(ANYTHING)
    return is_piece and all(piece in translation.pieces for piece in way.split(ANYTHING))


def untold(name, source, translation):
    if is_elsewhere(name):
        return []
    lost = [way for way in dict.fromkeys(sentences(source))
            if way not in LOGGED and way not in COMPOSED and not is_told(translation, way)]
    lost += [word for word in words(name, source) if not translation.knows(word)]
    return [f"{name}: no translation of {text.replace(ANYTHING, '{}')!r}" for text in lost]


def words(name, source):
    for place, pattern in WORDS:
        if name.startswith(place):
            for found in re.findall(pattern, source, re.M):
                yield from (token for token in tokens("".join(found)) if isinstance(token, Text)
                            and token not in UNTRANSLATED)


def unsaid(all_sources, catalogue):
    """A finding begins in lower case, a fault of the sheet itself in upper case."""
    said = [token for _, source in all_sources for token in tokens(source) if isinstance(token, Text)]
    said += [way for _, source in all_sources for _, _, ways in Sayings(source) for way in ways]
    everything = "\0".join(said) + "\0" + "\0".join(text[:1].lower() + text[1:] for text in said if text)
    for _, pattern, _ in entries(catalogue):
        for piece in re.split(r"\{\d\}", pattern):
            words = piece.strip(" .,;:")
            if len(words) > 3 and not FOREIGN.search(piece) and not piece_is_said(piece, everything):
                yield f"vi.po: {pattern!r}: nobody says {piece!r}"


def piece_is_said(piece, everything):
    """As a whole, or sentence by sentence if the program joins them."""
    words = piece.strip()
    parts = [part for part in re.split(r"[.,;:](?: |$)| at$| →|→ | \($", words) if len(part) > 3]
    return words in everything or words.rstrip("s") in everything or (
        parts != [words] and all(part.rstrip(",;.?") in everything for part in parts))


def faults(all_sources, catalogue):
    translation = Translation(catalogue)
    found = [fault for name, source in all_sources for fault in untold(name, source, translation)]
    return found + list(unsaid(all_sources, catalogue))


def main(root):
    found = faults(list(sources(root)), (root / "assets/messages/vi.po").read_text(encoding="utf-8"))
    for fault in found:
        print(fault)
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
