"""Provisioning, with small packages in place of Debian's and ours: what is said, what is changed, and what a second run
does. The real packages in a root of their own: provision_in_root.py."""
import hashlib
import re
import shutil
import subprocess
import tempfile
import unittest
from pathlib import Path

from debian_root import DebianRoot, can_be_made

ROOT = Path(__file__).resolve().parents[2]
PROVISION = ROOT / "deploy/provision"
SCRIPTS = sorted(path for path in PROVISION.iterdir() if path.is_file() and path.name != "vi.sh")
CODE = "0A1B2-C3D4E"
POINT = ("--point", "diem-bac-son", "--hub", "https://hub.example.vn")
DONE = "Everything is as it should be; nothing was changed.\n"

# Takes the place of ocop-sync, and of its refusals.
SYNC = f"""#!/bin/sh
mkdir -p /var/lib/ocop/sync
case $1 in
  pin) cp "$2" /var/lib/ocop/sync/root.json ;;
  enrol) [ "$2" = {CODE} ] || {{ echo "This code is not valid." >&2; exit 1; }}
    echo "{{}}" >/var/lib/ocop/sync/enrolled.json ;;
esac
"""
POSTINST = "#!/bin/sh\nsystemd-sysusers ocop-kiosk.conf\nsystemd-tmpfiles --create ocop-kiosk.conf || true\n"


def build(folder, name, files=(), scripts=(), version="0.1.0"):
    """A package with these files: path -> text."""
    tree = Path(folder) / "tree"
    control = f"Package: {name}\nVersion: {version}\nArchitecture: all\nMaintainer: Lan <lan@ocop.example>\n" \
              "Description: sample\n"
    for path, text in {**dict(files), "DEBIAN/control": control, **dict(scripts)}.items():
        at = tree / path
        at.parent.mkdir(parents=True, exist_ok=True)
        at.write_text(text)
        at.chmod(0o755 if path.startswith("usr/bin") or path.endswith("postinst") else 0o644)
    subprocess.run(["dpkg-deb", "--root-owner-group", "-Znone", "-b", tree, folder], check=True, capture_output=True)
    shutil.rmtree(tree)


def build_all(own, others):
    """Ours, and those of Debian that stand in for the real ones."""
    kiosk = {f"usr/lib/systemd/system/{path.name}": path.read_text() for path in (ROOT / "deploy/terminal").iterdir()}
    for kind in ("sysusers", "tmpfiles"):
        text = (ROOT / f"deploy/debian/kiosk/ocop-kiosk.{kind}").read_text()
        kiosk[f"usr/lib/{kind}.d/ocop-kiosk.conf"] = text
    for name in ("kiosk.toml", "sync.toml", "printer.conf"):
        kiosk[f"etc/ocop/{name}"] = (ROOT / "deploy/debian/kiosk" / name).read_text()
    kiosk["usr/bin/ocop-sync"] = SYNC
    build(own, "ocop-kiosk", kiosk, {"DEBIAN/postinst": POSTINST})
    build(own, "ocop-common")
    build(own, "ocop-hub")
    for name in ("cage", "xwayland", "wlr-randr", "unattended-upgrades", "ca-certificates", "tzdata",
                 "systemd-timesyncd", "nginx-light", "sudo", "openssl", "postgresql", "postgresql-client"):
        build(others, name)
    build(others, "seatd", {"usr/lib/systemd/system/seatd.service":
                            "[Service]\nExecStart=/usr/bin/true\n[Install]\nWantedBy=multi-user.target\n"})
    with open(others / "Packages", "wb") as index:
        subprocess.run(["dpkg-scanpackages", "."], cwd=others, stdout=index, stderr=subprocess.DEVNULL, check=True)


class Sentences(unittest.TestCase):
    def test_each_is_said_in_vietnamese_too(self):
        said = set()
        for script in SCRIPTS:
            for line in script.read_text().replace("\\\n", " ").splitlines():
                for word in re.findall(r"\b(?:tell|refuse|step) (?:'([^']*)'|\"([^\"]*)\")", line):
                    if "$" not in word[1]:
                        said.add("".join(word))
                for word in re.findall(r"\bask \w+ (?:'([^']*)'|\"([^\"]*)\") (?:'[^']*'|\"[^\"]*\") "
                                       r"(?:'([^']*)'|\"([^\"]*)\")", line):
                    said.update(("".join(word[:2]), "".join(word[2:])))
        self.assertGreater(len(said), 40)
        file = (PROVISION / "vi.sh").read_text()
        rows = dict(re.findall(r"^  \[\"(.*)\"\]=\"(.*)\"$", file, flags=re.M))
        self.assertEqual((said - set(rows), set(rows) - said), (set(), set()))
        for english, vietnamese in rows.items():
            self.assertEqual(english.count("%s"), vietnamese.count("%s"), english)
            self.assertTrue(vietnamese and vietnamese != english, english)


class Files(unittest.TestCase):
    FILES = PROVISION / "files/terminal/etc"

    def test_upgrades_are_at_night_and_never_in_the_morning(self):
        for name in ("apt-daily", "apt-daily-upgrade"):
            text = (self.FILES / f"systemd/system/{name}.timer.d/ocop.conf").read_text()
            first, *times = re.findall(r"^OnCalendar=(.*)$", text, flags=re.M)
            self.assertEqual((first, len(times)), ("", 1))
            hour = int(re.search(r" (\d\d):", times[0]).group(1))
            self.assertTrue(1 <= hour <= 4)
            subprocess.run(["systemd-analyze", "calendar", times[0]], check=True, capture_output=True)
            self.assertIn("Persistent=no", text)

    def test_apt_takes_the_security_updates_alone(self):
        dump = subprocess.run(["apt-config", "-c", self.FILES / "apt/apt.conf.d/52ocop", "dump"], capture_output=True,
                              text=True, check=True).stdout
        origins = re.findall(r'^Unattended-Upgrade::Origins-Pattern:: "(.*)";$', dump, flags=re.M)
        self.assertEqual(origins, ["origin=Debian,codename=${distro_codename}-security,label=Debian-Security"])


@unittest.skipUnless(can_be_made(), "only root can install, where it may mount")
class Terminal(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        holder = tempfile.TemporaryDirectory()
        cls.addClassCleanup(holder.cleanup)
        folder = Path(holder.name)
        folder.chmod(0o755)
        own, others, office, cls.stick = (folder / name for name in ("own", "others", "office", "stick"))
        for path in (own, others, office, cls.stick):
            path.mkdir()
        build_all(own, others)
        (office / "root.json").write_text('{"root":1}\n')
        sources = folder / "debian.sources"
        sources.write_text(f"Types: deb\nURIs: copy:{others}\nSuites: ./\nTrusted: yes\n")
        cls.made = subprocess.run([PROVISION / "stick", cls.stick, "--packages", own, "--office", office, "--sources",
                                   sources], capture_output=True, text=True, check=False)

    def setUp(self):
        self.assertEqual(self.made.returncode, 0, self.made.stdout + self.made.stderr)
        if not hasattr(Terminal, "root"):
            Terminal.root = DebianRoot()
            shutil.copytree(self.stick, self.root.at("/srv/a stick"))
            for name in ("hostname", "hosts"):  # of the machine that tests
                (self.root.path / "etc" / name).unlink(missing_ok=True)
                (self.root.path / "etc" / name).write_text("localhost\n" if name == "hostname" else "127.0.0.1 localhost\n")
            self.root.at("/run/lock").mkdir()

    def terminal(self, *words, status=0, language="C.UTF-8"):
        return self.root.run("bash", "/srv/a stick/terminal", *words, status=status, language=language)

    def hub(self, *words, status=0):
        return self.root.run("bash", "/srv/a stick/hub", *words, status=status)

    def written(self):
        """All that differs from this machine: path -> permissions and hash."""
        layer = Path("/mnt/upper")
        found = {}
        for path in sorted(layer.rglob("*")):
            kept = path.lstat()
            text = path.read_bytes() if path.is_file() and not path.is_symlink() else b""
            link = str(path.readlink()) if path.is_symlink() else ""
            found[str(path.relative_to(layer))] = (kept.st_mode, kept.st_uid, link, hashlib.sha256(text).hexdigest())
        return found

    def unchanged(self, act):
        before = self.written()
        result = act()
        after = self.written()
        self.assertEqual({path for path in before.keys() | after.keys() if before.get(path) != after.get(path)}, set())
        return result

    def test_0_a_dry_run_says_each_step_and_takes_none(self):
        said = self.unchanged(lambda: self.terminal(*POINT, "--code", CODE, "--dry-run"))
        for step in ("Write /etc/ocop/kiosk.toml.", "Write /etc/systemd/logind.conf.d/ocop.conf.",
                     "Mask getty@tty1.service.", "Enable ocop-screen.service.", "Enrol at https://hub.example.vn."):
            self.assertIn(f"\n{step}\n", said)
        self.assertRegex(said, r"^Install (\S+ )*ocop-kiosk.*packages in all\.\n")
        self.assertTrue(said.endswith(" steps; nothing was changed.\n"), said)

    def test_0_what_is_wrong_is_refused_in_one_sentence_before_anything(self):
        cases = (((), "Name the display point: --point ID."),
                 (("--point", "diem-nao"), "The office has no point diem-nao; its points are: diem-lang-son "),
                 (("--point", 'x"y'), '--point x"y is not possible; an example is diem-lang-son.'),
                 (POINT[:2], "Name the office's hub: --hub https://hub.example.vn."),
                 ((*POINT[:2], "--hub", "hub"), "--hub hub is not possible"),
                 ((*POINT, "--code", "12"), "--code 12 is not possible; an example is 0A1B2-C3D4E."),
                 ((*POINT, "--printer", "lpt"), "--printer lpt is not possible; an example is usb."),
                 ((*POINT, "--rotate", "45"), "--rotate 45 is not possible"),
                 ((*POINT, "--touch", "1 0"), "--touch 1 0 is not possible"),
                 ((*POINT, "--name", "Quầy 1"), "--name Quầy 1 is not possible"),
                 ((*POINT, "--scanner", "x"), "--scanner x is not possible; an example is 05e0:1200."),
                 ((*POINT, "--from", "/nowhere"), "There is no folder /nowhere."),
                 ((*POINT, "--from", "/srv", "--office", "/srv/a stick/office"),
                  "The folder /srv was not made by deploy/provision/stick."),
                 ((*POINT, "--office", "/srv"), "The office's root document is missing"),
                 (("--point",), "The option --point needs a value."))
        for words, sentence in cases:
            said = self.unchanged(lambda words=words: self.terminal(*words, status=1))
            self.assertTrue(said.startswith(sentence) and said.count("\n") == 1, f"{words}: {said}")
        said = self.terminal(status=1, language="vi_VN.UTF-8")
        self.assertEqual(said, "Hãy cho biết điểm trưng bày: --point ID.\n")

    def test_0_the_hub_is_dry_and_refuses_likewise(self):
        office = ("--address", "hub.example.vn", "--own-authority")
        said = self.unchanged(lambda: self.hub(*office, "--postgresql", "--first-keys", "/srv", "--sheets", "/srv",
                                               "--dry-run"))
        for step in ("Make a certificate for hub.example.vn: /etc/ssl/certs/ocop-hub.pem.",
                     "Write /etc/nginx/sites-available/ocop-hub.", "Make the key /etc/ocop-hub/release.key.",
                     "Make and sign the root document, with its key on /srv.", "Publish the first release, of /srv.",
                     "Write /etc/systemd/system/ocop-hub.service.d/address.conf.", "Enable ocop-backup.timer."):
            self.assertIn(f"\n{step}\n", said)
        cases = (((), "Name the hub: --address hub.example.vn."),
                 (("--address", "https://x"), "--address https://x is not possible; an example is hub.example.vn."),
                 (office[:2], "Name the certificate and its key: --certificate FILE --key FILE, or --own-authority."),
                 ((*office[:2], "--certificate", "/no.pem", "--key", "/no.key"), "There is no file /no.pem."),
                 ((*office, "--sheets", "/nowhere"), "There is no folder /nowhere."),
                 ((*office, "--packages", "/srv"), "There is no package ocop-hub in /srv."))
        for words, sentence in cases:
            self.assertEqual(self.unchanged(lambda words=words: self.hub(*words, status=1)), sentence + "\n")

    def test_1_what_a_run_leaves_undone_the_next_one_does(self):
        root = self.root
        said = self.terminal(*POINT, "--name", "quay-1", "--code", "00000-00000", status=1)
        self.assertIn("This code is not valid.\nAll is set up, but the terminal is not enrolled;", said)
        self.assertFalse(root.at("/var/lib/ocop/sync/enrolled.json").exists())
        self.assertIn('\npoint = "diem-bac-son"\nprinter = "device:/dev/ocop/printer"\n',
                      root.at("/etc/ocop/kiosk.toml").read_text())
        for key in ("base", "hub"):
            self.assertIn(f'\n{key} = "https://hub.example.vn"\n', root.at("/etc/ocop/sync.toml").read_text())
        self.assertEqual(root.at("/etc/hostname").read_text(), "quay-1\n")
        self.assertIn("127.0.1.1\tquay-1\n", root.at("/etc/hosts").read_text())
        for unit in ("seatd", "ocop-screen", "ocop-kiosk", "ocop-sync"):
            self.assertEqual(root.run("systemctl", "is-enabled", f"{unit}.service"), "enabled\n")
        for unit in ("getty@tty1.service", "ctrl-alt-del.target", "suspend.target"):
            self.assertEqual(root.run("systemctl", "is-enabled", unit, status=1), "masked\n")
        for path in (PROVISION / "files/terminal").rglob("*"):
            if path.is_file():
                at = root.at(str(path.relative_to(PROVISION / "files/terminal")))
                self.assertEqual((at.read_bytes(), at.stat().st_mode & 0o777), (path.read_bytes(), 0o644))
        self.assertEqual(list(root.at("/etc/apt/sources.list.d").glob("*stick*")), [])

        root.at("/etc/udev/rules.d/70-ocop.rules").unlink()  # as if the power had failed
        root.at("/etc/systemd/system/getty@tty1.service").unlink()
        said = self.terminal("--code", CODE)
        self.assertRegex(said, r"^Write /etc/udev/rules.d/70-ocop.rules\.\nMask getty@tty1.service\.\n"
                               r"Enrol at https://hub.example.vn\.\n3 steps, \d+ seconds\.\n$")
        self.assertTrue(root.at("/var/lib/ocop/sync/enrolled.json").exists())
        self.assertEqual(self.unchanged(self.terminal), DONE)
        self.assertEqual(self.unchanged(lambda: self.terminal("--dry-run")), DONE)

    def test_2_it_can_be_set_up_otherwise_and_keeps_what_others_wrote(self):
        root = self.root
        config = root.at("/etc/ocop/kiosk.toml")
        config.write_text(config.read_text() + "large_text = true\n")
        said = self.terminal("--point", "diem-huu-lung", "--printer", "192.168.1.50:9100", "--scanner", "05e0:1200",
                             "--rotate", "90", "--ctrl-alt-del", "reboot", "--power-key", "ignore")
        self.assertIn("Enable ocop-printer.socket.\n", said)
        text = config.read_text()
        for line in ('point = "diem-huu-lung"', 'printer = "socket:/run/ocop/printer"', "large_text = true"):
            self.assertEqual(text.splitlines().count(line), 1)
        self.assertEqual(len(re.findall("(?m)^point", text)), 1)
        self.assertIn("PRINTER=192.168.1.50:9100\n", root.at("/etc/ocop/printer.conf").read_text())
        self.assertIn("HandlePowerKey=ignore\n", root.at("/etc/systemd/logind.conf.d/ocop.conf").read_text())
        self.assertIn('ENV{ID_VENDOR_ID}=="05e0"', root.at("/etc/udev/rules.d/71-ocop-scanner.rules").read_text())
        self.assertEqual(root.at("/etc/systemd/system/ctrl-alt-del.target").readlink().name, "reboot.target")
        self.assertIn("CAGE_OPTIONS=-r \n", root.at("/etc/ocop/screen.conf").read_text())
        self.assertIn('MATRIX}="0 -1 1 1 0 0"', root.at("/etc/udev/rules.d/71-ocop-touch.rules").read_text())
        self.assertEqual(self.unchanged(self.terminal), DONE)
        self.terminal("--printer", "none")
        self.assertEqual(self.unchanged(self.terminal), DONE)

    def test_3_a_stick_for_another_debian_is_refused(self):
        at = self.root.at("/srv/a stick/apt/for")
        kept = at.read_text()
        at.write_text("sid amd64\n")
        self.assertIn("The stick is for sid amd64; this machine is ", self.terminal(status=1))
        at.write_text(kept)


if __name__ == "__main__":
    unittest.main()
