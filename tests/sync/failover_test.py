"""Performs the runbook's chapter on PostgreSQL step by step: two databases, one the synchronous standby of the other,
two hubs behind nginx with TLS, and terminals that keep selling. A hub is killed, the first database freezes, the second
is promoted, and the first returns as its standby; in the end the hub has each entry once. All SQL and commands run
here, and the lines by which the databases admit hubs and each other, are verbatim in deploy/README.md.

OCOP_BUILD names the build."""
import os
import re
import shlex
import shutil
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
BUILD = Path(os.environ.get("OCOP_BUILD", ROOT / "build"))
sys.path.insert(0, str(ROOT / "tests/support"))
from field import Process, Terminal, answers, free_port, wait  # noqa: E402
from postgres import NOBODY, Postgres  # noqa: E402
from uplink_test import make_certificate, nginx_configuration  # noqa: E402

TERMINALS = 3
RUNBOOK = (ROOT / "deploy/README.md").read_text(encoding="utf-8")


class Failover(unittest.TestCase):
    def setUp(self):
        self.folder = Path(tempfile.mkdtemp(prefix="ocop-failover-"))
        self.addCleanup(shutil.rmtree, self.folder, True)
        self.folder.chmod(0o755)  # so that the databases' user can read the certificate
        make_certificate(self.folder)
        self.ports = [free_port(), free_port()]
        self.primary = self.database(self.ports[0])
        self.make_roles()
        self.standby = self.make_standby(self.primary, self.ports[1])
        self.hubs = [self.hub(), self.hub()]
        self.start_nginx()
        self.terminals = [Terminal(BUILD, self.folder / f"terminal{i}", f"point-{i}", f"DL0{i}", self.address,
                                   self.folder / "ca.pem") for i in range(1, TERMINALS + 1)]
        for terminal in self.terminals:
            self.addCleanup(terminal.exchange.kill)
            self.addCleanup(terminal.stop_selling)

    def database(self, port, copy=None):
        made = Postgres(port, copy)
        self.addCleanup(made.stop)
        return made

    def sql(self, server, statement, database="ocop"):
        """As in the runbook."""
        self.assertIn(statement, RUNBOOK)
        return server.ask(database, statement)

    def uri(self, role):
        hosts = ",".join(f"127.0.0.1:{port}" for port in self.ports)
        return f"postgresql://{role}@{hosts}/ocop?sslmode=verify-full"

    def of_hub(self, *words, role="ocop_hub", status=0, store=None):
        done = subprocess.run([BUILD / "app/ocop-hub", *map(str, words), "--store", store or self.uri(role)],
                              capture_output=True, text=True, timeout=100)
        self.assertEqual(done.returncode, status, f"{words}: {done.stdout}{done.stderr}")
        return done.stdout + done.stderr

    def make_roles(self):
        for statement in ("CREATE ROLE ocop_owner LOGIN", "CREATE ROLE ocop_hub LOGIN CONNECTION LIMIT 40",
                          "CREATE DATABASE ocop OWNER ocop_owner", "CREATE ROLE replicator LOGIN REPLICATION"):
            self.sql(self.primary, statement, "postgres")
        self.give_passwords("ocop_owner", "ocop_hub", "replicator")
        lines = re.findall(r"^    (hostssl .*)$", RUNBOOK, re.MULTILINE)
        self.assertEqual(len(lines), 4)
        self.primary.admit_by_tls_only([re.sub(r"(DBHOST|HUB)[12]", "127.0.0.1", line) for line in lines],
                                       self.folder / "hub.pem", self.folder / "hub.key")
        self.assertIn("no encryption", self.of_hub("terminal", "list", status=1, store=self.uri(
            "ocop_hub").replace("verify-full", "disable")))
        self.assertIn("ocop-hub store migrate --for ocop_hub --store", RUNBOOK)
        self.assertIn("ocop-hub store migrate", self.of_hub("terminal", "list", status=1))
        self.of_hub("store", "migrate", "--for", "ocop_hub", role="ocop_owner")

    def give_passwords(self, *roles):
        passwords = self.folder / "pgpass"
        passwords.write_text("".join(f"127.0.0.1:*:*:{role}:{role}-secret\n" for role in roles))
        passwords.chmod(0o600)
        if os.geteuid() == 0:
            os.chown(passwords, NOBODY, NOBODY)
        for role in roles:
            self.primary.ask("postgres", f"ALTER ROLE {role} PASSWORD '{role}-secret'")
        for name, value in (("PGPASSFILE", passwords), ("PGSSLROOTCERT", self.folder / "ca.pem")):
            os.environ[name] = str(value)
            self.addCleanup(os.environ.pop, name)

    def copied(self, primary):
        command = re.search(r"^    (pg_basebackup .*)$", RUNBOOK, re.MULTILINE).group(1)
        words = shlex.split(command.replace("DBHOST1", f"127.0.0.1 port={primary.port} connect_timeout=5"))
        return lambda folder: [word.replace("/var/lib/postgresql/15/main", folder) for word in words] + ["--no-sync"]

    def make_standby(self, primary, port):
        """Creates the standby first; only then does the primary wait for it."""
        standby = self.database(port, self.copied(primary))
        self.sql(primary, "ALTER SYSTEM SET synchronous_standby_names = '*'")
        self.sql(primary, "SELECT pg_reload_conf()")
        wait("the standby is synchronous", lambda: ("sync",) in self.sql(
            primary, "SELECT sync_state FROM pg_stat_replication"))
        return standby

    def hub(self):
        port = free_port()
        process = Process(BUILD / "app/ocop-hub", "serve", "--store", self.uri("ocop_hub"), "--listen",
                          f"127.0.0.1:{port}")
        process.port = port
        self.addCleanup(process.kill)
        process.start()
        wait("a hub", lambda: answers(port))
        return process

    def start_nginx(self):
        port = free_port()
        site = nginx_configuration(self.folder, port, self.hubs[0].port, self.folder)
        second = re.search(r"# (server 10\.0\.0\.12:8470[^\n]*)", site)
        self.assertIsNotNone(second, "nginx.conf has a line for the second hub")
        site = site.replace(second.group(), second.group(1).replace("10.0.0.12:8470",
                                                                    f"127.0.0.1:{self.hubs[1].port}"))
        configuration = self.folder / "nginx.conf"
        configuration.write_text(site)
        nginx = Process("nginx", "-p", self.folder, "-c", configuration)
        self.addCleanup(nginx.kill)
        nginx.start()
        wait("nginx", lambda: answers(port))
        self.address = f"https://127.0.0.1:{port}"

    def begin(self):
        for terminal in self.terminals:
            code = re.search(r"\w{5}-\w{5}", self.of_hub("terminal", "code", terminal.point)).group()
            terminal.sync("enrol", code)
            terminal.sell()
            terminal.exchange.start()

    def entries(self, server):
        return int(server.ask("ocop", "SELECT count(*) FROM entry")[0][0])

    def more_come(self, server, why):
        before = self.entries(server)
        for terminal in self.terminals:
            terminal.exchange.start_again()  # it would retry by itself, but not within the minute of this test
        wait(f"entries come {why}", lambda: self.entries(server) > before)

    def acknowledged(self):
        return {terminal.name(): terminal.ask("SELECT acknowledged FROM outbox")[0][0] for terminal in self.terminals}

    def has(self, server, terminal):
        return server.ask("ocop", "SELECT seq, encode(hash, 'hex') FROM entry WHERE terminal = "
                          f"'\\x{terminal}'::bytea ORDER BY seq, branch")

    def nothing_is_lost_doubled_or_forked(self):
        for terminal in self.terminals:
            terminal.stop_selling()
            terminal.exchange.start_again()
        wait("nothing is unsent", lambda: all(t.unsent() == 0 for t in self.terminals), 120)
        for terminal in self.terminals:
            mine = [(str(seq), digest.hex()) for seq, digest in terminal.hashes()]
            self.assertEqual(self.has(self.primary, terminal.name()), mine, "each once, and all")
            wait("the standby shows them", lambda t=terminal, m=mine: self.has(self.standby, t.name()) == m)
        self.assertEqual(self.primary.ask("ocop", "SELECT count(*) FROM branch WHERE branch > 0"), [("0",)])
        self.assertNotIn("FORKS", self.of_hub("terminal", "list"))
        self.of_hub("report", "sales")

    def test_a_database_that_freezes_is_replaced_under_load(self):
        self.begin()
        self.more_come(self.primary, "at all")
        self.hubs[0].kill()
        self.more_come(self.primary, "by the other hub")
        self.hubs[0].start()

        self.primary.freeze()
        known = self.acknowledged()
        self.sql(self.standby, "SELECT pg_promote()")
        for terminal, last in known.items():
            self.assertGreaterEqual(len(self.has(self.standby, terminal)), last, "what was acknowledged is there")
        self.more_come(self.standby, "while the first one is frozen")
        wait("both hubs use it", lambda: answers(self.hubs[0].port) and answers(self.hubs[1].port))
        self.primary.power_off()

        self.primary, old = self.standby, self.primary
        self.standby = self.make_standby(self.primary, old.port)
        self.more_come(self.primary, "with a new standby")
        self.nothing_is_lost_doubled_or_forked()

    def test_a_database_whose_standby_is_gone_works_alone_when_it_is_told_to(self):
        self.begin()
        self.more_come(self.primary, "at all")
        self.standby.power_off()
        wait("hubs wait for the standby", lambda: self.primary.ask(
            "ocop", "SELECT count(*) > 0 FROM pg_stat_activity WHERE wait_event = 'SyncRep'") == [("t",)])
        known = self.acknowledged()
        self.sql(self.primary, "ALTER SYSTEM RESET synchronous_standby_names")
        self.sql(self.primary, "SELECT pg_reload_conf()")
        for terminal in self.terminals:
            terminal.exchange.start_again()
        wait("each terminal is answered", lambda: all(
            last > known[terminal] for terminal, last in self.acknowledged().items()))
        self.standby = self.make_standby(self.primary, self.standby.port)
        self.more_come(self.primary, "with a new standby")
        self.nothing_is_lost_doubled_or_forked()


if __name__ == "__main__":
    unittest.main()
