#!/usr/bin/env python3
"""A plain static web server like an office's: HTTP/1.1, ETag, Range. It counts the bytes of requests and answers
with their headers, and can be told to misbehave.

As a program: web_server.py FOLDER; the first line out is its port; each line in is answered with the
bytes on the wire so far."""
import hashlib
import socket
import sys
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path


class Counted:
    """A file whose reads and writes are counted."""

    def __init__(self, file, server):
        self.file, self.server = file, server

    def readline(self, *limit):
        line = self.file.readline(*limit)
        self.server.bytes += len(line)
        return line

    def write(self, data):
        self.server.bytes += len(data)
        return self.file.write(data)

    def __getattr__(self, name):
        return getattr(self.file, name)


class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    server_version, sys_version = "web", ""

    def setup(self):
        super().setup()
        self.rfile, self.wfile = Counted(self.rfile, self.server), Counted(self.wfile, self.server)

    def log_message(self, *_):
        pass

    def answer(self, status, body=b"", **headers):
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name.replace("_", "-"), value)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def do_GET(self):
        server = self.server
        server.asked.append(self.path)
        for ending, fault in server.faults.items():
            if self.path.endswith(ending) or ending == "*":
                return fault(self)
        path = (server.folder / self.path.lstrip("/")).resolve()
        if server.folder not in path.parents or not path.is_file():
            return self.answer(404)
        body = path.read_bytes()
        etag = '"' + hashlib.sha256(body).hexdigest()[:16] + '"'
        if self.headers.get("If-None-Match") == etag:
            return self.answer(304, ETag=etag)
        wanted = self.headers.get("Range", "")
        if wanted.startswith("bytes=") and wanted.endswith("-"):
            first = int(wanted[6:-1])
            if first >= len(body):
                return self.answer(416, Content_Range=f"bytes */{len(body)}")
            return self.answer(206, body[first:], ETag=etag,
                               Content_Range=f"bytes {first}-{len(body) - 1}/{len(body)}")
        return self.answer(200, body, ETag=etag)


class WebServer(ThreadingHTTPServer):
    """`faults`: handlers for paths with that ending; "*" for all."""
    daemon_threads = True

    def __init__(self, folder):
        super().__init__(("127.0.0.1", 0), Handler)
        self.folder = Path(folder).resolve()
        self.bytes, self.asked, self.faults = 0, [], {}
        threading.Thread(target=self.serve_forever, daemon=True).start()

    @property
    def address(self):
        return f"http://127.0.0.1:{self.server_address[1]}"

    def handle_error(self, *_):
        pass  # clients that break off are what is tested

    def close(self):
        self.shutdown()
        self.server_close()


def cut_after(count):
    """Sends this many bytes of the answer, then hangs up."""
    def fault(handler):
        body = (handler.server.folder / handler.path.lstrip("/")).read_bytes()
        first = int(handler.headers.get("Range", "bytes=0-")[6:-1])
        handler.send_response(206 if first else 200)
        if first:
            handler.send_header("Content-Range", f"bytes {first}-{len(body) - 1}/{len(body)}")
        handler.send_header("Content-Length", str(len(body) - first))
        handler.end_headers()
        handler.wfile.write(body[first:first + count])
        handler.wfile.flush()
        handler.close_connection = True
    return fault


def endless(handler):
    """A body that never ends."""
    handler.send_response(200)
    handler.end_headers()
    handler.close_connection = True
    while True:
        handler.wfile.write(b"x" * 65536)


def endless_head(handler):
    handler.wfile.write(b"HTTP/1.1 200 OK\r\n")
    while True:
        handler.wfile.write(b"X-More: " + b"x" * 1000 + b"\r\n")


def hang_up(handler):
    handler.close_connection = True
    handler.connection.shutdown(socket.SHUT_RDWR)


def content(body, status=200):
    """Answers with something else than the file."""
    return lambda handler: handler.answer(status, body)


def main():
    server = WebServer(sys.argv[1])
    print(server.server_address[1], flush=True)
    for _ in sys.stdin:
        print(server.bytes, flush=True)


if __name__ == "__main__":
    main()
