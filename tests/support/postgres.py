"""A PostgreSQL server for a test, run as a non-root user: on a UNIX socket and, if a port is given, on loopback.
A standby copies another one. Its processes can be frozen like a frozen machine."""
import os
import shutil
import signal
import subprocess
import tempfile
import time
from pathlib import Path

NOBODY = 65534


def somebody():
    """The user for programs that refuse to run as root."""
    return {"user": NOBODY, "group": NOBODY, "extra_groups": []} if os.geteuid() == 0 else {}


def folder_of_somebody(prefix):
    folder = tempfile.mkdtemp(prefix=prefix)
    if os.geteuid() == 0:
        os.chown(folder, NOBODY, NOBODY)
    return folder


class Postgres:
    def __init__(self, port=None, standby_of=None):
        self.programs = max(Path("/usr/lib/postgresql").glob("*/bin"))
        self.folder, self.port, self.listens = folder_of_somebody("ocop-pg-"), port or 5432, port is not None
        self.data = f"{self.folder}/data"
        if standby_of:
            self.program("pg_basebackup", "-D", self.data, "-R", "-X", "stream", "-c", "fast", "--no-sync", "-d",
                         f"host=127.0.0.1 port={standby_of.port} user=ocop connect_timeout=5")
        else:
            self.program("initdb", "-D", self.data, "-U", "ocop", "-A", "trust", "-E", "UTF8", "--locale=C",
                         "--no-sync")
        self.begin()

    def begin(self):
        self.server = subprocess.Popen(
            [self.programs / "postgres", "-D", self.data, "-k", self.folder, "-h", "127.0.0.1" if self.listens else "",
             "-p", str(self.port), "-c", "shared_buffers=16MB"],
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, cwd="/", **somebody())
        end = time.monotonic() + 60
        while subprocess.run([self.programs / "pg_isready", "-q", "-h", self.folder, "-p",
                              str(self.port)]).returncode != 0:
            if time.monotonic() > end:
                raise AssertionError("PostgreSQL does not answer")
            time.sleep(0.05)

    def start_again(self):
        """Ends all sessions at once, as `pg_ctl restart -m fast` does."""
        self.server.send_signal(signal.SIGINT)
        self.server.wait(60)
        self.begin()

    def program(self, name, *words):
        subprocess.run([self.programs / name, *words], check=True, capture_output=True, cwd="/", timeout=100,
                       **somebody())

    def stop(self):
        if self.server.poll() is None:
            self.server.send_signal(signal.SIGQUIT)
            self.server.send_signal(signal.SIGCONT)
            self.server.wait()
        shutil.rmtree(self.folder, True)

    def processes(self):
        """The server first, then its children."""
        found = [self.server.pid]
        for stat in Path("/proc").glob("[0-9]*/stat"):
            try:
                parent = stat.read_text().rpartition(")")[2].split()[1]
            except OSError:
                continue  # it has just ended
            if int(parent) == self.server.pid:
                found.append(int(stat.parent.name))
        return found

    def freeze(self):
        """The kernel still accepts connections and bytes, but nobody answers."""
        for process in self.processes():
            os.kill(process, signal.SIGSTOP)

    def power_off(self):
        for process in self.processes():
            os.kill(process, signal.SIGKILL)
        self.server.wait()

    def make(self, name):
        """The URI of a new, empty database."""
        self.ask("postgres", f"CREATE DATABASE {name}")
        return f"postgresql:///{name}?host={self.folder}&port={self.port}&user=ocop"

    def ask(self, database, sql):
        done = subprocess.run(["psql", "-h", self.folder, "-p", str(self.port), "-U", "ocop", "-At", "-F", " ", "-c",
                               sql, database], check=True, capture_output=True, text=True, timeout=100)
        return [tuple(line.split(" ")) for line in done.stdout.splitlines()]
