"""The office's commands as typed by somebody who knows only a spreadsheet and the manual."""
import gzip
import os
import shutil
import sqlite3
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

BUILD = Path(os.environ["OCOP_BUILD"])
ROOT = Path(__file__).resolve().parents[2]
SAMPLE = ROOT / "db/sample"
sys.path.insert(0, str(ROOT / "tests/support"))
from field import Process, Terminal, answers, free_port, wait  # noqa: E402
from ledger import public_key  # noqa: E402


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

    def test_each_program_reads_its_configuration_in_etc_unless_another_is_named(self):
        """Runs in its own mount namespace, whose /etc is a folder of this test."""
        etc, other = self.folder / "etc/ocop", self.folder / "other.toml"
        etc.mkdir(parents=True)

        def run(program, *words):
            return subprocess.run(
                ["unshare", "--map-root-user", "--mount", "sh", "-c", 'mount --bind "$0" /etc && exec "$@"', etc.parent,
                 BUILD / "app" / program, *words], env={**os.environ, "LC_ALL": "C.UTF-8"}, cwd=self.folder,
                capture_output=True, text=True, timeout=60)
        for name, words in (("hub", ["terminal", "list"]), ("sync", ["status"]), ("kiosk", ["key"])):
            (etc / f"{name}.toml").write_text("colour = 1\n")
            done = run(f"ocop-{name}", *words)
            self.assertEqual((done.returncode, done.stdout), (1, ""))
            self.assertIn(f'/etc/ocop/{name}.toml line 1: there is no setting "colour"', done.stderr)
            (etc / f"{name}.toml").write_text(f'data = "{self.folder}/{name}"\n')
        done = run("ocop-hub", "terminal", "list")
        self.assertEqual((done.returncode, (self.folder / "hub/hub.sqlite").exists()), (0, True), done.stderr)
        other.write_text(f'data = "{self.folder}/other"\n')
        given = self.folder / "given"
        for folder, words in (("kiosk", []), ("other", ["--config", other]), ("given", ["--data", given])):
            self.assertIn(f"There is no key in {self.folder}/{folder};", run("ocop-kiosk", "key", *words).stderr)

    def test_a_point_that_nobody_knows_is_named(self):
        self.good("settings", "make", "point.json")
        self.good("keys", "make", "office.key", "--name", "Office")
        sign = ("settings", "set", "diem-langson", "point.json", "--key", "office.key", "--data", "hub")
        self.refused("ocop-hub: There is no point diem-langson in the catalogue; did you mean diem-lang-son?\n", *sign,
                     "--catalog", BUILD / "sample")
        self.refused("The hub has no settings for the point diem-langson;", "settings", "get", "diem-langson", "a.json",
                     "--data", "hub")
        doubt = "ocop-hub: The hub has no terminal and no settings of the point "
        done = self.hub(*sign)  # may be a new point's, which is unknown without the catalogue
        self.assertEqual((done.returncode, done.stdout, done.stderr), (0, "Version 1\n", f"{doubt}diem-langson.\n"))
        self.assertEqual(self.hub(*sign).stderr, "")
        for what in ("sales", "receipts", "stock", "scans"):
            report = ("report", what, "--data", "hub", "--format", "csv", "--point")
            done = self.hub(*report, "diem-lang-sn")  # scans count even for an unknown point
            self.assertEqual((done.returncode, done.stderr), (0, f"{doubt}diem-lang-sn; did you mean diem-langson?\n"))
            self.assertEqual(self.hub(*report, "diem-langson").stderr, "")

    def test_alarms_are_acknowledged_by_terminal_or_all_at_once(self):
        self.assertEqual(self.good("terminal", "acknowledge", "--data", "hub"), "0 alarms acknowledged.\n")
        one, other, hub = "1" * 32, "2" * 32, "0" * 32
        with sqlite3.connect(self.folder / "hub/hub.sqlite") as store:
            store.executemany("INSERT INTO alarm (at_ms, terminal, sentence) VALUES (?, ?, ?)", [
                (at, bytes.fromhex(whose), sentence) for at, (whose, sentence) in enumerate(
                    [(one, "First."), (one, "Second."), (hub, "Third."), (other, "Fourth.")])])
        store.close()

        def left():
            listed = self.good("terminal", "list", "--data", "hub")
            return sorted(line.split(" ago, ")[1] for line in listed.splitlines() if line.startswith("alarm, "))
        self.assertEqual(left(), [f"{one}: First.", f"{one}: Second.", f"{other}: Fourth.", "hub: Third."])
        self.refused("A terminal's id has 32 hex digits", "terminal", "acknowledge", "diem-lang-son", "--data", "hub")
        self.assertEqual(len(left()), 4)
        self.assertEqual(self.good("terminal", "acknowledge", one, "--data", "hub"), "2 alarms acknowledged.\n")
        self.assertEqual(left(), [f"{other}: Fourth.", "hub: Third."])
        self.assertEqual(self.good("terminal", "acknowledge", "hub", "--data", "hub", language="vi_VN.UTF-8"),
                         "Đã bỏ 1 báo động khỏi danh sách.\n")
        self.assertEqual(left(), [f"{other}: Fourth."])
        self.assertEqual(self.good("terminal", "acknowledge", "--data", "hub"), "1 alarm acknowledged.\n")
        self.assertEqual(left(), [])

    def test_auditors_get_a_terminals_public_key_from_itself_and_from_the_hub(self):
        port = free_port()
        terminal = Terminal(BUILD, self.folder / "terminal", "diem-lang-son", "DL01", f"http://127.0.0.1:{port}")
        self.assertIn("There is no key in", terminal.kiosk("key", status=1))
        self.assertEqual(self.good("terminal", "keys", "--data", "hub"), "")
        serving = Process(BUILD / "app/ocop-hub", "serve", "--data", self.folder / "hub",
                          "--listen", f"127.0.0.1:{port}")
        self.addCleanup(serving.kill)
        serving.start()
        wait("the hub", lambda: answers(port))
        terminal.sync("enrol", self.good("terminal", "code", terminal.point, "--data", "hub").strip())
        key = public_key(terminal.data).hex()
        self.assertRegex(key, "^[0-9a-f]{64}$")
        self.assertEqual(terminal.kiosk("key"), f"{key}\n")
        line = f"{terminal.name()}\tdiem-lang-son\t{key}"
        self.assertEqual(self.good("terminal", "keys", "--data", "hub"), f"{line}\n")
        self.good("terminal", "revoke", terminal.name(), "--data", "hub")
        self.assertEqual(self.good("terminal", "keys", "--data", "hub"), f"{line}\trevoked\n")

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

    def test_a_name_that_no_screen_can_show_is_told_wherever_people_are_set(self):
        told = ("The name {}: the screens have no letters of the {} script and show ? for {}; write it in Latin "
                "letters.\n").format

        def add(name, **more):
            return self.hub("settings", "staff", "point.json", "lan", "--name", name, typed="1357\n1357\n", **more)
        self.good("settings", "make", "point.json")
        done = add("ทิพย์ Lan")
        self.assertEqual((done.returncode, done.stderr), (0, told("ทิพย์ Lan", "Thai", "ทิพย์")))
        self.assertIn("\tทิพย์ Lan\n", self.good("settings", "show", "point.json"), "it is taken all the same")
        self.good("keys", "make", "office.key", "--name", "Office")
        set_all = ("settings", "set", "here", "point.json", "--key", "office.key", "--data", "hub")
        self.assertIn(told("ทิพย์ Lan", "Thai", "ทิพย์"), self.hub(*set_all).stderr)
        self.assertEqual(add("Nguyễn Thị Lan").stderr, "")
        self.assertEqual(self.hub(*set_all).stderr, "")
        done = self.run_program("ocop-kiosk", "staff", "add", "hoa", "--name", "نور", "--data", self.folder,
                                typed="1357\n1357\n", language="vi_VN.UTF-8")
        self.assertEqual((done.returncode, done.stderr), (
            0, "Tên نور: màn hình không có chữ của hệ chữ Arabic nên hiện ? thay cho نور; hãy viết bằng chữ Latinh.\n"))
        done = self.run_program("ocop-kiosk", "staff", "add", "duc", "--name", "Đức", "--data", self.folder,
                                typed="1357\n1357\n")
        self.assertEqual((done.returncode, done.stderr), (0, ""))

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
        self.assertIn("It is not known whether the office signed them", got("unknown.json"))
        self.assertIn("by a key that this terminal does not trust", got("foreign.json", "--public", "public-other"))
        self.refused("already", "settings", "get", "here", "again.json", "--data", "hub")
        self.refused("has no settings for the point there", "settings", "get", "there", "a.json", "--data", "hub")
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

    def test_terms_are_set_listed_and_never_published(self):
        header = ("producer;product;point;from;until;kind;share_percent;share;share_unit;discount;spoilage;difference;"
                  "period;contract\n")
        row = "htx-mai-sao;;;01/11/2026;;consigned;72,5;;;shop;owner;shop;month;77/2026/HĐKG-MẬT\n"
        (self.folder / "terms.csv").write_text("\ufeff" + header + row)
        (self.folder / "twice.csv").write_text(header + row + row.replace("72,5", "80"))
        shutil.copytree(SAMPLE, self.folder / "sheets")
        shutil.copy(self.folder / "terms.csv", self.folder / "sheets")
        done = self.hub("import", "sheets", "--out", "office")
        self.assertEqual(done.returncode, 0)
        self.assertIn("terms.csv: the sheet is private", done.stderr)
        self.refused("give its folder with --catalog", "terms", "set", "terms.csv", "--data", "hub")
        with_all = ("--catalog", "office", "--data", "hub")
        self.refused("overlap with those of row 2", "terms", "set", "twice.csv", *with_all)
        self.assertIn("trùng với dòng 2", self.hub("terms", "set", "twice.csv", *with_all,
                                                   language="vi_VN.UTF-8").stderr)
        self.assertEqual(self.good("terms", "set", "terms.csv", *with_all), "Version 1\n")
        self.assertIn("72.5", self.good("terms", "list", "--data", "hub"))
        self.good("terms", "list", "--data", "hub", "--format", "csv", "--out", "again.csv")
        self.assertEqual(self.good("terms", "set", "again.csv", *with_all), "Version 2\n")
        self.assertEqual(self.good("terms", "list", "--data", "hub", "--format", "csv"),
                         (self.folder / "again.csv").read_text(encoding="utf-8"))
        self.good("export-site", "office", "--to", "site", "--site", "https://ocop.example")
        files = [path for folder in ("office", "site") for path in (self.folder / folder).rglob("*")
                 if path.is_file()]
        self.assertGreater(len(files), 100)
        for path in files:
            data = path.read_bytes()
            if data[:2] == b"\x1f\x8b":
                data = gzip.decompress(data)
            for private in ("77/2026".encode(), "HĐKG".encode(), b"share_percent", b"72,5"):
                self.assertNotIn(private, data, path)

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
