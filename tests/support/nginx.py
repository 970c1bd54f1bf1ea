"""nginx with one site on loopback, as an ordinary process, as an office would put in front of its files."""
import os
import pwd
import socket
import subprocess
import time
from pathlib import Path


def free_port():
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return one.getsockname()[1]


def answers(port):
    with socket.socket() as one:
        return one.connect_ex(("127.0.0.1", port)) == 0


class Nginx:
    """`site`: the content of the http block, with {port} for its port and {folder} for its folder."""

    def __init__(self, folder, site):
        self.folder, self.port = Path(folder), free_port()
        user = pwd.getpwuid(os.geteuid()).pw_name
        places = "".join(f"{name}_temp_path {folder}/{name};\n" for name in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi"))
        configuration = self.folder / "nginx.conf"
        configuration.write_text(
            f"user {user};\npid {folder}/nginx.pid;\ndaemon off;\nworker_processes auto;\nerror_log {folder}/nginx.log;\n"
            f"events {{}}\nhttp {{\ninclude /etc/nginx/mime.types;\nsendfile on;\ntcp_nopush on;\n"
            f"access_log {folder}/access.log;\n{places}"
            + site.replace("{port}", str(self.port)).replace("{folder}", str(folder)) + "}\n", encoding="utf-8")
        self.process = subprocess.Popen(["nginx", "-p", folder, "-c", configuration], stderr=subprocess.DEVNULL)
        until = time.monotonic() + 60
        while not answers(self.port):
            if self.process.poll() is not None or time.monotonic() > until:
                raise RuntimeError(f"nginx did not start: {(self.folder / 'nginx.log').read_text()}")
            time.sleep(0.02)

    @property
    def site(self):
        return f"http://127.0.0.1:{self.port}"

    def requests(self):
        """The requests, in the order of the answers."""
        return [line.split('"')[1] for line in (self.folder / "access.log").read_text().splitlines()]

    def close(self):
        self.process.terminate()
        self.process.wait()
