"""Terminals in the field as real processes: a data folder with its till and its ocop-sync, and programs that
are killed and started again."""
import os
import signal
import socket
import sqlite3
import subprocess
import time

import seller

PAUSE_MS = "40"  # between two sales: some tills share few processors with a hub


def free_port():
    with socket.socket() as some:
        some.bind(("127.0.0.1", 0))
        return some.getsockname()[1]


def answers(port):
    with socket.socket() as some:
        return some.connect_ex(("127.0.0.1", port)) == 0


def wait(what, holds, seconds=60):
    """Waits until it holds; raises an AssertionError that names it if it never does."""
    end = time.monotonic() + seconds
    while not holds():
        if time.monotonic() > end:
            raise AssertionError(f"it never came to: {what}")
        time.sleep(0.1)


class Process:
    """A program that is started again after each kill; its group dies with it."""

    def __init__(self, *words):
        self.words, self.running = [str(word) for word in words], None

    def start(self):
        self.running = subprocess.Popen(self.words, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
                                        start_new_session=True)

    def kill(self):
        if self.running:
            os.killpg(self.running.pid, signal.SIGKILL)
            self.running.wait()
        self.running = None

    def start_again(self):
        self.kill()
        self.start()


class Terminal:
    def __init__(self, build, data, point, prefix, address, ca=None):
        self.build, self.data, self.point = build, data, point
        self.data.mkdir(exist_ok=True)
        self.config = data.with_suffix(".toml")
        trust = f'ca_file = "{ca}"\n' if ca else ""
        self.config.write_text(f'data = "{data}"\nbase = "{address}"\nhub = "{address}"\n{trust}poll_seconds = 2\n')
        if not (data / "private.json").exists():
            seller.give_settings(data, sale_prefix=prefix)
        self.exchange = Process(build / "app/ocop-sync", "run", "--config", self.config)
        self.till, self.confirmed = None, {}

    def program(self, name, *words, status=0):
        done = subprocess.run([self.build / "app" / name, *map(str, words)], capture_output=True, text=True,
                              timeout=100)
        if done.returncode != status:
            raise AssertionError(f"{name} {words} ended with {done.returncode}: {done.stdout}{done.stderr}")
        return done.stdout + done.stderr

    def sync(self, *words, status=0):
        return self.program("ocop-sync", *words, "--config", self.config, status=status)

    def kiosk(self, *words, status=0):
        return self.program("ocop-kiosk", *words, "--data", self.data, status=status)

    def sell(self):
        self.till = seller.start(self.build, self.data, "sell", PAUSE_MS)

    def stop_selling(self):
        """Kills the till; keeps what it confirmed."""
        if not self.till:
            return
        self.till.send_signal(signal.SIGKILL)
        for line in self.till.stdout.read().splitlines():
            number, total = line.split()
            self.confirmed[number] = int(total)
        self.till.wait()
        self.till.stdout.close()
        self.till = None

    def sell_for_a_while(self):
        """Sells at least once."""
        self.sell()
        number, total = self.till.stdout.readline().split()
        self.confirmed[number] = int(total)
        self.stop_selling()

    def close_shift(self):
        till = seller.start(self.build, self.data, "close")
        till.communicate(timeout=100)
        if till.returncode != 0:
            raise AssertionError("the shift was not closed")

    def ask(self, sql):
        base = sqlite3.connect(f"file:{self.data}/ledger.sqlite?mode=ro", uri=True)
        try:
            return base.execute(sql).fetchall()
        finally:
            base.close()

    def name(self):
        return self.ask("SELECT lower(hex(id)) FROM terminal")[0][0]

    def unsent(self):
        (count,), = self.ask("SELECT (SELECT ifnull(max(seq), 0) FROM entry) - (SELECT acknowledged FROM outbox)")
        return count

    def hashes(self):
        return self.ask("SELECT seq, hash FROM entry ORDER BY seq")

    def sales(self):
        """Returns totals by the hash of their entry."""
        return dict(self.ask("SELECT hash, body ->> 'total' FROM entry WHERE kind = 'sale'"))

    def shown(self):
        try:
            return (self.data / "current/catalog.sqlite").read_bytes()
        except FileNotFoundError:
            return b""
