"""A PostgreSQL server of a test's own, on a UNIX socket, run by somebody who is not root."""
import os
import shutil
import signal
import subprocess
import tempfile
import time
from pathlib import Path

NOBODY = 65534


class Postgres:
    def __init__(self):
        self.programs = max(Path("/usr/lib/postgresql").glob("*/bin"))
        self.folder = tempfile.mkdtemp(prefix="ocop-pg-")
        self.who = {}
        if os.geteuid() == 0:
            os.chown(self.folder, NOBODY, NOBODY)
            self.who = {"user": NOBODY, "group": NOBODY, "extra_groups": []}
        data = f"{self.folder}/data"
        subprocess.run([self.programs / "initdb", "-D", data, "-U", "ocop", "-A", "trust", "-E", "UTF8",
                        "--locale=C", "--no-sync"], check=True, capture_output=True, cwd="/", **self.who)
        self.server = subprocess.Popen(
            [self.programs / "postgres", "-D", data, "-k", self.folder, "-h", "", "-c", "shared_buffers=16MB"],
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, cwd="/", **self.who)
        end = time.monotonic() + 60
        while subprocess.run([self.programs / "pg_isready", "-q", "-h", self.folder]).returncode != 0:
            if time.monotonic() > end:
                raise AssertionError("PostgreSQL does not answer")
            time.sleep(0.05)

    def stop(self):
        self.server.send_signal(signal.SIGQUIT)
        self.server.wait()
        shutil.rmtree(self.folder, True)

    def make(self, name):
        """The URI of a new, empty database."""
        self.ask("postgres", f"CREATE DATABASE {name}")
        return f"postgresql:///{name}?host={self.folder}&user=ocop"

    def ask(self, database, sql):
        done = subprocess.run(["psql", "-h", self.folder, "-U", "ocop", "-At", "-F", " ", "-c", sql, database],
                              check=True, capture_output=True, text=True)
        return [tuple(line.split(" ")) for line in done.stdout.splitlines()]
