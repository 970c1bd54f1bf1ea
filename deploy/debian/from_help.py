#!/usr/bin/env python3
"""Makes a program's manual pages (English, Vietnamese) and its completion for bash from its --help.

Usage: from_help.py PROGRAM FOLDER. Writes FOLDER/NAME.1.gz, FOLDER/NAME.vi.1.gz and FOLDER/NAME.bash."""
import gzip
import re
import subprocess
import sys
from dataclasses import dataclass, field
from pathlib import Path

DESCRIPTION_AT = 30  # CLI11's second column
HEADINGS = {"en": ("NAME", "SYNOPSIS", "OPTIONS", "COMMANDS", "SEE ALSO"),
            "vi": ("TÊN", "CÚ PHÁP", "TÙY CHỌN", "CÁC LỆNH", "XEM THÊM")}
SEE_ALSO = "ocop-kiosk(1), ocop-sync(1), ocop-hub(1); /usr/share/doc/ocop-common/README.md.gz"


@dataclass
class Help:
    """One command's help: what it says first, how it is called, and [(name, description)] of each section."""
    about: str
    usage: str
    sections: list = field(default_factory=list)


def read_help(program, command, language):
    locale = {"en": "C.UTF-8", "vi": "vi_VN.UTF-8"}[language]
    asked = subprocess.run([program, *command, "--help"], capture_output=True, text=True, check=True,
                           env={"LANG": locale, "PATH": "/usr/bin:/bin"})
    about, usage, *lines = asked.stdout.splitlines()
    result = Help(about, usage.split(": ", 1)[1].replace(str(program), Path(program).name))
    for line in lines:
        if line.startswith(" " * DESCRIPTION_AT):  # of a name that is too long for the first column
            name, said = result.sections[-1][-1]
            result.sections[-1][-1] = (name, f"{said} {line.strip()}".strip())
        elif line.startswith("  "):
            fits = line[DESCRIPTION_AT - 1:DESCRIPTION_AT] == " "
            name, said = (line[:DESCRIPTION_AT], line[DESCRIPTION_AT:]) if fits else (line, "")
            result.sections[-1].append((name.strip(), said.strip()))
        elif line.endswith(":"):
            result.sections.append([])
        elif line:
            raise SystemExit(f"{program} {command} --help: a line of no section: {line}")
    return result


def is_option(name):
    return name.startswith("-")


def commands_of(help_text):
    """The names of its subcommands: neither options nor positionals, which CLI11 writes in capitals."""
    return [name for section in help_text.sections for name, _ in section
            if not is_option(name) and re.fullmatch(r"[a-z][a-z-]*", name)]


def tree_of(program, language, command=()):
    """Yields (command, its help), each before what is below it."""
    own = read_help(program, command, language)
    yield command, own
    for name in commands_of(own):
        yield from tree_of(program, language, (*command, name))


def escaped(text):
    text = text.replace("\\", "\\e").replace("-", "\\-")
    return "\\&" + text if text.startswith((".", "'")) else text


def manual(name, tree, language):
    name_heading, synopsis, options, commands, see_also = HEADINGS[language]
    (_, top), *below = tree
    lines = [f'.TH {name.upper()} 1 "" "OCOP" ""', f".SH {name_heading}",
             f"{escaped(name)} \\- {escaped(top.about.rstrip('.'))}", f".SH {synopsis}", escaped(top.usage)]

    def entries(help_text):
        for entry, said in (pair for section in help_text.sections for pair in section):
            if entry not in commands_of(help_text):
                lines.extend([".TP", f"\\fB{escaped(entry)}\\fR", escaped(said)])

    lines.append(f".SH {options}")
    entries(top)
    if below:
        lines.append(f".SH {commands}")
    for command, own in below:
        lines.extend([f'.SS "{escaped(" ".join((name, *command)))}"', escaped(own.about), ".PP", escaped(own.usage)])
        entries(own)
    lines.extend([f".SH {see_also}", escaped(SEE_ALSO)])
    return "\n".join(lines) + "\n"


def completion(name, tree):
    function = "_" + name.replace("-", "_")
    tree = [("".join(" " + word for word in command), own) for command, own in tree]
    below = "|".join(f'"{path}"' for path, _ in tree if path)
    every = [entry for entry, _ in tree[0][1].sections[0]]  # options that may follow any command
    cases, choices = [], {}
    for path, own in tree:
        entries = [entry for section in own.sections for entry, _ in section]
        words = commands_of(own)
        for entry in dict.fromkeys(entries + every):
            option = re.search(r"--[a-z-]+", entry)
            if not option:
                continue
            words.append(option.group(0))
            if given := re.search(r":\{(.*?)\}", entry):
                choices[option.group(0)] = given.group(1).replace(",", " ")
        cases.append(f'    "{path}") words="{" ".join(dict.fromkeys(words))}" ;;')
    chosen = [f'    {option}) words="{values}" ;;' for option, values in sorted(choices.items())]
    walk = [f'    case "$path $word" in {below}) path="$path $word" ;; esac'] if below else ["    :"]
    return "\n".join([
        f"# Completion of {name} for bash, made from its --help.", f"{function}() {{", "  local word path= words=",
        '  for word in "${COMP_WORDS[@]:1:COMP_CWORD-1}"; do', *walk, "  done", "  case $path in", *cases, "  esac",
        "  case ${COMP_WORDS[COMP_CWORD-1]} in", *(chosen or ["    *) ;;"]), "  esac",
        '  mapfile -t COMPREPLY < <(compgen -W "$words" -- "${COMP_WORDS[COMP_CWORD]}")', "}",
        f"complete -o default -F {function} {name}", ""])


def main():
    program, folder = Path(sys.argv[1]).resolve(), Path(sys.argv[2])
    folder.mkdir(parents=True, exist_ok=True)
    english = list(tree_of(program, "en"))
    for suffix, language, tree in (("", "en", english), (".vi", "vi", list(tree_of(program, "vi")))):
        page = manual(program.name, tree, language).encode()
        (folder / f"{program.name}{suffix}.1.gz").write_bytes(gzip.compress(page, 9, mtime=0))
    (folder / f"{program.name}.bash").write_text(completion(program.name, english))


if __name__ == "__main__":
    main()
