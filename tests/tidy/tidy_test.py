"""Shows on small trees that each rule of tidy.py can fail, and that a clean tree passes."""
import re
import tempfile
import unittest
from pathlib import Path

import documented
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
    def faults(self, unused=False, **files):
        """`unused`: also what the map allows and small trees do not use."""
        with tempfile.TemporaryDirectory() as folder:
            root = Path(folder)
            for name, text in {"app/README.md": MAP, **files}.items():
                path = root / name
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_text(text, encoding="utf-8")
            found = [sentence for _, _, sentence in tidy.faults(root)]
            return [one for one in found if unused or "and does not" not in one]

    def test_a_clean_tree_has_no_fault(self):
        self.assertEqual(self.faults(**{
            "db/a.h": HEADER, "db/a.cpp": '#include "db/a.h"\n#include <sqlite3.h>\n#include <map>\n',
            "db/b.cpp": '#include "db/a.h"\n'}), [])

    def test_two_headers_of_one_name_are_found(self):
        both = '#include "db/a.h"\n#include "db/model/a.h"\n'
        self.assertEqual(self.faults(**{"db/a.h": HEADER, "db/model/a.h": HEADER, "db/b.cpp": both}),
                         ["db/a.h has the same name"])

    def test_a_header_that_only_tests_use_is_found(self):
        use = '#include "db/a.h"\n'
        self.assertEqual(self.faults(**{"db/a.h": HEADER, "db/a.cpp": use, "tests/db/a_test.cpp": use}),
                         ["only tests use it: move it to tests/support, or remove it"])

    def test_a_header_for_its_folder_only_stays_there(self):
        header = HEADER.replace("A thing", "A thing. For this\n// folder only")
        use = '#include "db/model/a.h"\n'
        self.assertEqual(self.faults(**{"db/model/a.h": header, "db/model/b.cpp": use, "db/b.cpp": use}),
                         ["db/model/a.h is for its own folder alone"])

    def test_a_library_that_two_rooms_own_is_found(self):
        rows = "| 1 | `app/kiosk/a` | | `png.h` |\n| 1 | `app/office/c` | | `png.h` |\n"
        self.assertEqual(self.faults(**{"app/README.md": MAP + rows}),
                         ["png.h is owned by app/kiosk/a and app/office/c; one room may own it"])
        self.assertEqual(self.faults(**{"app/README.md": MAP + rows + "\nOwned by several rooms: `png.h`.\n"}), [])

    def test_what_the_map_allows_and_nobody_includes_is_found(self):
        files = {"db/model/m.h": HEADER, "db/a.cpp": '#include "db/model/m.h"\n#include <sqlite3.h>\n'}
        self.assertEqual(self.faults(unused=True, **files), ["app/core may include db/model, and does not"])
        files |= {"db/a.cpp": "\n", "app/core/c.cpp": '#include "db/model/m.h"\n'}
        self.assertEqual(self.faults(unused=True, **files), ["db may include db/model, and does not",
                                                            "db owns sqlite3.h, and does not include it"])

    def test_a_target_that_links_otherwise_than_the_map_says_is_found(self):
        libraries = "ocop_library(model db/model)\nocop_library(all db {}PkgConfig::SQLITE)\n"
        core = "ocop_library(core app/core {})\n"
        self.assertEqual(self.faults(**{"db/CMakeLists.txt": libraries.format("model "),
                                        "app/CMakeLists.txt": core.format("model")}), [])
        self.assertEqual(self.faults(**{"db/CMakeLists.txt": libraries.format(""),
                                        "app/CMakeLists.txt": core.format("model all")}),
                         ["core links db, unlike the map", "all does not link db/model, unlike the map"])

    def test_sql_that_names_no_kind_of_entry_is_found(self):
        kinds = {"db/model/entry_kind.h": HEADER + '  X(sale, "sale") \\\n  X(void_sale, "void")\n',
                 "db/a.cpp": '#include "db/model/entry_kind.h"\n'}
        right = '"... WHERE kind IN ("\n"\'sale\', \'void\')" "AND kind = \'cash\'"\n'
        map_row = {"app/README.md": MAP + "| 1 | `db/hub` | | |\n"}
        self.assertEqual(self.faults(**kinds, **map_row, **{"db/hub/b.cpp": right}), [])
        self.assertEqual(self.faults(**kinds, **map_row, **{"db/hub/b.cpp": right.replace("void", "viod")}),
                         ["no ledger entry is of the kind viod"])

    def test_a_comment_that_names_a_file_which_is_not_there_is_found(self):
        self.assertEqual(self.faults(**{"db/a.cpp": "// as in b.h\n// model/c.cpp\n// db/a.cpp, <d.h>\n"}),
                         ["the comment names b.h, which is not there", "the comment names model/c.cpp, which is not there"])

    def test_a_full_folder_is_found(self):
        self.assertEqual(self.faults(**{f"db/a{i}.cpp": "\n" for i in range(46)}),
                         ["the folder has 46 C++ files; 45 at most"])

    def test_an_include_against_the_map_is_found(self):
        self.assertEqual(self.faults(**{"app/core/a.cpp": '#include "db/a.h"\n'}),
                         ["app/core may not include db/a.h"])

    def test_an_include_of_a_source_is_found(self):
        self.assertEqual(self.faults(**{"app/core/a.cpp": '#include "app/core/b.cpp"\n'}),
                         ["app/core/b.cpp is compiled by itself; include a header"])

    def test_an_include_that_is_not_written_from_the_root_is_found(self):
        self.assertEqual(self.faults(**{"app/core/a.cpp": '#include "b.h"\n'}),
                         ["b.h is not a header that app/core owns (app/README.md)"])

    def test_a_folder_that_the_map_does_not_know_is_found(self):
        self.assertEqual(self.faults(**{"app/cellar/a.cpp": "\n"}),
                         ["its folder is not in the level map (app/README.md)"])

    def test_a_map_that_reaches_up_or_nowhere_is_found(self):
        row = "| 1 | `app/ui` | `db` `app/attic` | |\n"
        self.assertEqual(self.faults(**{"app/README.md": MAP + row}),
                         ["app/ui may include app/attic, which is not in the map",
                          "app/ui (level 1) may not reach db (level 1)"])

    def test_a_map_that_cannot_be_read_is_found(self):
        self.assertEqual(self.faults(**{"app/README.md": "level, folder\n"}),
                         ["the level map has no rows that can be read"])

    def test_two_files_of_a_schema_with_one_number_are_found(self):
        names = ("0001_hub", "0002_scan", "0002_alarm", "0004_late")
        self.assertEqual(self.faults(**{f"db/schema/hub/{name}.sql": "--\n" for name in names}),
                         ["it must be number 0003 of its schema"])

    def test_a_long_readme_is_found(self):
        self.assertEqual(self.faults(**{"README.md": "\n" * 151}), ["it has 151 lines; 150 at most"])

    def test_an_outside_header_belongs_to_its_owner(self):
        self.assertIn("sqlite3.h is not a header that app/core owns (app/README.md)",
                      self.faults(**{"app/core/a.cpp": "#include <sqlite3.h>\n"}))

    def test_a_long_file_is_found(self):
        self.assertEqual(self.faults(**{"db/a.cpp": "\n" * 401}), ["the file has 401 lines; 400 at most"])

    def test_a_long_function_is_found_wherever_it_stands(self):
        for before, after in (("void f() {", "}"),
                              ("void f(int a,\n       int b) {", "}"),
                              ("namespace n {\nstruct S {\n  void f() const {", "  }\n};\n}"),
                              ("S::S(int a)\n    : a_{a}, b_{\"{\"} {", "}"),
                              ("TEST(A, B) {", "}")):
            with self.subTest(before=before):
                body = f"{before}\n" + "  g();\n" * 71 + f"{after}\n"
                self.assertEqual(self.faults(**{"db/a.cpp": body}),
                                 ["the function has 71 lines; 70 at most"])

    def test_a_function_of_70_lines_and_a_long_table_are_no_fault(self):
        self.assertEqual(self.faults(**{"db/a.cpp": "void f() {\n" + "  g();\n" * 70 + "}\n"}), [])
        table = "constexpr std::array kTable{{\n" + "    {1, 2},  // {(\n" * 80 + "}};\n"
        self.assertEqual(self.faults(**{"db/a.cpp": table}), [])

    def test_a_header_without_a_comment_is_found(self):
        self.assertIn("the header does not open with what it is", self.faults(**{"db/a.h": "#pragma once\n"}))

    def test_a_header_without_a_thread_rule_is_found(self):
        self.assertIn("the header does not tell its thread rule",
                      self.faults(**{"db/a.h": "// A thing.\n#pragma once\n"}))

    def test_what_no_document_tells_of_is_found(self):
        sheet = 'const SheetDefinition kHours{"hours.csv", k};\nconst SheetDefinition kLot{"lot.csv", k};\n'
        files = {"app/office/sheets/read_hours.cpp": sheet, "db/sample/README.md": "`hours.csv` `lot.csv`",
                 "db/sample/README.vi.md": "`lot.csv`"}
        self.assertIn("db/sample/README.vi.md does not tell of hours.csv", self.faults(**files))
        self.assertNotIn("db/sample/README.md does not tell of hours.csv", self.faults(**files))

    def test_each_list_to_document_is_still_found(self):
        root = Path(__file__).parents[2]
        for files, pattern, document, _ in documented.DOCUMENTED:
            with self.subTest(files=files, document=document):
                self.assertTrue((root / document).is_file())
                self.assertTrue(any(re.search(pattern, path.read_text(encoding="utf-8"), re.MULTILINE)
                                    for path in root.glob(files)))

    def test_a_stranger_at_the_top_level_is_found(self):
        self.assertEqual(self.faults(**{"notes.txt": "x"}), ["does not belong at the top level"])

    def test_an_unfinished_mark_is_found(self):
        mark = "TO" + "DO"
        self.assertEqual(self.faults(**{"db/a.cpp": f"// {mark}\n"}),
                         ["an unfinished mark: finish it or tell it in an issue"])


if __name__ == "__main__":
    unittest.main()
