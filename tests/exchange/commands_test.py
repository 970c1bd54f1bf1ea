"""The office's commands as somebody types them who knows only a spreadsheet and the manual."""
import os
import shutil
import subprocess
import tempfile
import unittest
from pathlib import Path

BUILD = Path(os.environ["OCOP_BUILD"])
SAMPLE = Path(__file__).resolve().parents[2] / "db/sample"


class Commands(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = Path(folder.name)

    def run_program(self, program, *words, typed="", language="C.UTF-8"):
        env = {name: value for name, value in os.environ.items() if not name.startswith(("LC_", "LANG"))}
        return subprocess.run([BUILD / "app" / program, *words], env={**env, "LANG": language}, cwd=self.folder,
                              input=typed, capture_output=True, text=True, timeout=60)

    def hub(self, *words, **more):
        return self.run_program("ocop-hub", *words, **more)

    def good(self, *words, **more):
        done = self.hub(*words, **more)
        self.assertEqual(done.returncode, 0, done.stderr)
        return done.stdout

    def refused(self, words, *command, **more):
        done = self.hub(*command, **more)
        self.assertEqual(done.returncode, 1, done.stdout + done.stderr)
        self.assertIn(words, done.stderr)

    def test_each_program_tells_its_version(self):
        for program in ("ocop-hub", "ocop-sync", "ocop-kiosk"):
            done = self.run_program(program, "--version")
            self.assertEqual((done.returncode, done.stdout), (0, f"{program} 0.1.0\n"))

    def test_a_configuration_names_what_commands_need_not(self):
        self.assertIn("\ncatalog = \"\"\n", self.good("--print-config"))
        (self.folder / "hub.toml").write_text(f'data = "{self.folder}/hub"\ncatalog = "{BUILD}/sample"\n')
        self.assertRegex(self.good("--config", "hub.toml", "terminal", "code", "diem-lang-son"), "^[0-9A-Z]{5}-")
        self.refused("did you mean diem-lang-son?", "--config", "hub.toml", "terminal", "code", "diem-langson")
        self.refused("Name the hub's store", "terminal", "list")
        (self.folder / "wrong.toml").write_text("colour = 1\n")
        self.refused('wrong.toml line 1: there is no setting "colour"', "--config", "wrong.toml", "terminal", "list")

    def test_settings_are_made_edited_shown_and_signed(self):
        self.good("settings", "make", "point.json")
        self.refused("already", "settings", "make", "point.json")
        self.good("settings", "edit", "point.json", "bank", "Vietcombank 0123456789 HTX NA")
        self.good("settings", "staff", "point.json", "lan", "--name", "Lan", "--role", "manager", typed="1357\n1357\n")
        shown = self.good("settings", "show", "point.json")
        self.assertIn("970436 0123456789 HTX NA (Vietcombank)", shown)
        self.assertIn("staff lan\tmanager\tLan\n", shown)
        self.assertNotIn("argon2", shown)
        self.assertEqual((self.folder / "point.json").stat().st_mode & 0o777, 0o600)
        self.good("keys", "make", "office.key", "--name", "Office")
        self.assertEqual(self.good("settings", "set", "here", "point.json", "--key", "office.key", "--data", "hub"),
                         "Version 1\n")

    def test_settings_whose_file_was_lost_come_back_from_the_store(self):
        self.good("settings", "make", "point.json")
        self.good("settings", "edit", "point.json", "bank", "Vietcombank 0123456789 HTX NA")
        for name in ("root", "office", "other"):
            self.good("keys", "make", f"{name}.key", "--name", name)
        for name in ("office", "other"):
            self.good("keys", "root", f"{name}.json", "--root-key", "root.key.pub", "--release-key", f"{name}.key.pub")
            self.good("keys", "sign", f"{name}.json", "--key", "root.key")
            (self.folder / f"public-{name}").mkdir()
            self.good("keys", "place", f"{name}.json", "--to", f"public-{name}")
        self.good("settings", "set", "here", "point.json", "--key", "office.key", "--data", "hub")

        def got(file, *more):
            done = self.hub("settings", "get", "here", file, "--data", "hub", *more)
            self.assertEqual((done.returncode, done.stdout), (0, "Version 1\n"), done.stderr)
            return done.stderr
        self.assertEqual(got("again.json", "--public", "public-office"), "")
        self.assertEqual(self.good("settings", "show", "again.json"), self.good("settings", "show", "point.json"))
        self.assertEqual((self.folder / "again.json").stat().st_mode & 0o777, 0o600)
        self.assertIn("Whether the office signed them is not known", got("unknown.json"))
        self.assertIn("by a key that this terminal does not trust", got("foreign.json", "--public", "public-other"))
        self.refused("already", "settings", "get", "here", "again.json", "--data", "hub")
        self.refused("keeps no settings of the point there", "settings", "get", "there", "a.json", "--data", "hub")
        self.good("settings", "edit", "again.json", "sale_prefix", "DL07")
        self.assertEqual(self.good("settings", "set", "here", "again.json", "--key", "office.key", "--data", "hub"),
                         "Version 2\n")

    def test_what_waits_for_its_day_is_listed_and_called_off(self):
        for name in ("root", "release"):
            self.good("keys", "make", f"{name}.key", "--name", name)
        self.good("keys", "root", "root.json", "--root-key", "root.key.pub", "--release-key", "release.key.pub")
        self.good("keys", "sign", "root.json", "--key", "root.key")
        (self.folder / "public").mkdir()
        self.good("keys", "place", "root.json", "--to", "public")
        self.good("import", SAMPLE, "--out", "office")
        publish = ("publish", "office", "--to", "public", "--key", "release.key")
        self.refused("is past, and today is", *publish, "--from-date", "2020-01-01")
        self.good(*publish, "--from-date", "2999-01-01")
        self.assertIn("2999-01-01\t", self.good("publish", "office", "--list"))
        self.good("publish", "office", "--cancel", "2999-01-01")
        self.assertEqual(self.good("publish", "office", "--list"), "No release is prepared for a later day.\n")

    def test_an_import_speaks_vietnamese_where_the_office_does(self):
        shutil.copytree(SAMPLE, self.folder / "sheets")
        price = self.folder / "sheets/price.csv"
        price.write_text(price.read_text().replace(",sample", ",sampel", 1))
        said = self.hub("import", "sheets", "--out", "office", language="vi_VN.UTF-8").stderr
        self.assertEqual(said, "price.csv dòng 1, cột sampel: không có cột này: có phải ý bạn là sample? Hãy sửa "
                               "tên cột, hoặc xóa cột.\n1 lỗi, 0 cảnh báo. Chưa ghi gì cả.\n")
        self.assertIn("Kiểm tra các bảng", self.hub("--help", language="vi_VN.UTF-8").stdout)


if __name__ == "__main__":
    unittest.main()
