"""Shows on small trees that each rule of tidy.py can fail, and that a clean tree passes."""
import tempfile
import unittest
from pathlib import Path

import tidy

MAP = """
| level | folder | may include | outside headers it owns |
|---|---|---|---|
| 0 | `db/model` | | |
| 1 | `db` | `db/model` | `sqlite3.h` |
| 1 | `app/core` | `db/model` | |
"""
HEADER = "// A thing. Thread rule: pure.\n#pragma once\n"


class Tidy(unittest.TestCase):
    def faults(self, **files):
        with tempfile.TemporaryDirectory() as folder:
            root = Path(folder)
            for name, text in {"app/README.md": MAP, **files}.items():
                path = root / name
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_text(text, encoding="utf-8")
            return [sentence for _, _, sentence in tidy.faults(root)]

    def test_a_clean_tree_has_no_fault(self):
        self.assertEqual(self.faults(**{
            "db/a.h": HEADER, "db/a.cpp": '#include "db/a.h"\n#include <sqlite3.h>\n#include <map>\n'}), [])

    def test_an_include_against_the_map_is_found(self):
        self.assertEqual(self.faults(**{"app/core/a.cpp": '#include "db/a.h"\n'}),
                         ["app/core may not include db/a.h"])

    def test_an_outside_header_belongs_to_its_owner(self):
        self.assertIn("sqlite3.h is not a header that app/core owns (app/README.md)",
                      self.faults(**{"app/core/a.cpp": "#include <sqlite3.h>\n"}))

    def test_a_long_file_is_found(self):
        self.assertEqual(self.faults(**{"db/a.cpp": "\n" * 401}), ["the file has 401 lines; 400 at most"])

    def test_a_long_function_is_found(self):
        body = "void f() {\n" + "  g();\n" * 71 + "}\n"
        self.assertEqual(self.faults(**{"db/a.cpp": body}), ["the function has 72 lines; 70 at most"])

    def test_a_header_without_a_comment_is_found(self):
        self.assertEqual(self.faults(**{"db/a.h": "#pragma once\n"}),
                         ["the header does not open with what it is"])

    def test_a_header_without_a_thread_rule_is_found(self):
        self.assertEqual(self.faults(**{"db/a.h": "// A thing.\n#pragma once\n"}),
                         ["the header does not tell its thread rule"])

    def test_a_stranger_at_the_top_level_is_found(self):
        self.assertEqual(self.faults(**{"notes.txt": "x"}), ["does not belong at the top level"])

    def test_an_unfinished_mark_is_found(self):
        mark = "TO" + "DO"
        self.assertEqual(self.faults(**{"db/a.cpp": f"// {mark}\n"}),
                         ["an unfinished mark: finish it or tell it in an issue"])


if __name__ == "__main__":
    unittest.main()
