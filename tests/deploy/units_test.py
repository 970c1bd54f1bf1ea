"""Checks the systemd units of deploy/ with systemd-analyze and against the programs that they start.

OCOP_BUILD names the build."""
import os
import re
import shlex
import shutil
import socket
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
BUILD = Path(os.environ.get("OCOP_BUILD", ROOT / "build"))
sys.path.insert(0, str(ROOT / "tests/support"))
from shop_day import shop_day  # noqa: E402

UNITS = [unit for kind in ("service", "timer", "socket") for unit in sorted((ROOT / "deploy").glob(f"*/*.{kind}"))]
RUNBOOK = (ROOT / "deploy/README.md").read_text(encoding="utf-8")
SERVICES = [unit for unit in UNITS if unit.suffix == ".service"]
OURS = [unit for unit in SERVICES if "\nExecStart=/usr/bin/ocop-" in unit.read_text()]  # not a program of systemd's

# On the scale of `systemd-analyze security`, up to 10; systemd 252 to 257 differ by less than the distance to 2.5.
MOST_EXPOSED = {"ocop-backup": 1.6, "ocop-hub": 1.6, "ocop-kiosk": 1.2, "ocop-printer": 1.4, "ocop-prune": 1.6,
                "ocop-publish": 0.8, "ocop-screen": 1.4, "ocop-sync": 1.6}
# Restrictions of each service; a unit without one of them says why in a comment that names it.
SHUT_IN = dict.fromkeys(
    ("NoNewPrivileges", "ProtectHome", "ProtectClock", "ProtectHostname", "ProtectKernelTunables",
     "ProtectKernelModules", "ProtectKernelLogs", "ProtectControlGroups", "PrivateTmp", "PrivateDevices",
     "PrivateNetwork", "PrivateUsers", "RemoveIPC", "RestrictNamespaces", "RestrictRealtime", "RestrictSUIDSGID",
     "LockPersonality", "MemoryDenyWriteExecute"), ["yes"]) | {
         "UMask": ["0077"], "CapabilityBoundingSet": [], "ProtectSystem": ["strict"], "ProtectProc": ["invisible"],
         "SystemCallArchitectures": ["native"], "RestrictAddressFamilies": ["AF_UNIX"], "IPAddressDeny": ["any"],
         "SystemCallFilter": ["@system-service", "~@privileged", "@resources"]}
NAMED_AS = {"RestrictAddressFamilies": "AF_UNIX", "SystemCallFilter": "@resources"}


def values(unit, key):
    """Returns all words that the unit gives for that key."""
    text = unit.read_text().replace("\\\n", " ")
    return [word for line in text.splitlines() if line.startswith(key + "=")
            for word in line.split("=", 1)[1].split()]


def command(unit):
    program, *words = shlex.split(" ".join(values(unit, "ExecStart")))
    return BUILD / "app" / Path(program).name, words


def help_of(program, words):
    """Returns the options of the program, which may precede a subcommand, and of the given subcommands."""
    commands = []
    for word in words:
        if not re.fullmatch(r"[a-z]+", word):
            break
        commands.append(word)
    known = ""
    for asked in ([], commands):
        done = subprocess.run([program, *asked, "--help"], capture_output=True, text=True)
        if done.returncode != 0:
            raise AssertionError(f"{program} {asked} --help: {done.stderr}")
        known += done.stdout
    return known


class Units(unittest.TestCase):
    def test_systemd_finds_nothing_wrong(self):
        with tempfile.TemporaryDirectory() as folder:
            for unit in UNITS:
                text = unit.read_text().replace("/usr/bin/ocop-", f"{BUILD}/app/ocop-")
                text = text.replace("/usr/bin/cage", "/usr/bin/true")  # of another package, like the next
                (Path(folder) / unit.name).write_text(text)
            (Path(folder) / "seatd.service").write_text("[Service]\nExecStart=/usr/bin/true\n")
            done = subprocess.run(["systemd-analyze", "verify", *sorted(map(str, Path(folder).iterdir()))],
                                  capture_output=True, text=True)
        ours = [line for line in done.stderr.splitlines() if folder in line or "ocop-" in line]
        self.assertEqual((done.returncode, ours), (0, []), done.stderr)

    def test_each_option_is_one_of_its_program(self):
        self.assertGreater(len(OURS), 4)
        for unit in OURS:
            program, words = command(unit)
            known = help_of(program, words)
            for option in (word for word in words if word.startswith("--")):
                self.assertRegex(known, rf"(?m)^\s+{option}\b", f"{unit.name}: {program.name}")

    def test_each_may_write_where_its_program_does(self):
        for unit in OURS:
            program, words = command(unit)
            self.assertEqual(values(unit, "ProtectSystem"), ["strict"], unit.name)
            paths = [word for word in words if word.startswith("/var/lib/")]
            if not paths:  # the folder is given in a configuration
                example = subprocess.run([program, "--print-config"], capture_output=True, text=True, check=True)
                paths = re.findall(r'(?m)^#? ?data = "(.*)"', example.stdout)
            self.assertGreater(len(paths), 0, unit.name)
            writable = values(unit, "ReadWritePaths") + [f"/var/lib/{name}" for name in values(unit, "StateDirectory")]
            for path in map(Path, paths):
                self.assertTrue({str(path), *map(str, path.parents)} & set(writable), f"{unit.name}: {path}")

    def test_each_is_shut_in_but_for_what_it_gives_a_reason_for(self):
        for unit in SERVICES:
            lines = unit.read_text().splitlines()
            reasons = " ".join(line for line in lines if line.startswith("#"))
            for key, wanted in SHUT_IN.items():
                given = any(line.startswith(key + "=") for line in lines)
                if not given or values(unit, key) != wanted:
                    self.assertRegex(reasons, rf"{NAMED_AS.get(key, key)}\b", f"{unit.name}: {key}")

    def test_each_is_exposed_no_more_than_it_must_be(self):
        self.assertEqual(sorted(MOST_EXPOSED), [unit.stem for unit in sorted(SERVICES, key=lambda u: u.stem)])
        for unit in SERVICES:
            # With a threshold (of 100) it fails if the unit is above it.
            done = subprocess.run(["systemd-analyze", "security", "--offline=true", "--no-pager",
                                   f"--threshold={round(MOST_EXPOSED[unit.stem] * 10)}", str(unit)],
                                  capture_output=True, text=True)
            self.assertEqual(done.returncode, 0, f"{unit.name}: {done.stdout[-200:]} {done.stderr}")

    def test_what_runs_all_the_time_comes_again_however_often_it_falls(self):
        for unit in SERVICES:
            if values(unit, "Type") == ["oneshot"] or unit.with_suffix(".socket").exists():
                continue
            self.assertEqual(values(unit, "Restart"), ["always"], unit.name)
            head = unit.read_text().split("[Service]")[0]
            self.assertIn("\nStartLimitIntervalSec=0\n", head, unit.name)

    def test_the_hub_waits_for_the_time_and_the_runbook_makes_that_true(self):
        hub = ROOT / "deploy/hub/ocop-hub.service"
        for key in ("After", "Wants"):
            self.assertIn("time-sync.target", values(hub, key))
        # Without such a unit the target is reached before the time is synchronised.
        self.assertIn("\n    sudo systemctl enable systemd-time-wait-sync\n", RUNBOOK)

    def test_the_kiosk_draws_to_the_socket_that_the_screen_names(self):
        screen, kiosk = (ROOT / f"deploy/terminal/ocop-{name}.service" for name in ("screen", "kiosk"))
        folder = f"XDG_RUNTIME_DIR=/run/{values(screen, 'RuntimeDirectory')[0]}"
        for unit in (screen, kiosk):
            self.assertIn(folder, values(unit, "Environment"), unit.name)
        named = re.search(r'"\$XDG_RUNTIME_DIR/(\w+)"', screen.read_text()).group(1)
        self.assertIn(f"WAYLAND_DISPLAY={named}", values(kiosk, "Environment"))
        for key in ("Wants", "After"):
            self.assertIn(screen.name, values(kiosk, key))

    def test_each_timer_and_socket_has_its_service(self):
        for unit in UNITS:
            if unit.suffix in (".timer", ".socket"):
                self.assertTrue(unit.with_suffix(".service").exists(), unit.name)


class NetworkPrinter(unittest.TestCase):
    def test_what_is_printed_into_the_socket_reaches_the_printer_and_its_answer_comes_back(self):
        unit = ROOT / "deploy/terminal/ocop-printer.service"
        with socket.create_server(("127.0.0.1", 0)) as printer, tempfile.TemporaryDirectory() as folder:
            address = f"127.0.0.1:{printer.getsockname()[1]}"
            words = [word.replace("${PRINTER}", address) for word in values(unit, "ExecStart")]
            self.assertIn(address, words)
            path = f"{folder}/printer"
            with subprocess.Popen(["systemd-socket-activate", "-l", path, *words], stderr=subprocess.PIPE) as proxy:
                self.addCleanup(proxy.kill)
                proxy.stderr.readline()  # it listens
                with socket.socket(socket.AF_UNIX) as kiosk:
                    kiosk.settimeout(60)
                    kiosk.connect(path)
                    kiosk.sendall(b"\x10\x04\x01")
                    printer.settimeout(60)
                    with printer.accept()[0] as connection:
                        self.assertEqual(connection.recv(3, socket.MSG_WAITALL), b"\x10\x04\x01")
                        connection.sendall(b"\x12")
                        self.assertEqual(kiosk.recv(1), b"\x12")
                proxy.kill()

    def test_the_kiosks_user_alone_may_print_there(self):
        unit = ROOT / "deploy/terminal/ocop-printer.socket"
        user = values(ROOT / "deploy/terminal/ocop-kiosk.service", "User")
        self.assertEqual((values(unit, "SocketUser"), values(unit, "SocketMode")), (user, ["0600"]))
        self.assertIn("socket:" + values(unit, "ListenStream")[0], unit.read_text())


class Keys(unittest.TestCase):
    """The release key belongs to a group that no listening service is in."""

    def test_a_unit_that_takes_a_key_is_in_its_group_and_no_other_unit_is(self):
        takers = {unit.name for unit in OURS if "--key" in command(unit)[1]}
        self.assertEqual(takers, {"ocop-publish.service"})
        for unit in SERVICES:
            groups = values(unit, "Group") + values(unit, "SupplementaryGroups")
            self.assertEqual("ocop-keys" in groups, unit.name in takers, unit.name)

    def test_each_command_of_the_runbook_says_who_runs_it(self):
        spans = re.findall(r"`([^`]*)`", RUNBOOK) + re.findall(r"(?m)^    (.*)$", RUNBOOK)
        keyed = [" ".join(span.split()) for span in spans
                 if re.search(r"--key /", span) and "ocop-hub" in span]
        self.assertGreater(len(keyed), 1)
        for span in keyed:
            self.assertRegex(span, r"^sudo -u ocop-hub -g ocop-keys ocop-hub ")
        for span in re.findall(r"(?m)^    (.*ocop-hub (?:import|diff|restore|prune|backup) .*)$", RUNBOOK):
            self.assertTrue(span.startswith("sudo -u ocop-hub ocop-hub "), span)


@unittest.skipUnless(os.geteuid() == 0, "only root can be another user")
class OfficeUsers(unittest.TestCase):
    """Performs the runbook's steps about users."""

    HUB, KEYS = 61234, 61235

    def setUp(self):
        holder = tempfile.TemporaryDirectory()
        self.addCleanup(holder.cleanup)
        self.folder = Path(holder.name)
        self.folder.chmod(0o755)
        self.program = shutil.copy(BUILD / "app/ocop-hub", self.folder)
        self.office, self.public, self.store, self.etc = (self.folder / name for name in
                                                          ("office", "public", "store", "etc"))
        for folder in (self.office, self.public, self.store):
            folder.mkdir()
            os.chown(folder, self.HUB, self.HUB)
        shutil.copytree(ROOT / "db/sample", self.folder / "sheets")
        self.etc.mkdir(mode=0o750)
        for name in ("root", "release"):
            self.run_as(None, "keys", "make", self.etc / name, "--name", name)
        self.run_as(None, "keys", "root", self.folder / "root.json", "--root-key", self.etc / "root.pub",
                    "--release-key", self.etc / "release.pub")
        self.run_as(None, "keys", "sign", self.folder / "root.json", "--key", self.etc / "root")
        for path in (self.etc, self.etc / "release"):
            os.chown(path, 0, self.KEYS)
        (self.etc / "release").chmod(0o640)

    def run_as(self, group, *words, status=0):
        """Runs as the hub's user in that group; None: as root."""
        user = () if group is None else ("setpriv", f"--reuid={self.HUB}", f"--regid={group}", "--clear-groups")
        done = subprocess.run([*user, self.program, *map(str, words)], capture_output=True, text=True, timeout=200)
        self.assertEqual(done.returncode, status, f"{words}: {done.stdout}{done.stderr}")
        return done.stdout + done.stderr

    def owners(self):
        return {path.stat().st_uid for root in (self.office, self.public, self.store) for path in root.rglob("*")
                if not path.is_symlink()}

    def test_every_command_works_as_its_user_and_root_leaves_nothing_behind(self):
        key = ("--to", self.public, "--key", self.etc / "release")
        self.run_as(self.HUB, "keys", "place", self.folder / "root.json", "--to", self.public)
        self.run_as(self.HUB, "import", self.folder / "sheets", "--out", self.office)
        self.assertIn("cannot be read", self.run_as(self.HUB, "publish", self.office, *key, status=1))
        self.run_as(self.KEYS, "publish", self.office, *key)
        for words in (("publish", self.office, *key), ("rollback", *key), ("prune", self.public, "--data", self.store),
                      ("publish", self.office, *key, "--due"),
                      ("keys", "place", self.folder / "root.json", "--to", self.public),
                      ("import", self.folder / "sheets", "--out", self.office),
                      ("import", self.folder / "sheets", "--out", self.office / "new"),
                      ("terminal", "list", "--data", self.store)):
            self.assertIn(f"belongs to {self.HUB}, whose programs", self.run_as(None, *words, status=1))
        settings = self.folder / "settings.json"
        settings.write_text('{"format":1,"limits":{"seller_discount_hundredths":1000,"seller_may_void":true},'
                            '"staff":[],"version":1}')
        self.run_as(self.KEYS, "settings", "set", "diem-lang-son", settings, "--key", self.etc / "release",
                    "--public", self.public, "--data", self.store)
        self.run_as(self.HUB, "terminal", "list", "--data", self.store)
        self.run_as(self.KEYS, "publish", self.office, *key, "--from-date", shop_day())
        self.assertIn("Release 2", self.run_as(self.KEYS, "publish", self.office, *key, "--due"))
        self.run_as(self.HUB, "prune", self.public, "--data", self.store)
        self.assertEqual(self.owners(), {self.HUB})


if __name__ == "__main__":
    unittest.main()
