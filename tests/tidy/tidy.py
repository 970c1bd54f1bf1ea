#!/usr/bin/env python3
"""Checks the structure of the tree: the level map, sizes of files, functions and README, header comments, top level.

Usage: tidy.py [ROOT]. Prints each fault as `file:line: sentence`; exits 1 if there is one.
The level map is the table of app/README.md."""
import fnmatch
import os
import re
import statistics
import subprocess
import sys
from pathlib import Path

from documented import undocumented

TOP = {"CMakeLists.txt", "app", "assets", "db", "tests", "deploy", "README.md"}
MOST_LINES = 400
MOST_FUNCTION_LINES = 70
MOST_README_LINES = 150
MOST_FILES = 45  # of C++ in one folder
TENDERS = {"cash", "vietqr", "card"}  # a tender has a kind as well
STD = re.compile(r"^[a-z_]+$")
# Headers of the C library and POSIX without a counterpart in the standard library.
SYSTEM = {"unistd.h", "fcntl.h", "pthread.h", "malloc.h", "poll.h", "sys/file.h", "sys/mman.h", "sys/stat.h"}


def files_of(root):
    listed = subprocess.run(["git", "-C", str(root), "ls-files", "-co", "--exclude-standard"],
                            capture_output=True, text=True)
    names = listed.stdout.splitlines() if listed.returncode == 0 else [
        str(p.relative_to(root)) for p in root.rglob("*") if p.is_file()]
    return sorted(n for n in names if (root / n).is_file())


def read_map(root):
    """folder -> (folders that it may include, outside headers that it owns, level)"""
    levels = {}
    for line in (root / "app/README.md").read_text(encoding="utf-8").splitlines():
        cells = [c.strip() for c in line.strip().strip("|").split("|")]
        if len(cells) == 4 and re.fullmatch(r"\d", cells[0]):
            ticks = [re.findall(r"`([^`]+)`", c) for c in cells]
            levels[ticks[1][0]] = (set(ticks[2]), set(ticks[3]), int(cells[0]))
    return levels


def folder_of(name, levels):
    return max((f for f in levels if name.startswith(f + "/")), key=len, default=None)


def map_faults(levels):
    """Faults of the map itself: it has no rows, or a row reaches its own level or above."""
    if not levels:
        yield "the level map has no rows that can be read"
    for folder, (may, _, level) in levels.items():
        for other in sorted(may - {"*"}):
            if other not in levels:
                yield f"{folder} may include {other}, which is not in the map"
            elif levels[other][2] >= level:
                yield f"{folder} (level {level}) may not reach {other} (level {levels[other][2]})"


def owner_faults(root, levels):
    """Libraries with two owners, unless named in the map's paragraph about exceptions."""
    text = (root / "app/README.md").read_text(encoding="utf-8")
    told = re.search(r"^Owned by several rooms:.*?(?:\n\n|\Z)", text, flags=re.M | re.S)
    excepted = set(re.findall(r"`([^`]+)`", told.group(0))) if told else set()
    owners = {}
    for folder, (_, owns, _) in levels.items():
        for header in owns - excepted:
            owners.setdefault(header, []).append(folder)
    for header, folders in sorted(owners.items()):
        if len(folders) > 1:
            yield f"{header} is owned by {' and '.join(sorted(folders))}; one room may own it"


def unused_faults(names, text_of, levels):
    """Rows of the map that allow what no file includes."""
    included = {}
    for name in names:
        own = folder_of(name, levels)
        for header in re.findall(r'^\s*#\s*include\s+[<"]([^">]+)[">]', text_of(name), flags=re.M):
            included.setdefault(own, set()).add(header)
    for folder, (may, owns, _) in levels.items():
        headers = included.get(folder, set())
        rooms = {folder_of(h, levels) for h in headers}
        for other in sorted(may - rooms - {"*"}):
            yield f"{folder} may include {other}, and does not"
        for pattern in sorted(owns):
            if not any(fnmatch.fnmatch(h, pattern) for h in headers):
                yield f"{folder} owns {pattern}, and does not include it"


def link_faults(root, levels):
    """CMake's targets link what the map allows, and nothing else of the tree."""
    targets = {}
    for build in ("app/CMakeLists.txt", "db/CMakeLists.txt"):
        if (root / build).is_file():
            text = (root / build).read_text(encoding="utf-8")
            for name, folder, links in re.findall(r"^ocop_library\((\w+) ([^\s)]+)([^)]*)\)", text, flags=re.M):
                targets[name] = (build, folder, links.split())
    for name, (build, folder, links) in targets.items():
        if folder not in levels:
            yield build, f"{folder} is not in the level map"
            continue
        linked = {targets[l][1] for l in links if l in targets}
        for other in sorted(levels[folder][0] ^ linked):
            yield build, f"{name} {'links' if other in linked else 'does not link'} {other}, unlike the map"


def comment_faults(names, text_of):
    """Comments that refer to a missing file, by its name or the end of its path."""
    ends = {"/".join(parts[at:]) for parts in (n.split("/") for n in names) for at in range(len(parts))}
    for name in names:
        for number, line in enumerate(text_of(name).splitlines(), 1):
            comment = re.search(r"//(.*)", line)
            for told in re.findall(r"(?<![\w*/.<-])((?:\w+/)*\w+\.(?:h|cpp))\b", comment.group(1) if comment else ""):
                if told not in ends:
                    yield name, number, f"the comment names {told}, which is not there"


def house_faults(names, text_of):
    """Faults that need the whole tree: duplicate header names, unused headers, overfull folders."""
    headers = [n for n in names if n.endswith(".h")]
    users = {}
    for name in names:
        for header in re.findall(r'^#include "([^"]+)"', text_of(name), flags=re.M):
            users.setdefault(header, set()).add(name)
    first, counts = {}, {}
    for name in names:
        counts[os.path.dirname(name)] = counts.get(os.path.dirname(name), 0) + 1
    for folder, count in sorted(counts.items()):
        if count > MOST_FILES:
            yield folder, f"the folder has {count} C++ files; {MOST_FILES} at most"
    for name in headers:
        other = first.setdefault(os.path.basename(name), name)
        if other != name:
            yield name, f"{other} has the same name"
        own = os.path.dirname(name)
        using = users.get(name, set())
        if not name.startswith("tests/") and not any(
                u != name[:-2] + ".cpp" and not u.startswith("tests/") for u in using):
            yield name, "only tests use it: move it to tests/support, or remove it"
        head = re.sub(r"\s*\n//\s*", " ", text_of(name).split("#pragma once")[0])
        if "For this folder only" in head:
            for user in sorted(u for u in using if os.path.dirname(u) != own):
                yield user, f"{name} is for its own folder alone"


def kind_faults(root, names):
    """SQL names the kinds of ledger entries as they are stored: each must be one that the list of kinds has."""
    listed = root / "db/model/entry_kind.h"
    kinds = set(re.findall(r'  X\(\w+, "(\w+)"\)', listed.read_text(encoding="utf-8"))) if listed.is_file() else set()
    for name in names:
        if kinds and re.match(r"db/(hub|ledger|schema/(hub|ledger))\w*/", name):
            text = re.sub(r'"\s*\n\s*"', "", (root / name).read_text(encoding="utf-8"))
            for told in re.findall(r"\bkind (?:=|<>|IN|NOT IN) \(?((?:'\w+'(?:, )?)+)", text):
                for kind in sorted(set(re.findall(r"'(\w+)'", told)) - kinds - TENDERS):
                    yield name, f"no ledger entry is of the kind {kind}"


def include_faults(name, lines, levels):
    own = folder_of(name, levels)
    if own is None:
        if name.startswith(("app/", "db/")):
            yield 1, "its folder is not in the level map (app/README.md)"
        return
    may, owns, _ = levels[own]
    for number, line in enumerate(lines, 1):
        quoted = re.match(r'\s*#\s*include\s+"([^"]+)"', line)
        angled = re.match(r"\s*#\s*include\s+<([^>]+)>", line)
        header = (quoted or angled).group(1) if quoted or angled else None
        if header is None or (angled and (STD.match(header) or header in SYSTEM)):
            continue
        if header.endswith(".cpp"):
            yield number, f"{header} is compiled by itself; include a header"
        project = folder_of(header, levels)
        if project:
            if project != own and project not in may and "*" not in may:
                yield number, f"{own} may not include {header}"
        elif not any(fnmatch.fnmatch(header, pattern) for pattern in owns):
            yield number, f"{header} is not a header that {own} owns (app/README.md)"


def bare(text):
    """Returns the text with comments, literals and preprocessor lines blanked out; line breaks stay."""
    pattern = (r'//[^\n]*|/\*.*?\*/|R"(\w*)\(.*?\)\1"|"(?:\\.|[^"\\\n])*"|(?<![\w])\'(?:\\.|[^\'\\\n])+\''
               r"|^[ \t]*#(?:[^\n]*\\\n)*[^\n]*")
    return re.sub(pattern, lambda m: re.sub(r"[^\n]", " ", m.group(0)), text, flags=re.S | re.M)


def functions(text):
    """Yields (first line, lines) of each outermost body that follows a parameter list. Looks into the braces of
    namespaces and types; initialisers belong to the head that contains them."""
    text = bare(text)
    opened, head, line = [], "", 1
    for at, char in enumerate(text):
        line += char == "\n"
        if char == "{":
            scope = re.search(r"\b(namespace|struct|class|enum|union|extern)\b[^()]*$", head)
            opened.append((line, head, bool(scope) and all(s for _, _, s in opened)))
            head = ""
        elif char == "}" and opened:
            first, head, scope = opened.pop()
            if not scope and "(" in head and all(s for _, _, s in opened):
                yield first, line - first - 1
            follower = text[at + 1:].lstrip()[:1]
            head = head + " " if follower and follower in ",{.)" else ""
        elif char == ";":
            head = ""
        else:
            head += char


def function_faults(lines):
    for first, size in functions("\n".join(lines)):
        if size > MOST_FUNCTION_LINES:
            yield first, f"the function has {size} lines; {MOST_FUNCTION_LINES} at most"


def header_faults(lines):
    text = []
    for line in lines:
        if line.startswith("#pragma once"):
            break
        text.append(line)
    comment = [l for l in text if l.startswith("//")]
    if not comment:
        yield 1, "the header does not open with what it is"
    elif not any("hread" in l for l in comment) and not any("pure" in l.lower() for l in comment):
        yield 1, "the header does not tell its thread rule"


def schema_faults(names):
    """The files of a schema are numbered from 1, each number once; two files with one number would make two different
    databases with the same version."""
    folders = {}
    for name in names:
        if found := re.fullmatch(r"(db/schema/\w+)/(\d{4})_\w+\.sql", name):
            folders.setdefault(found[1], []).append(name)
    for numbered in folders.values():
        for number, name in enumerate(sorted(numbered), 1):
            if int(name.rsplit("/", 1)[1][:4]) != number:
                yield name, 1, f"it must be number {number:04} of its schema"


def faults(root):
    root = Path(root)
    levels = read_map(root)
    names = files_of(root)
    for top in sorted({n.split("/")[0] for n in names}):
        if top not in TOP and not top.startswith("."):
            yield top, 1, "does not belong at the top level"
    for sentence in list(map_faults(levels)) + list(owner_faults(root, levels)):
        yield "app/README.md", 1, sentence
    yield from schema_faults(names)
    if "README.md" in names:
        size = len((root / "README.md").read_text(encoding="utf-8").splitlines())
        if size > MOST_README_LINES:
            yield "README.md", 1, f"it has {size} lines; {MOST_README_LINES} at most"
    sources = [n for n in names if n.endswith((".cpp", ".h"))]
    texts = {n: (root / n).read_text(encoding="utf-8") for n in sources}
    for sentence in unused_faults(sources, texts.__getitem__, levels):
        yield "app/README.md", 1, sentence
    for name, sentence in link_faults(root, levels):
        yield name, 1, sentence
    for name, sentence in kind_faults(root, names):
        yield name, 1, sentence
    for name, sentence in undocumented(root):
        yield name, 1, sentence
    for name, sentence in house_faults(sources, texts.__getitem__):
        yield name, 1, sentence
    yield from comment_faults(sources, texts.__getitem__)
    for name in sources:
        lines = texts[name].splitlines()
        if len(lines) > MOST_LINES:
            yield name, 1, f"the file has {len(lines)} lines; {MOST_LINES} at most"
        found = list(include_faults(name, lines, levels)) + list(function_faults(lines))
        if name.endswith(".h") and not name.startswith("tests/"):
            found += header_faults(lines)
        for number, line in enumerate(lines, 1):
            if re.search(r"\b(TODO|FIXME|XXX)\b", line):
                found.append((number, "an unfinished mark: finish it or tell it in an issue"))
        for number, sentence in found:
            yield name, number, sentence


def main():
    root = Path(sys.argv[1] if len(sys.argv) > 1 else ".")
    found = list(faults(root))
    for name, line, sentence in found:
        print(f"{name}:{line}: {sentence}")
    sizes = [len((root / n).read_text(encoding="utf-8").splitlines()) for n in files_of(root)
             if n.endswith((".cpp", ".h"))]
    print(f"{len(sizes)} C++ files, median {statistics.median(sizes):.0f} lines")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
