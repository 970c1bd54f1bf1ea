"""A PostgreSQL server for a test, run as a non-root user: on a UNIX socket and, if a port is given, on loopback.
A standby is copied with the command that it is given. Its processes can be frozen like a frozen machine."""
import os
import shutil
import signal
import subprocess
import tempfile
import time
from pathlib import Path

NOBODY = 65534


def somebody():
    """The user for programs that refuse to run as root, without root's home."""
    if os.geteuid() != 0:
        return {}
    return {"user": NOBODY, "group": NOBODY, "extra_groups": [], "env": {**os.environ, "HOME": "/nonexistent"}}


def folder_of_somebody(prefix):
    folder = tempfile.mkdtemp(prefix=prefix)
    if os.geteuid() == 0:
        os.chown(folder, NOBODY, NOBODY)
    return folder


class Postgres:
    def __init__(self, port=None, copy=None):
        self.programs = max(Path("/usr/lib/postgresql").glob("*/bin"))
        self.folder, self.port, self.listens = folder_of_somebody("ocop-pg-"), port or 5432, port is not None
        self.data = f"{self.folder}/data"
        if copy:
            self.program(*copy(self.data))
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

    def admit_by_tls_only(self, lines, certificate, key):
        """Replaces the network lines of pg_hba.conf, and serves TLS."""
        for name, content in (("server.crt", certificate.read_text()), ("server.key", key.read_text()),
                              ("pg_hba.conf", "\n".join(["local all ocop trust", *lines, ""]))):
            path = Path(self.data, name)
            path.write_text(content)
            path.chmod(0o600)
            if os.geteuid() == 0:
                os.chown(path, NOBODY, NOBODY)
        self.ask("postgres", "ALTER SYSTEM SET ssl = on")
        self.ask("postgres", "SELECT pg_reload_conf()")

    def start_again(self):
        """Ends all sessions at once, as `pg_ctl restart -m fast` does."""
        self.server.send_signal(signal.SIGINT)
        self.server.wait(60)
        self.begin()

    def program(self, name, *words):
        done = subprocess.run([self.programs / name, *words], capture_output=True, text=True, cwd="/", timeout=100,
                              **somebody())
        if done.returncode != 0:
            raise AssertionError(f"{name} ended with {done.returncode}: {done.stderr}")

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
        """The kernel still accepts connections and bytes, but nothing answers."""
        for process in self.processes():
            os.kill(process, signal.SIGSTOP)

    def power_off(self):
        for process in self.processes():
            os.kill(process, signal.SIGKILL)
        self.server.wait()

    def make(self, name):
        """Returns the URI of a new, empty database."""
        self.ask("postgres", f"CREATE DATABASE {name}")
        return f"postgresql:///{name}?host={self.folder}&port={self.port}&user=ocop"

    def ask(self, database, sql):
        done = subprocess.run(["psql", "-h", self.folder, "-p", str(self.port), "-U", "ocop", "-At", "-F", " ", "-c",
                               sql, database], check=True, capture_output=True, text=True, timeout=100)
        return [tuple(line.split(" ")) for line in done.stdout.splitlines()]
