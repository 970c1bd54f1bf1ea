"""What the sources list by name must also stand in a document: sheets, tables, entry kinds, terminals' requests. Part
of tidy.py."""
import re

# (files, the pattern of a name in them, the document, how the name stands there). The sheet of terms is no part of the
# catalogue, and the table `replay` is dropped where it is created.
SHEET = r'SheetDefinition \w+\{"((?!terms)\w+\.csv)"'
DOCUMENTED = [
    ("app/office/sheets/read_*.cpp", SHEET, "db/sample/README.md", "`{}`"),
    ("app/office/sheets/read_*.cpp", SHEET, "db/sample/README.vi.md", "`{}`"),
    ("db/schema/catalog/*.sql", r"^CREATE (?:VIRTUAL )?TABLE (\w+)", "db/schema/README.md", "`{}`"),
    ("db/schema/ledger/*.sql", r"^CREATE TABLE (?!replay\b)(\w+)", "db/schema/ledger/README.md", "`{}`"),
    ("db/model/entry_kind.h", r'^  X\(\w+, "(\w+)"\)', "db/schema/ledger/README.md", "\n{} "),
    ("app/office/exchange/routes.cpp", r'\{"(/\w+)", "\w+", [\w:]+, \w+', "app/base/wire/upward.md",
     "/v1/terminals/<id>{}"),
]


def undocumented(root):
    for files, pattern, document, form in DOCUMENTED:
        if not (root / document).is_file():
            continue  # a small tree of tidy_test.py
        told = (root / document).read_text(encoding="utf-8")
        for path in sorted(root.glob(files)):
            for name in re.findall(pattern, path.read_text(encoding="utf-8"), re.MULTILINE):
                if form.format(name) not in told:
                    yield path.relative_to(root).as_posix(), f"{document} does not tell of {name}"
