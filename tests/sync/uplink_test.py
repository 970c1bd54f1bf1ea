"""Five terminals, their hub and nginx with TLS, as real processes: they sell while programs are killed and connections
cut; after the faults the hub has each entry once. Then the hub is restored from a backup, and a terminal is stolen.

OCOP_BUILD names the build; OCOP_UPLINK_SECONDS how long the faults last (12); OCOP_SEED which they
are."""
import csv
import io
import os
import pwd
import random
import re
import shutil
import sqlite3
import subprocess
import sys
import tempfile
import time
import unittest
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
BUILD = Path(os.environ.get("OCOP_BUILD", ROOT / "build"))
sys.path.insert(0, str(ROOT / "tests/support"))
import seller  # noqa: E402
from cut_line import CutLine  # noqa: E402
from field import Process, Terminal, answers, free_port, wait  # noqa: E402
from ledger import Entries, Sums  # noqa: E402
from office import Office  # noqa: E402

SECONDS = float(os.environ.get("OCOP_UPLINK_SECONDS", "12"))
TERMINALS = 5


def openssl(*words):
    subprocess.run(["openssl", *map(str, words)], check=True, capture_output=True)


def make_certificate(folder):
    """Our own certificate authority, and its certificate of this machine."""
    openssl("req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-days", "2",
            "-subj", "/CN=Office", "-keyout", folder / "ca.key", "-out", folder / "ca.pem")
    openssl("req", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-subj", "/CN=hub",
            "-keyout", folder / "hub.key", "-out", folder / "hub.csr")
    (folder / "names").write_text("subjectAltName=IP:127.0.0.1")
    openssl("x509", "-req", "-in", folder / "hub.csr", "-CA", folder / "ca.pem", "-CAkey", folder / "ca.key",
            "-CAcreateserial", "-days", "2", "-extfile", folder / "names", "-out", folder / "hub.pem")


def nginx_configuration(folder, port, hub_port, public):
    """The deployed configuration, with this test's ports, certificate and folder."""
    site = (ROOT / "deploy/hub/nginx.conf").read_text(encoding="utf-8")
    for old, new in (("listen 443 ssl http2;", f"listen 127.0.0.1:{port} ssl http2;"),
                     ("  listen [::]:443 ssl http2;\n", ""), ("hub.example.vn;", "127.0.0.1;"),
                     ("/etc/letsencrypt/live/hub.example.vn/fullchain.pem", f"{folder}/hub.pem"),
                     ("/etc/letsencrypt/live/hub.example.vn/privkey.pem", f"{folder}/hub.key"),
                     ("127.0.0.1:8470", f"127.0.0.1:{hub_port}"), ("/var/lib/ocop-release", str(public)),
                     ("/var/log/nginx/", f"{folder}/"),
                     ("rate=10r/m", "rate=100r/s")):  # five terminals are enrolled at once here
        if old not in site:
            raise AssertionError(f"deploy/hub/nginx.conf does not say {old}")
        site = site.replace(old, new)
    places = "".join(f"{what}_temp_path {folder}/{what};\n"
                     for what in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi"))
    return (f"user {pwd.getpwuid(os.geteuid()).pw_name};\npid {folder}/nginx.pid;\ndaemon off;\n"
            f"error_log {folder}/nginx.log;\nevents {{}}\nhttp {{\naccess_log {folder}/access.log;\n{places}{site}}}\n")


class Uplink(unittest.TestCase):
    def setUp(self):
        self.folder = Path(tempfile.mkdtemp(prefix="ocop-uplink-"))
        self.addCleanup(shutil.rmtree, self.folder, True)
        self.office, self.store = Office(BUILD, self.folder), self.folder / "store"
        self.office.publish()
        make_certificate(self.folder)
        port, hub_port = free_port(), free_port()
        configuration = self.folder / "nginx.conf"
        configuration.write_text(nginx_configuration(self.folder, port, hub_port, self.office.public))
        self.nginx = Process("nginx", "-p", self.folder, "-c", configuration)
        self.hub = Process(BUILD / "app/ocop-hub", "serve", "--data", self.store, "--listen",
                           f"127.0.0.1:{hub_port}")
        self.line = CutLine(port)
        self.addCleanup(self.line.close)
        address = f"https://127.0.0.1:{self.line.port}"
        self.terminals = [Terminal(BUILD, self.folder / f"terminal{i}", f"point-{i}", f"DL0{i}", address,
                                   self.folder / "ca.pem") for i in range(1, TERMINALS + 1)]
        for process in (self.nginx, self.hub, *(t.exchange for t in self.terminals)):
            self.addCleanup(process.kill)
        for terminal in self.terminals:
            self.addCleanup(terminal.stop_selling)
        self.nginx.start()
        self.hub.start()
        wait("the hub", lambda: answers(hub_port) and answers(port))

    def of_hub(self, *words, status=0):
        return self.office.hub(*words, "--data", self.store, status=status)

    def enrol(self, terminal):
        code = re.search(r"\w{5}-\w{5}", self.of_hub("terminal", "code", terminal.point)).group()
        self.assertIn(f"of the point {terminal.point}", terminal.sync("enrol", code))
        return code

    def at_hub(self, terminal):
        """Of all its branches, so that a fork would show as a duplicate number."""
        base = sqlite3.connect(f"file:{self.store}/hub.sqlite?mode=ro", uri=True)
        try:
            return base.execute("SELECT seq, hash FROM entry WHERE terminal = ? ORDER BY seq",
                                terminal.ask("SELECT id FROM terminal")[0]).fetchall()
        finally:
            base.close()

    def begin(self):
        """Some terminals are enrolled before their first entry, some sell first."""
        late = self.terminals[3:]
        for terminal in late:
            terminal.sell()
        for terminal in self.terminals:
            terminal.sync("pin", self.office.root)
        for terminal in self.terminals[:3]:
            self.enrol(terminal)
            terminal.sell()
        for terminal in late:
            wait("a ledger", (terminal.data / "ledger.sqlite").exists)
            code = self.enrol(terminal)
        self.assertIn("no such code", self.terminals[0].sync("enrol", code, status=1))
        for terminal in self.terminals:
            terminal.exchange.start()

    def trouble(self, moments):
        """Kills programs and cuts connections for a while. Returns how often."""
        operations = 0
        end = time.monotonic() + SECONDS
        while time.monotonic() < end:
            terminal = moments.choice(self.terminals)
            operation = moments.choice(["sync", "sync", "till", "till", "hub", "nginx", "cut", "cut", "pull"])
            if operation == "sync":
                terminal.exchange.start_again()
            elif operation == "till":
                terminal.stop_selling()
                terminal.sell()
            elif operation in ("hub", "nginx"):
                getattr(self, operation).start_again()
            elif operation == "cut":
                self.line.cut()
            else:
                self.line.pull()
                time.sleep(moments.uniform(0, 0.5))
                self.line.plug()
            operations += 1
            time.sleep(moments.uniform(0, 0.3))
        return operations

    def heal(self):
        for process in (self.nginx, self.hub):
            process.start_again()
        for terminal in self.terminals:
            terminal.stop_selling()
            terminal.exchange.start_again()  # it would connect by itself, but not within the minute of this test

    def wait_for_all(self, terminals):
        wait("nothing is unsent", lambda: all(t.unsent() == 0 for t in terminals))
        for terminal in terminals:
            self.assertEqual(self.at_hub(terminal), terminal.hashes(), f"{terminal.point}: each once, all")

    def sums_agree(self):
        sales = {row[0]: row for row in csv.reader(io.StringIO(
            self.of_hub("report", "sales", "--by", "point", "--format", "csv").lstrip("\ufeff")))}
        for terminal in self.terminals:
            entries = Entries(BUILD / "app/ocop-kiosk", terminal.data)
            sums = Sums(entries)
            recorded = {sale["sale"]: sale["total"] for sale in sums.sales}
            self.assertEqual(terminal.confirmed, {n: recorded.get(n) for n in terminal.confirmed},
                             "a confirmed sale is lost")
            self.assertGreater(len(recorded), 0)
            self.assertIn(str(sums.sold), sales[terminal.point], f"{terminal.point}: {sales[terminal.point]}")
            verified = subprocess.run([BUILD / "app/ocop-kiosk", "verify", "--data", terminal.data],
                                      capture_output=True, text=True)
            self.assertEqual(verified.returncode, 0, verified.stderr)

    def test_whatever_is_killed_or_cut_the_hub_gets_each_entry_once(self):
        seed = int(os.environ.get("OCOP_SEED", "1"))
        print(f"seed {seed}", flush=True)
        self.begin()
        started = time.monotonic()
        operations = self.trouble(random.Random(seed))
        self.office.set_price("na-dai-dong-mo", 77_000)
        self.office.publish()
        settings = self.folder / "settings.json"
        settings.write_text(seller.settings(sale_prefix="LS01"))
        self.of_hub("settings", "set", "point-1", settings, "--key", self.office.release_key)
        operations += self.trouble(random.Random(seed + 1))
        self.heal()
        healed = time.monotonic()
        self.wait_for_all(self.terminals)
        wait("the newest release", lambda: all(t.shown() == self.office.shown() for t in self.terminals))
        wait("the office's settings", lambda: "LS01" in (self.terminals[0].data / "private.json").read_text())
        self.sums_agree()
        print(f"{sum(len(t.hashes()) for t in self.terminals)} entries, {operations} kills and cuts in "
              f"{healed - started:.0f} s, all there {time.monotonic() - healed:.1f} s later", flush=True)
        self.a_hub_from_a_backup_lacks_nothing()
        self.a_stolen_terminal_is_kept_out()

    def a_hub_from_a_backup_lacks_nothing(self):
        copy = self.folder / "copy.sqlite"
        self.of_hub("backup", copy)
        self.sell_for_a_while(self.terminals)
        self.wait_for_all(self.terminals)
        self.assertIn("stop it, then restore", self.of_hub("restore", copy, status=1))
        self.hub.kill()
        self.assertIn("has what the backup lacks", self.of_hub("restore", copy, status=1))
        (self.store / "hub.sqlite").write_bytes(b"what a broken disk left")
        self.assertIn(f"{TERMINALS} terminals", self.of_hub("restore", copy))
        self.hub.start()
        # A terminal finds out with its next entry.
        self.sell_for_a_while(self.terminals)
        self.heal()
        self.wait_for_all(self.terminals)
        self.sums_agree()

    def sell_for_a_while(self, terminals):
        for terminal in terminals:
            terminal.sell()
        for terminal in terminals:
            terminal.till.stdout.readline()
        for terminal in terminals:
            terminal.stop_selling()

    def a_stolen_terminal_is_kept_out(self):
        stolen, others = self.terminals[-1], self.terminals[:-1]
        self.of_hub("terminal", "revoke", stolen.name())
        before = self.at_hub(stolen)
        self.sell_for_a_while(self.terminals)
        self.wait_for_all(others)
        wait("it is told", lambda: "was revoked by the office" in self.status_of(stolen))
        self.assertEqual(self.at_hub(stolen), before)
        self.assertEqual(stolen.hashes()[:len(before)], before)
        self.assertGreater(stolen.unsent(), 0)

    @staticmethod
    def status_of(terminal):
        return subprocess.run([BUILD / "app/ocop-sync", "status", "--config", terminal.config],
                              capture_output=True, text=True).stdout


if __name__ == "__main__":
    unittest.main()
