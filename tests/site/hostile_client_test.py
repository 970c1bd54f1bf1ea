#!/usr/bin/env python3
"""The real `ocop-hub serve` against malicious clients, without a proxy in front: whatever they send, or do not, pages
and health keep answering and memory stays bounded. Then with a database that hangs, and one that accepts nothing."""
import hashlib
import os
import re
import resource
import signal
import socket
import subprocess
import sys
import tempfile
import time
import unittest
from pathlib import Path

from served_test import BUILD, NA, PATIENCE, ROOT, Served

sys.path.insert(0, str(ROOT / "tests/support"))
from field import Terminal  # noqa: E402
from postgres import Postgres  # noqa: E402

MIB = 1 << 20
MOST_ABOVE_REST = 64 * MIB * int(os.environ.get("OCOP_MEMORY", 1))  # more if a sanitizer needs it
MOST_SENT = 64 * MIB  # of an endless request
HOST = b" HTTP/1.1\r\nHost: x\r\n"
POST = b"POST /v1/enrol" + HOST


class Line:
    def __init__(self, port, first=b""):
        self.socket = socket.create_connection(("127.0.0.1", port), PATIENCE)
        self.send(first)

    def send(self, data):
        """False: the hub has closed it."""
        try:
            self.socket.sendall(data)
            return True
        except (ConnectionError, socket.timeout):
            return False

    def answers(self):
        """Returns all data until the hub closes the connection."""
        data = b""
        try:
            while piece := self.socket.recv(1 << 16):
                data += piece
        except ConnectionError:
            pass
        return data

    def close(self):
        self.socket.close()


def statuses(data):
    return [int(status) for status in re.findall(rb"HTTP/1\.1 (\d{3}) ", data)]


class WithHub(unittest.TestCase):
    def start(self, *store):
        folder = tempfile.TemporaryDirectory(prefix="ocop-hostile-")
        self.addCleanup(folder.cleanup)
        self.log, log = os.pipe()  # no file: some tests forbid the hub to write files
        self.addCleanup(os.close, self.log)
        os.set_blocking(self.log, False)
        try:
            self.hub = Served(Path(folder.name), *store, log=log)
        finally:
            os.close(log)
        self.addCleanup(self.hub.end)
        self.hub.publish()
        self.hub.until(NA, 200)

    def line(self, first=b""):
        line = Line(self.hub.port, first)
        self.addCleanup(line.close)
        return line

    def logged(self):
        """Returns the hub's log since the last call."""
        try:
            return os.read(self.log, MIB).decode()
        except BlockingIOError:
            return ""

    def goes_on(self, health=200):
        self.assertEqual(self.hub.ask(NA + "/10/L2").status, 200)
        self.assertEqual(self.hub.ask("/healthz").status, health)
        self.assertIsNone(self.hub.process.poll())


class Hostile(WithHub):
    def setUp(self):
        self.start()
        hard = resource.getrlimit(resource.RLIMIT_NOFILE)[1]
        resource.setrlimit(resource.RLIMIT_NOFILE, (min(4096, hard), hard))
        for path in (NA, "/healthz", "/metrics", NA + "/10/none"):
            self.hub.ask(path)
        self.rest = self.memory("VmRSS")
        Path(f"/proc/{self.hub.process.pid}/clear_refs").write_text("5")  # resets the peak
        self.addCleanup(self.memory_was_bounded)

    def memory(self, name):
        status = Path(f"/proc/{self.hub.process.pid}/status").read_text()
        return int(re.search(name + r":\s+(\d+) kB", status)[1]) * 1024

    def memory_was_bounded(self):
        self.assertLess(self.memory("VmHWM") - self.rest, MOST_ABOVE_REST)

    def endless(self, first, piece, status):
        """Sends until the hub stops reading, which must be soon."""
        line, sent = self.line(first), 0
        while line.send(piece):
            sent += len(piece)
            self.assertLess(sent, MOST_SENT, "it takes whatever comes")
        self.assertIn(statuses(line.answers()), ([status], []))  # none: it was closed while we sent
        self.goes_on()

    def test_what_has_no_end_is_ended(self):
        self.endless(b"GET /", b"a" * 100_000, 431)
        self.endless(b"GET /" + HOST, b"A: " + b"b" * 100_000, 431)
        self.endless(b"GET /" + HOST, b"A: b\r\n", 431)
        chunked = POST + b"Transfer-Encoding: chunked\r\n\r\n"
        self.endless(chunked, b"10000\r\n" + b"b" * 0x10000 + b"\r\n", 413)
        self.endless(chunked, b"1\r\nb\r\n" * 10_000, 413)
        self.endless(chunked + b"1;", b"x" * 100_000, 413)
        self.endless(chunked + b"0\r\n", b"A: b\r\n" * 10_000, 413)
        self.endless(POST + b"Content-Length: 99999999999\r\n\r\n", b"b" * 100_000, 413)
        self.endless(b"GET " + NA.encode() + HOST + b"Content-Length: 99999999999\r\n\r\n", b"b" * 100_000, 413)

    def test_a_thousand_silent_connections_stop_nobody(self):
        lines = [self.line(b"GET /" if i % 3 == 0 else b"") for i in range(1000)]
        self.goes_on()
        self.assertEqual(len(lines), 1000)

    def test_slow_bodies_stop_nobody_and_are_bounded_together(self):
        lines = [self.line(POST + b"Content-Length: 1000000\r\n\r\n" + b"b" * 900_000) for _ in range(150)]
        self.goes_on()
        self.assertEqual(self.hub.ask("/v1/enrol", "POST", Content_Length="0").status, 400)
        for line in lines:
            line.send(b"b")
        self.goes_on()

    def terminal(self):
        """Returns an enrolled terminal with entries to send."""
        terminal = Terminal(BUILD, self.hub.folder / "terminal", "point-1", "DL01", self.hub.site)
        self.addCleanup(terminal.stop_selling)
        told = subprocess.run([BUILD / "app/ocop-hub", "terminal", "code", "point-1", "--data", self.hub.data],
                              check=True, capture_output=True, text=True).stdout
        terminal.sync("enrol", re.search(r"\w{5}-\w{5}", told).group())
        terminal.sell_for_a_while()
        self.assertGreater(terminal.unsent(), 0)
        return terminal

    def test_a_flood_of_pages_and_enrolments_takes_nothing_from_terminals(self):
        terminal = self.terminal()
        signed = b"Ocop-Signature: 1 0 " + b"0" * 32 + b" " + b"0" * 128 + b"\r\nContent-Length: 200000\r\n\r\n"
        upload = self.line(b"POST /v1/terminals/" + b"0" * 32 + b"/entries" + HOST + signed + b"b" * 100_000)
        for i in range(800):  # more than the hub accepts of both together
            self.line(POST + b"Content-Length: 100000\r\n\r\n" + b"b" * 30_000)
            if i % 2:
                self.line(b"GET " + NA.encode() + HOST + b"\r\n")
            if i % 200 == 199:
                self.goes_on()
        terminal.sync("once", status=1)  # nothing is published for it; its ledger goes up
        self.assertEqual(terminal.unsent(), 0)
        upload.send(b"b" * 100_000)  # of an unknown terminal, but read to its end
        self.assertEqual(statuses(upload.socket.recv(1 << 16)), [401])
        self.goes_on()
        self.assertRegex(self.logged(), "(connections|memory): enrolment: ")

    def test_posts_without_a_length_are_answered_at_once(self):
        lines = [self.line(POST + b"\r\n") for _ in range(140)]
        self.goes_on()
        for line in lines:
            self.assertEqual(statuses(line.answers()), [411])

    def test_a_body_is_no_next_request_even_in_a_second_packet(self):
        hidden = b"GET /healthz" + HOST + b"\r\n"
        length = b"Content-Length: " + str(len(hidden)).encode() + b"\r\n\r\n"
        for path in (b"/v1/terminals/00/settings", b"/healthz", b"/metrics", NA.encode()):
            with self.subTest(path=path):
                line = self.line(b"GET " + path + HOST + length)
                self.goes_on()  # it had the time to answer
                line.send(hidden)
                self.assertEqual(len(statuses(line.answers())), 1)

    def test_garbage_behind_a_request_ends_the_connection(self):
        page = b"GET " + NA.encode() + HOST + b"\r\n"
        for garbage in (b"\x00" * 5000 + b"\r\n\r\n", b"garbage\r\n\r\n", b"\r\n\r\n", b"GET / HTTP/9.9\r\n\r\n"):
            with self.subTest(garbage=garbage[:20]):
                line = self.line(page + page + garbage + page)
                self.assertEqual(statuses(line.answers()), [200, 200, 400])
        many = self.line(page * 300 + b"garbage\r\n\r\n")
        self.assertEqual(statuses(many.answers()), [200] * 300 + [400])

    def test_readers_that_take_nothing_of_a_large_picture_cost_no_memory(self):
        # As large as the import writes pictures; its content does not matter.
        picture = b"\xff\xd8\xff\xda\x00\x02" + bytes(890_000) + b"\xff\xd9"
        name = hashlib.sha256(picture).hexdigest()
        path = f"/pictures/{name[:2]}/{name}"
        file = self.hub.release / path[1:]
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(picture)
        whole = self.hub.ask(path)
        self.assertEqual((whole.status, whole.headers["Content-Type"]), (200, "image/jpeg"))
        self.assertEqual(whole.body, picture)
        self.assertEqual(self.hub.ask(path, If_None_Match=whole.headers["ETag"]).status, 304)
        for _ in range(300):
            self.line(b"GET " + path.encode() + HOST + b"\r\n")
        self.hub.until(NA + "/10/L2", 200)  # 503 while that many requests fill the queue of pages
        self.goes_on()

    def test_the_log_tells_of_each_kind_and_is_no_flood(self):
        for _ in range(300):
            self.hub.raw(b"garbage\r\n\r\n")
        said = self.logged()
        self.assertEqual(said.count("refused 400"), 1, said)
        self.assertLess(len(said.splitlines()), 5)


class StoreThatFails(WithHub):
    def test_health_writes_but_not_for_each_who_asks(self):
        self.start()
        log = self.hub.data / "hub.sqlite-wal"
        self.assertEqual(self.hub.ask("/healthz").status, 200)
        began, before = time.monotonic(), log.stat().st_size
        for _ in range(300):
            self.assertEqual(self.hub.ask("/healthz").status, 200)
        checks = time.monotonic() - began + 2
        self.assertLess(log.stat().st_size - before, checks * 8 * 4120)  # pages in the log, of a check

    def test_health_tells_of_a_store_that_takes_nothing(self):
        self.start()
        self.hub.until("/healthz", 200)
        hard = resource.getrlimit(resource.RLIMIT_FSIZE)[1]
        resource.prlimit(self.hub.process.pid, resource.RLIMIT_FSIZE, (0, hard))  # like a full disk
        sick = self.hub.until("/healthz", 503)
        self.assertIn("disk I/O error", sick.text)
        self.assertEqual(self.hub.ask(NA).status, 200)
        resource.prlimit(self.hub.process.pid, resource.RLIMIT_FSIZE, (hard, hard))
        self.hub.until("/healthz", 200)
        self.assertIn("ocop-hub: store: ", self.logged())


class DatabaseThatStops(WithHub):
    @classmethod
    def setUpClass(cls):
        cls.postgres = Postgres()

    @classmethod
    def tearDownClass(cls):
        cls.postgres.stop()

    def processes(self):
        server = self.postgres.server.pid
        return [server, *map(int, Path(f"/proc/{server}/task/{server}/children").read_text().split())]

    def signal(self, number):
        for process in self.processes():
            os.kill(process, number)

    def test_pages_and_health_answer_while_the_database_stands_still(self):
        self.start("--store", self.postgres.make("still"))
        self.hub.until("/healthz", 200)
        asks = b"GET /v1/terminals/" + b"0" * 32 + b"/settings" + HOST + b"\r\n"
        self.signal(signal.SIGSTOP)
        try:
            lines = [self.line(asks) for _ in range(140)]  # once, that many threads exhausted the hub
            self.hub.until("/healthz", 503)  # cached answers stay valid for a moment
            for path, status in ((NA + "/10/L2", 200), (NA + "/10/L9", 404), ("/healthz", 503)):
                self.assertEqual(self.hub.ask(path).status, status)
            said = lines[-1].socket.recv(1 << 16)  # beyond the queue, or it waited too long
            self.assertEqual(statuses(said), [503])
            self.assertIn(b"Retry-After: ", said)
        finally:
            self.signal(signal.SIGCONT)
        for line in lines:
            line.close()
        self.hub.until("/healthz", 200)
        said = self.logged()
        self.assertRegex(said, "(busy|late): enrolment: ")  # they have no signature
        self.assertRegex(said, "(busy|late): health: ")
        self.assertLess(len(said.splitlines()), 30)

    def test_health_tells_of_a_database_that_only_reads(self):
        self.start("--store", self.postgres.make("reads"))
        self.hub.until("/healthz", 200)
        for value, status in (("on", 503), ("off", 200)):
            self.postgres.ask("postgres", f"ALTER SYSTEM SET default_transaction_read_only = {value}")
            self.postgres.ask("postgres", "SELECT pg_reload_conf()")
            self.hub.until("/healthz", status)


if __name__ == "__main__":
    sys.exit(unittest.main())
