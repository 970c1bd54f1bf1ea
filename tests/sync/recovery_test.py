"""Recovery from lost data, with real processes: a hub on SQLite or PostgreSQL restored from an old backup, and a
restored terminal, whose sales the hub keeps apart until it continues under a new identity.

OCOP_BUILD names the build."""
import os
import re
import shutil
import sqlite3
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
BUILD = Path(os.environ.get("OCOP_BUILD", ROOT / "build"))
sys.path.insert(0, str(ROOT / "tests/support"))
from field import Process, Terminal, answers, free_port, wait  # noqa: E402
from postgres import Postgres  # noqa: E402


class FileStore:
    """A hub's store, with its option for the programs and a direct connection for the test."""

    def __init__(self, folder):
        self.folder = folder
        self.words = ("--data", folder)
        self.refusal = "has what the backup lacks"

    def entries(self, terminal):
        base = sqlite3.connect(f"file:{self.folder}/hub.sqlite?mode=ro", uri=True)
        try:
            return [tuple(map(str, row)) for row in base.execute(
                "SELECT seq, lower(hex(hash)) FROM entry WHERE terminal = ? ORDER BY seq, branch",
                (bytes.fromhex(terminal),))]
        finally:
            base.close()


class ServerStore:
    def __init__(self, server, name):
        self.server, self.name = server, name
        self.words = ("--store", server.make(name))
        self.refusal = "is not empty"

    def entries(self, terminal):
        return self.server.ask(self.name, "SELECT seq, encode(hash, 'hex') FROM entry WHERE terminal = "
                               f"'\\x{terminal}'::bytea ORDER BY seq, branch")


class Recovery(unittest.TestCase):
    def setUp(self):
        self.folder = Path(tempfile.mkdtemp(prefix="ocop-recovery-"))
        self.addCleanup(shutil.rmtree, self.folder, True)
        self.port = free_port()
        self.hub = Process()
        self.addCleanup(lambda: self.hub.kill())

    def serve(self, store):
        """Starts a hub on that store, replacing the previous one."""
        self.hub.kill()
        self.store = store
        self.hub = Process(BUILD / "app/ocop-hub", "serve", *store.words, "--listen", f"127.0.0.1:{self.port}")
        self.hub.start()
        wait("the hub", lambda: answers(self.port))

    def of_hub(self, *words, store=None, status=0):
        done = subprocess.run([BUILD / "app/ocop-hub", *map(str, (*words, *(store or self.store).words))],
                              capture_output=True, text=True, timeout=100)
        self.assertEqual(done.returncode, status, f"{words}: {done.stdout}{done.stderr}")
        return done.stdout + done.stderr

    def terminal(self, name, point):
        terminal = Terminal(BUILD, self.folder / name, point, "DL01", f"http://127.0.0.1:{self.port}")
        self.addCleanup(terminal.exchange.kill)
        self.addCleanup(terminal.stop_selling)
        return terminal

    def enrol(self, terminal):
        code = re.search(r"\w{5}-\w{5}", self.of_hub("terminal", "code", terminal.point)).group()
        terminal.sync("enrol", code)

    def at_hub(self, terminal):
        return self.store.entries(terminal.name())

    def all_there(self, terminal):
        wait("nothing is unsent", lambda: terminal.unsent() == 0)
        mine = [(str(seq), digest.hex()) for seq, digest in terminal.hashes()]
        self.assertEqual(self.at_hub(terminal), mine, "each once, and all")

    def a_hub_comes_back(self, store, fresh):
        self.serve(store)
        terminals = [self.terminal(f"t{i}", f"point-{i}") for i in range(2)]
        for terminal in terminals:
            self.enrol(terminal)
            terminal.exchange.start()
            terminal.sell_for_a_while()
        for terminal in terminals:
            self.all_there(terminal)
        copy = self.folder / "copy"
        self.of_hub("backup", copy)
        for terminal in terminals:
            terminal.sell_for_a_while()
        for terminal in terminals:
            self.all_there(terminal)
        self.hub.kill()
        self.assertIn(store.refusal, self.of_hub("restore", copy, status=1), "it is ahead of the copy")
        told = self.of_hub("restore", copy, store=fresh)
        self.assertIn("2 terminals", told)
        for terminal in terminals:  # before it serves, so that even an idle terminal sends again at once
            self.assertLess(len(fresh.entries(terminal.name())), len(terminal.hashes()), "the copy is older")
        self.serve(fresh)
        terminals[0].sell_for_a_while()  # finds out with its next entry; the other one is idle
        for terminal in terminals:
            wait("the hub has all", lambda t=terminal: len(self.at_hub(t)) == len(t.hashes()))
            self.all_there(terminal)

    def test_a_hub_on_sqlite_that_is_restored_gets_what_it_lacks(self):
        (self.folder / "fresh").mkdir()
        self.a_hub_comes_back(FileStore(self.folder / "store"), FileStore(self.folder / "fresh"))

    def test_a_hub_on_postgresql_that_is_restored_gets_what_it_lacks(self):
        server = Postgres()
        self.addCleanup(server.stop)
        self.a_hub_comes_back(ServerStore(server, "store"), ServerStore(server, "fresh"))

    def test_a_terminal_that_is_restored_is_told_apart_and_goes_on_under_a_new_identity(self):
        self.serve(FileStore(self.folder / "store"))
        first = self.terminal("first", "point-1")
        self.enrol(first)
        first.sell_for_a_while()
        first.kiosk("backup", self.folder / "copy")
        first.sell_for_a_while()
        first.sync("once", status=1)  # fails, since nothing is published here, but sends the ledger
        self.all_there(first)

        second = self.terminal("second", "point-1")
        (second.data / "private.json").unlink()
        self.assertIn("ocop-sync renew", second.kiosk("restore", self.folder / "copy"))
        self.assertEqual(second.name(), first.name())
        told = second.sync("once", status=1)
        self.assertIn("The hub has entries of this terminal that this ledger lacks", told)
        self.assertNotIn("The hub has all entries;", told)
        self.assertIn("this ledger lacks", second.sync("status", status=1))
        self.assertIn("this ledger lacks", self.of_hub("terminal", "list"))
        second.sell_for_a_while()
        self.assertFalse(set(first.confirmed) & set(second.confirmed), "no number twice")
        second.exchange.start()
        wait("its line is sent", lambda: second.unsent() == 0)
        mine, known = set(second.hashes()), {digest for _, digest in self.at_hub(first)}
        for terminal in (first, second):
            self.assertLessEqual({digest.hex() for _, digest in terminal.hashes()}, known, "both lines are kept")
        self.assertFalse(mine <= set(first.hashes()))
        told = self.of_hub("terminal", "list")
        self.assertIn("1 FORKS", told)
        self.assertIn("its disk was copied or an old backup was restored", told)

        old, sold_before = first.name(), {**first.sales(), **second.sales()}
        self.assertIn("A shift is open", self.renew(second, status=1))
        second.close_shift()
        second.exchange.start()
        wait("the shift's end is sent", lambda: second.unsent() == 0)
        self.renew(second)
        self.assertNotEqual(second.name(), old)
        self.of_hub("terminal", "revoke", old)
        self.enrol(second)
        numbers = set(second.confirmed)
        second.sell_for_a_while()
        self.assertEqual(len(second.confirmed), len(numbers) + len(second.sales()), "no number twice")
        self.assertFalse(set(first.confirmed) & set(second.confirmed), "no number twice")
        second.exchange.start()
        self.all_there(second)
        second.kiosk("verify")
        first.sell_for_a_while()
        self.assertIn("was revoked by the office", first.sync("once", status=1))
        # Entries shared by both branches count once, plus the sales of the new identity.
        sold = {**sold_before, **second.sales()}
        report = self.of_hub("report", "sales", "--by", "point", "--format", "csv")
        self.assertIn(f"point-1,{len(sold)},", report)
        self.assertIn(f",{sum(sold.values())},", report)
        self.assertNotIn("given twice", self.of_hub("terminal", "list"))

        # A hub that lost everything also gets the ledger of the former identity.
        second.exchange.kill()
        self.serve(FileStore(self.folder / "empty"))
        self.enrol(second)
        second.sync("once", status=1)
        self.all_there(second)
        retired = second.data / "retired" / old / "ledger.sqlite"
        base = sqlite3.connect(f"file:{retired}?mode=ro", uri=True)
        mine = [(str(seq), digest.hex()) for seq, digest in base.execute("SELECT seq, hash FROM entry ORDER BY seq")]
        base.close()
        self.assertEqual(self.store.entries(old), mine)

    def test_an_empty_hub_gets_the_ledgers_of_terminals_that_are_idle(self):
        self.serve(FileStore(self.folder / "store"))
        terminal = self.terminal("idle", "point-1")
        self.enrol(terminal)
        terminal.sell_for_a_while()
        terminal.sync("once", status=1)
        self.all_there(terminal)
        self.serve(FileStore(self.folder / "empty"))
        self.enrol(terminal)
        self.assertGreater(terminal.unsent(), 0, "it knows at once")
        self.assertIn("The hub has all entries;", terminal.sync("once", status=1))
        self.all_there(terminal)
        count = len(terminal.hashes())
        self.assertRegex(self.of_hub("terminal", "list"), rf"\t{count} entries\t.*\t0 unsent")

    def test_two_tills_of_a_point_never_give_the_same_number(self):
        self.serve(FileStore(self.folder / "store"))
        tills = [self.terminal(f"till{i}", "point-1") for i in range(2)]
        for till in tills:
            self.enrol(till)
            till.sell_for_a_while()
            till.sync("once", status=1)
            self.assertIn("The hub assigned the prefix", till.kiosk("point", "set", "sale_prefix", "DL01", status=1))
        self.assertFalse(set(tills[0].confirmed) & set(tills[1].confirmed))
        for prefix in {number.split("-")[0] for till in tills for number in till.confirmed}:
            self.assertRegex(prefix, r"^P1[A-Z][A-Z0-9]{3}$")
        self.of_hub("report", "sales")
        self.assertNotIn("given twice", self.of_hub("terminal", "list"))

    def renew(self, terminal, status=0):
        terminal.exchange.kill()
        return terminal.sync("renew", status=status)


if __name__ == "__main__":
    unittest.main()
