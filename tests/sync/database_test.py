"""The hub's programs on PostgreSQL as deployed: all the work is done by a role that may not change tables, through a
pooler, and by the database's clock.

OCOP_BUILD names the build."""
import json
import os
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import time
import unittest
import urllib.error
import urllib.request
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
BUILD = Path(os.environ.get("OCOP_BUILD", ROOT / "build"))
sys.path.insert(0, str(ROOT / "tests/support"))
import seller  # noqa: E402
from field import Process, Terminal, answers, free_port, wait  # noqa: E402
from postgres import Postgres, folder_of_somebody, somebody  # noqa: E402


def asked(port, path):
    """Returns status and body."""
    try:
        with urllib.request.urlopen(f"http://127.0.0.1:{port}{path}", timeout=60) as answer:
            return answer.status, answer.read()
    except urllib.error.HTTPError as refusal:
        return refusal.code, refusal.read()


class OnPostgres(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.server, cls.made = Postgres(free_port()), 0
        cls.addClassCleanup(cls.server.stop)
        for role in ("ocop_owner", "ocop_hub"):
            cls.server.ask("postgres", f"CREATE ROLE {role} LOGIN")

    def setUp(self):
        self.folder = Path(tempfile.mkdtemp(prefix="ocop-database-"))
        self.addCleanup(shutil.rmtree, self.folder, True)
        OnPostgres.made += 1
        self.name = f"hub{self.made}"
        self.server.ask("postgres", f"CREATE DATABASE {self.name} OWNER ocop_owner")

    def uri(self, role="ocop_hub", port=None):
        return f"postgresql://{role}@127.0.0.1:{port or self.server.port}/{self.name}"

    def of_hub(self, *words, store=None, status=0):
        store = ("--store", store or self.uri()) if store != "" else ()
        done = subprocess.run([BUILD / "app/ocop-hub", *map(str, words), *store], capture_output=True, text=True,
                              timeout=100)
        self.assertEqual(done.returncode, status, f"{words}: {done.stdout}{done.stderr}")
        return done.stdout + done.stderr

    def migrate(self):
        self.assertRegex(self.of_hub("store", "migrate", "--for", "ocop_hub", store=self.uri("ocop_owner")),
                         r"The store has schema \d+\.")

    def serve(self, store=None):
        port = free_port()
        hub = Process(BUILD / "app/ocop-hub", "serve", "--store", store or self.uri(), "--listen",
                      f"127.0.0.1:{port}")
        self.addCleanup(hub.kill)
        hub.start()
        wait("the hub", lambda: answers(port))
        self.served = hub
        return port

    def enrolled(self, port, store=None):
        terminal = Terminal(BUILD, self.folder / f"terminal-{port}", "point-1", "DL01", f"http://127.0.0.1:{port}")
        self.addCleanup(terminal.stop_selling)
        code = re.search(r"\w{5}-\w{5}", self.of_hub("terminal", "code", "point-1", store=store)).group()
        terminal.sync("enrol", code)
        terminal.sell_for_a_while()
        terminal.sync("once", status=1)  # fails, since nothing is published here, but sends the ledger
        self.assertEqual(terminal.unsent(), 0)
        return terminal

    def test_a_role_that_changes_no_table_does_all_the_work(self):
        for command in (("terminal", "list"), ("serve", "--listen", "127.0.0.1:0"), ("report", "sales")):
            self.assertIn("run `ocop-hub store migrate`", self.of_hub(*command, status=1))
        self.assertIn("run `ocop-hub store migrate`", self.of_hub("store", "migrate", status=1))
        self.migrate()
        self.migrate()
        terminal = self.enrolled(self.serve())
        self.of_hub("keys", "make", self.folder / "key", "--name", "key", store="")
        (self.folder / "settings.json").write_text(seller.settings())
        self.of_hub("settings", "set", "point-1", self.folder / "settings.json", "--key", self.folder / "key")
        for report in ("sales", "scans", "stock", "terminals", "unsummed"):
            self.of_hub("report", report)
        self.assertIn(terminal.name(), self.of_hub("terminal", "list"))
        self.of_hub("backup", self.folder / "copy")
        self.of_hub("terminal", "revoke", terminal.name())
        self.assertIn("--for", self.of_hub("store", "migrate", "--for", "x", "--data", self.folder / "file",
                                           store="", status=1))

    def test_two_machines_go_by_the_clock_of_the_database(self):
        self.migrate()
        self.server.ask(self.name, "CREATE FUNCTION clock_timestamp() RETURNS timestamptz LANGUAGE sql AS "
                                   "'SELECT pg_catalog.clock_timestamp() + INTERVAL ''10 minutes'''")
        self.server.ask("postgres", f"ALTER DATABASE {self.name} SET search_path = public, pg_catalog")
        port = self.serve()
        status, body = asked(port, f"/v1/terminals/{'0' * 32}/settings")
        self.assertEqual(status, 401)
        ahead = next(v for v in json.loads(body).values() if isinstance(v, int)) / 1000 - time.time()
        self.assertAlmostEqual(ahead, 600, delta=60)
        self.enrolled(port)
        self.assertIn("is over a minute off the database's", self.of_hub("terminal", "list"))

    def test_a_database_that_starts_again_is_no_500(self):
        self.migrate()
        port = self.serve()
        self.enrolled(port)
        paths = ("/healthz", f"/v1/terminals/{'0' * 32}/settings", "/metrics")
        for path in paths:
            asked(port, path)  # so that its connections are in use
        self.server.start_again()
        self.assertEqual([asked(port, path)[0] for path in paths * 8], [200, 401, 200] * 8)

    def locked(self, table):
        """A session that locks the table against everybody until it is killed."""
        session = subprocess.Popen(["psql", "-qAt", "-h", self.server.folder, "-p", str(self.server.port), "-U", "ocop",
                                    self.name], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        self.addCleanup(session.communicate)
        self.addCleanup(session.kill)
        session.stdin.write(f"BEGIN;\nLOCK TABLE {table} IN ACCESS EXCLUSIVE MODE;\nSELECT 'locked';\n")
        session.stdin.flush()
        self.assertEqual(session.stdout.readline(), "locked\n")
        return session

    def sessions(self, condition):
        (count,), = self.server.ask(self.name, "SELECT count(*) FROM pg_stat_activity WHERE usename = 'ocop_hub' AND "
                                               f"datname = '{self.name}' AND {condition}")
        return int(count)

    def sends_to(self, terminal, port):
        terminal.config.write_text(re.sub(r"127\.0\.0\.1:\d+", f"127.0.0.1:{port}", terminal.config.read_text()))
        terminal.sync("once", status=1)
        return terminal.unsent() == 0

    def test_a_hub_that_freezes_in_a_transaction_stops_nobody(self):
        self.migrate()
        # The timeouts of this hub are long, so that it is frozen before they expire.
        frozen = self.serve(self.uri() + "?options=-c%20lock_timeout%3D20s%20-c%20statement_timeout%3D20s")
        process = self.served
        alive = self.serve()
        mine, other = self.enrolled(frozen), self.enrolled(alive)
        for terminal in (mine, other):
            terminal.sell_for_a_while()
        lock = self.locked("branch")  # read within a transaction that has already written
        sends = subprocess.Popen([BUILD / "app/ocop-sync", "once", "--config", mine.config], stdout=subprocess.DEVNULL,
                                 stderr=subprocess.DEVNULL)
        self.addCleanup(sends.wait)
        self.addCleanup(sends.kill)
        wait("the hub waits", lambda: self.sessions("wait_event_type = 'Lock' AND backend_xid IS NOT NULL") == 1)
        os.kill(process.running.pid, signal.SIGSTOP)
        lock.kill()
        wait("it keeps rows locked", lambda: self.sessions(
            "state = 'idle in transaction' AND backend_xid IS NOT NULL") == 1)
        sends.kill()
        sends.wait()
        self.assertTrue(self.sends_to(other, alive))
        wait("the database ends its transaction", lambda: self.sends_to(mine, alive))
        os.kill(process.running.pid, signal.SIGCONT)
        for terminal in (mine, other):
            terminal.sell_for_a_while()
            self.assertTrue(self.sends_to(terminal, frozen))
            entries = self.server.ask(self.name, "SELECT seq, encode(hash, 'hex') FROM entry WHERE terminal = "
                                                 f"'\\x{terminal.name()}'::bytea ORDER BY seq, branch")
            self.assertEqual(entries, [(str(seq), digest.hex()) for seq, digest in terminal.hashes()])

    def test_the_owner_restores_a_backup_and_the_hub_goes_on(self):
        self.migrate()
        terminal = self.enrolled(self.serve())
        sales = self.of_hub("report", "sales")
        self.of_hub("backup", self.folder / "copy")
        self.served.kill()
        self.server.ask("postgres", f"DROP DATABASE {self.name}")
        self.server.ask("postgres", f"CREATE DATABASE {self.name} OWNER ocop_owner")
        self.of_hub("restore", self.folder / "copy", store=self.uri("ocop_owner"))
        self.migrate()
        self.assertEqual(self.of_hub("report", "sales"), sales)
        terminal.sell_for_a_while()
        self.assertTrue(self.sends_to(terminal, self.serve()))
        self.assertNotEqual(self.of_hub("report", "sales"), sales)

    def pooler(self, mode, size):
        """Starts PgBouncer and returns its port."""
        folder, port = Path(folder_of_somebody("ocop-pooler-")), free_port()
        self.addCleanup(shutil.rmtree, folder, True)
        (folder / "users").write_text('"ocop_hub" ""\n')
        (folder / "ini").write_text(
            f"[databases]\n{self.name} = host=127.0.0.1 port={self.server.port}\n[pgbouncer]\n"
            f"listen_addr = 127.0.0.1\nlisten_port = {port}\nunix_socket_dir =\nauth_type = trust\n"
            f"auth_file = {folder}/users\npool_mode = {mode}\ndefault_pool_size = {size}\n")
        program = shutil.which("pgbouncer", path=os.environ.get("PATH", "") + ":/usr/sbin")
        running = subprocess.Popen([program, folder / "ini"], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
                                   cwd="/", **somebody())
        self.addCleanup(running.wait)
        self.addCleanup(running.kill)
        wait("the pooler", lambda: answers(port))
        return port

    def test_a_pooler_that_keeps_sessions_is_supported(self):
        self.migrate()
        store = self.uri(port=self.pooler("session", 20))
        self.enrolled(self.serve(store), store)

    def test_a_pooler_with_too_few_connections_ends_the_hub_with_a_sentence(self):
        self.migrate()
        store = self.uri(port=self.pooler("session", 3))
        self.assertRegex(self.of_hub("serve", "--listen", "127.0.0.1:0", store=store, status=1),
                         "too few connections|timeout expired")

    def test_a_pooler_that_keeps_only_transactions_is_refused(self):
        self.migrate()
        store = self.uri(port=self.pooler("transaction", 20))
        for command in (("terminal", "list"), ("serve", "--listen", "127.0.0.1:0")):
            self.assertIn("pool_mode = session", self.of_hub(*command, store=store, status=1))


if __name__ == "__main__":
    unittest.main()
