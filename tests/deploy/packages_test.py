"""The Debian packages, made of the programs that were built: what is in them, and their whole life on a machine.

OCOP_BUILD names the build."""
import hashlib
import os
import re
import shutil
import sqlite3
import subprocess
import tempfile
import unittest
from pathlib import Path

from debian_root import DebianRoot, can_be_made

ROOT = Path(__file__).resolve().parents[2]
BUILD = Path(os.environ.get("OCOP_BUILD", ROOT / "build"))
PROGRAMS = {"ocop-kiosk": ("ocop-kiosk", "ocop-sync"), "ocop-hub": ("ocop-hub",), "ocop-common": ()}
UNITS = {"ocop-kiosk": "terminal", "ocop-hub": "hub"}
POINT = "diem-lang-son"

FOLDER = None  # of what is made once for all tests


def make(to, *options):
    subprocess.run([ROOT / "deploy/debian/make", "--build", BUILD, "--to", to, *options], check=True,
                   capture_output=True, text=True)
    return {path.name.split("_")[0]: path for path in sorted(Path(to).glob("*.deb"))}


def setUpModule():
    global FOLDER, PACKAGES
    FOLDER = tempfile.TemporaryDirectory()
    PACKAGES = make(f"{FOLDER.name}/first")


def tearDownModule():
    FOLDER.cleanup()


def said(*words):
    return subprocess.run(list(map(str, words)), capture_output=True, text=True, check=True).stdout


def field(package, name):
    return said("dpkg-deb", "-f", PACKAGES[package], name).strip()


def content(package):
    """path -> (permissions, owner), of files and folders."""
    rows = (line.split(None, 5) for line in said("dpkg-deb", "-c", PACKAGES[package]).splitlines())
    return {row[5].lstrip("."): (row[0], row[1]) for row in rows}


def newer(package, folder):
    """The same package as a later version would be: its number, a new word in each configuration file."""
    tree = Path(folder) / "tree"
    said("dpkg-deb", "-R", package, tree)
    control = tree / "DEBIAN/control"
    version = re.search(r"^Version: (.*)$", control.read_text(), flags=re.M).group(1)
    control.write_text(control.read_text().replace(version, version + ".1"))
    for path in tree.glob("etc/ocop/*.toml"):
        path.write_text(path.read_text() + "# A new word.\n")
    said("dpkg-deb", "-Zgzip", "-z1", "--root-owner-group", "-b", tree, folder)
    shutil.rmtree(tree)


class Content(unittest.TestCase):
    def test_the_same_commit_gives_the_same_bytes(self):
        second = make(f"{FOLDER.name}/second")
        self.assertEqual(sorted(PACKAGES), sorted(PROGRAMS))
        for name, path in PACKAGES.items():
            self.assertEqual(path.name, second[name].name)
            self.assertEqual(path.read_bytes(), second[name].read_bytes(), name)

    def test_lintian_finds_nothing(self):
        done = subprocess.run(["lintian", "--allow-root", "--tag-display-limit", "0", "--fail-on", "error,warning",
                               *PACKAGES.values()], capture_output=True, text=True, check=False)
        found = [line for line in (done.stdout + done.stderr).splitlines() if "running with root" not in line]
        self.assertEqual((done.returncode, found), (0, []))
        for path in PACKAGES.values():
            self.assertNotIn("lintian/overrides", said("dpkg-deb", "-c", path))

    def test_each_program_comes_with_its_manuals_and_completion(self):
        for package, programs in PROGRAMS.items():
            found = content(package)
            self.assertEqual({path for path in found if re.match(r"/usr/bin/.", path)},
                             {f"/usr/bin/{program}" for program in programs})
            for program in programs:
                for path in (f"man/man1/{program}.1.gz", f"man/vi/man1/{program}.1.gz",
                             f"bash-completion/completions/{program}"):
                    self.assertIn(f"/usr/share/{path}", found)

    def test_the_units_are_those_of_deploy(self):
        for package, folder in UNITS.items():
            units = {path.name for path in (ROOT / "deploy" / folder).glob("ocop-*")}
            at = "/usr/lib/systemd/system/"
            self.assertEqual({path.removeprefix(at) for path in content(package) if path.startswith(at + "o")}, units)
        self.assertFalse(any("systemd" in path for path in content("ocop-common")))

    def test_what_is_in_etc_is_configuration_and_nothing_belongs_to_another_user_than_root(self):
        for package in PACKAGES:
            found = content(package)
            self.assertEqual({owner for _, owner in found.values()}, {"root/root"})
            self.assertEqual([path for path, (mode, _) in found.items() if mode[5] == "w" or mode[8] == "w"], [])
            etc = {path for path in found if path.startswith("/etc/") and not path.endswith("/")}
            listed = said("dpkg-deb", "-I", PACKAGES[package], "conffiles").split() if package in UNITS else []
            self.assertEqual(etc, set(listed), package)

    def test_it_depends_on_the_package_of_each_library(self):
        needed = {program: re.findall(r"NEEDED.*\[(.*)\]", said("readelf", "-d", BUILD / "app" / program))
                  for programs in PROGRAMS.values() for program in programs}
        owners = {}
        for line in said("dpkg", "-S", *{f"*/{name}" for names in needed.values() for name in names}).splitlines():
            package, path = line.split(": ")
            owners.setdefault(Path(path).name, set()).add(package.split(":")[0])
        for package, programs in PROGRAMS.items():
            named = {word.split()[0] for word in re.split(r"[,|]", field(package, "Depends")) if word.strip()}
            for program in programs:
                self.assertGreater(len(needed[program]), 5)
                for library in needed[program]:
                    self.assertTrue(owners[library] & named, f"{package}: {library} of {owners[library]}")
                self.assertIn(f"ocop-common (= {field('ocop-common', 'Version')})", field(package, "Depends"))

    def test_completion_knows_commands_options_and_choices(self):
        def completed(program, *words):
            file = BUILD / "debian" / f"{program}.bash"
            asked = f'. "{file}"; COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _{program.replace("-", "_")}; ' \
                    'printf "%s\\n" "${COMPREPLY[@]}"'
            return said("bash", "-c", asked, "bash", program, *words).split()

        self.assertEqual(completed("ocop-hub", "ter"), ["terminal", "terms"])
        self.assertEqual(completed("ocop-hub", "terminal", "re"), ["revoke"])
        self.assertIn("--key", completed("ocop-hub", "settings", "set", "--"))
        self.assertEqual(completed("ocop-kiosk", "--lang", ""), ["vi", "en", "zh"])


@unittest.skipUnless(can_be_made(), "only root can install, where it may mount")
class Life(unittest.TestCase):
    """Installed, used, upgraded, taken back, removed and purged."""

    KEPT = ("/var/lib/ocop", "/var/lib/ocop-hub", "/var/lib/ocop-release", "/etc/ocop/kiosk.toml",
            "/etc/ocop-hub")

    def data(self):
        """Everything that must outlive the programs: path -> (owner, permissions, hash)."""
        found = {}
        for top in self.KEPT:
            for path in (self.root.at(top), *sorted(self.root.at(top).rglob("*"))):
                if path.suffix not in (".dpkg-dist", ".dpkg-new"):
                    digest = hashlib.sha256(path.read_bytes()).hexdigest() if path.is_file() else ""
                    state = path.stat()
                    found[str(path.relative_to(self.root.path))] = (state.st_uid, state.st_mode, digest)
        return found

    def version(self):
        return {package: self.root.state(package) for package in PACKAGES}

    def enabled(self):
        return sorted(path.name for path in self.root.at("/etc/systemd/system").glob("*.wants/ocop-*"))

    def check_new_machine(self):
        root = self.root
        for user, home in (("ocop", "/var/lib/ocop"), ("ocop-hub", "/var/lib/ocop-hub")):
            entry = root.run("getent", "passwd", user).strip().split(":")
            self.assertEqual((entry[5], Path(entry[6]).name), (home, "nologin"))
        self.assertLessEqual({"lp", "dialout", "video"}, set(root.run("id", "-nG", "ocop").split()))
        self.assertEqual(root.run("getent", "group", "ocop-keys").strip().split(":")[3], "")
        for path, wanted in (("/var/lib/ocop", "ocop:ocop 700"), ("/var/lib/ocop-hub", "ocop-hub:ocop-hub 700"),
                             ("/var/lib/ocop-backup", "ocop-hub:ocop-hub 700"),
                             ("/var/lib/ocop-release", "ocop-hub:ocop-hub 755"),
                             ("/etc/ocop-hub", "root:ocop-keys 750")):
            self.assertEqual(root.run("stat", "-c", "%U:%G %a", path).strip(), wanted, path)
        self.assertEqual(self.enabled(), [])  # not before it is configured
        for program in sum(PROGRAMS.values(), ()):
            self.assertRegex(root.run(program, "--version", user="nobody", group="nogroup"), rf"^{program} \d")
            self.assertIn("data = ", root.run(program, "--print-config", user="nobody", group="nogroup"))

    def use(self):
        """A terminal with a release, staff and settings; an office with a store and a key."""
        root = self.root
        for user, folder in (("ocop", "/var/lib/ocop"), ("ocop-hub", "/var/lib/ocop-hub/office")):
            shutil.copytree(BUILD / "sample", root.at(folder), dirs_exist_ok=True, symlinks=True)
            root.run("chown", "-R", f"{user}:{user}", folder)
        root.run("chmod", "700", "/var/lib/ocop")
        config = root.at("/etc/ocop/kiosk.toml")
        config.write_text(config.read_text() + f'point = "{POINT}"\n')
        root.run("ocop-kiosk", "point", "set", "sale_prefix", "DL01", user="ocop")
        said(BUILD / "tests/ledger_writer", root.at("/var/lib/ocop/ledger.sqlite"), 3)
        root.run("chown", "-R", "ocop:ocop", "/var/lib/ocop")
        # Draws each screen with the icons, texts and fonts that were installed.
        root.run("xvfb-run", "-a", "-s", "-screen 0 1280x720x24", "ocop-kiosk", "--self-test", user="ocop")
        root.run("ocop-hub", "terminal", "code", POINT, user="ocop-hub")  # by the folders of hub.toml
        root.at("/etc/ocop-hub/release.key").write_text("a key")
        root.at("/var/lib/ocop-backup/hub-1.sqlite").write_text("a copy")
        root.run("systemctl", "enable", "ocop-kiosk.service", "ocop-sync.service", "ocop-hub.service",
                 "ocop-backup.timer")

    def check_refuses_what_it_cannot_read(self, newer_ones):
        ledger = sqlite3.connect(self.root.at("/var/lib/ocop/ledger.sqlite"))
        known = ledger.execute("PRAGMA user_version").fetchone()[0]
        for number in (999, known):
            ledger.execute(f"PRAGMA user_version = {number}")
            ledger.execute("PRAGMA wal_checkpoint(TRUNCATE)")
            if number == 999:
                before = self.version()
                refusal = self.root.install(newer_ones[:1], status=1)
                self.assertIn(f"ledger.sqlite has format 999; this version reads no more than {known}", refusal)
                self.assertEqual(self.version(), before)
        ledger.close()

    def test_data_outlive_everything_but_a_purge(self):
        self.root = DebianRoot()
        folder = Path(FOLDER.name) / "newer"
        folder.mkdir()
        first = [PACKAGES[name] for name in ("ocop-common", "ocop-kiosk", "ocop-hub")]
        for package in first:
            newer(package, folder)
        second = sorted(folder.glob("*.deb"))
        self.root.install(first)
        self.check_new_machine()
        self.use()
        installed, data, enabled = self.version(), self.data(), self.enabled()
        self.assertEqual(len(enabled), 4)
        self.assertIn("/ledger.sqlite", " ".join(data))
        self.assertIn("/hub.sqlite", " ".join(data))

        self.root.install(second)
        self.assertEqual(self.version(), {name: f"{state}.1" for name, state in installed.items()})
        self.assertEqual((self.data(), self.enabled()), (data, enabled))
        self.assertIn("A new word", self.root.at("/etc/ocop/hub.toml").read_text())  # which nobody had edited

        self.root.install(first)
        self.assertEqual((self.version(), self.data(), self.enabled()), (installed, data, enabled))
        verified = self.root.run("ocop-kiosk", "verify", user="ocop")
        self.assertIn("the chain, the totals and the figures are right", verified)
        self.check_refuses_what_it_cannot_read([path for path in second if "kiosk" in path.name])
        data = self.data()

        self.root.run("dpkg", "--remove", *PACKAGES)
        self.assertEqual(self.data(), data)
        self.assertFalse(list(self.root.at("/usr/bin").glob("ocop-*")))
        self.assertFalse(self.root.at("/usr/share/ocop").exists())

        told = self.root.run("dpkg", "--purge", "ocop-kiosk", "ocop-common")
        self.assertIn("Removing /var/lib/ocop: this terminal's sales, key and settings.", told)
        told = self.root.run("dpkg", "--purge", "ocop-hub", language="vi_VN.UTF-8")
        for name in ("ocop-hub", "ocop-backup", "ocop-release"):
            self.assertIn(f"Đang xóa /var/lib/{name}: dữ liệu của máy chủ.", told)
        self.assertIn("Còn lại: các khóa trong /etc/ocop-hub.", told)
        self.assertEqual(list(self.root.at("/var/lib").glob("ocop*")), [])
        self.assertEqual([path.name for path in self.root.at("/etc").glob("ocop*/*")], ["release.key"])
        self.assertEqual(self.enabled(), [])


if __name__ == "__main__":
    unittest.main()
