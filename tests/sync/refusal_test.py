"""Messages shown at a terminal when its environment is at fault, with the real program: a server's certificate
that is not valid now, and root who works in another user's folder.

OCOP_BUILD names the build."""
import http.server
import os
import shutil
import ssl
import subprocess
import tempfile
import threading
import unittest
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
BUILD = Path(os.environ.get("OCOP_BUILD", ROOT / "build"))

AUTHORITY = """
[ca]
default_ca = own
[own]
dir = {folder}
database = $dir/index
new_certs_dir = $dir
serial = $dir/serial
default_md = sha256
policy = any
x509_extensions = names
unique_subject = no
[any]
commonName = supplied
[names]
subjectAltName = IP:127.0.0.1
basicConstraints = CA:TRUE
"""


class Refusals(unittest.TestCase):
    def setUp(self):
        self.folder = Path(tempfile.mkdtemp(prefix="ocop-refusal-"))
        self.addCleanup(shutil.rmtree, self.folder, True)
        self.data = self.folder / "data"

    def sync(self, *words, status):
        done = subprocess.run([BUILD / "app/ocop-sync", *map(str, words), "--data", self.data], capture_output=True,
                              text=True, timeout=100)
        self.assertEqual(done.returncode, status, done.stdout + done.stderr)
        return done.stdout + done.stderr

    def openssl(self, *words):
        subprocess.run(["openssl", *map(str, words)], check=True, capture_output=True, cwd=self.folder)

    def certificate(self, start, end):
        """Makes a self-signed certificate of this machine, valid between those days."""
        (self.folder / "index").write_text("")
        (self.folder / "serial").write_text("01\n")
        (self.folder / "ca.conf").write_text(AUTHORITY.format(folder=self.folder))
        self.openssl("req", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-subj", "/CN=hub",
                     "-keyout", "hub.key", "-out", "hub.csr")
        self.openssl("ca", "-batch", "-notext", "-config", "ca.conf", "-selfsign", "-keyfile", "hub.key", "-in",
                     "hub.csr", "-out", "hub.pem", "-startdate", f"{start}0101000000Z", "-enddate",
                     f"{end}0101000000Z")

    def ask(self, trusted="hub.pem"):
        """Returns the message of `once` for a server with that certificate."""
        server = http.server.HTTPServer(("127.0.0.1", 0), http.server.BaseHTTPRequestHandler)
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(self.folder / "hub.pem", self.folder / "hub.key")
        server.socket = context.wrap_socket(server.socket, server_side=True)
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        try:
            config = self.folder / "sync.toml"
            config.write_text(f'base = "https://127.0.0.1:{server.server_port}"\n'
                              f'ca_file = "{self.folder}/{trusted}"\n')
            (self.data / "sync").mkdir(parents=True, exist_ok=True)
            shutil.copy(self.folder / "root.json", self.data / "sync/root.json")
            return self.sync("once", "--config", config, status=1)
        finally:
            server.shutdown()
            server.server_close()
            thread.join()

    def pin(self):
        hub = BUILD / "app/ocop-hub"
        for name in ("root.key", "release.key"):
            subprocess.run([hub, "keys", "make", self.folder / name, "--name", name], check=True,
                           capture_output=True)
        subprocess.run([hub, "keys", "root", self.folder / "root.json", "--root-key", self.folder / "root.key.pub",
                        "--release-key", self.folder / "release.key.pub"], check=True, capture_output=True)
        subprocess.run([hub, "keys", "sign", self.folder / "root.json", "--key", self.folder / "root.key"], check=True,
                       capture_output=True)

    def test_a_certificate_that_is_not_valid_now_hints_at_the_clock(self):
        self.pin()
        for start, end, words in (("2001", "2002", "has expired"), ("2098", "2099", "not yet valid")):
            self.certificate(start, end)
            told = self.ask()
            self.assertIn(words, told)
            self.assertIn("timedatectl", told)

    def test_a_certificate_of_somebody_else_is_told_apart(self):
        self.pin()
        self.certificate("2001", "2098")
        (self.folder / "hub.pem").rename(self.folder / "trusted.pem")
        self.certificate("2001", "2098")  # of another key
        told = self.ask("trusted.pem")
        self.assertRegex(told, "self[- ]signed|unable to get local issuer")
        self.assertNotIn("timedatectl", told)

    @unittest.skipUnless(os.geteuid() == 0, "only root can be refused, and leave files")
    def test_root_is_refused_in_another_users_folder_and_what_it_left_is_told(self):
        (self.data / "sync").mkdir(parents=True)
        for path in (self.folder, self.data, self.data / "sync"):
            path.chmod(0o755)
            os.chown(path, 65534, 65534)
        for words in (("once",), ("run",), ("enrol", "7K3QM-9XW2A"), ("renew",), ("pin", "root.json")):
            self.assertIn("sudo -u nobody ocop-sync", self.sync(*words, status=1))
        self.assertEqual(sorted(path.name for path in self.data.rglob("*")), ["sync"], "nothing was left there")
        self.sync("status", status=0)
        os.chown(self.data / "sync", 0, 0)
        self.assertIn("sudo chown -R nobody:", self.sync("status", status=1))
        kiosk = subprocess.run([BUILD / "app/ocop-kiosk", "point", "set", "bank", "", "--data", self.data],
                               capture_output=True, text=True, timeout=100)
        self.assertEqual(kiosk.returncode, 1)
        self.assertIn("sudo -u nobody ocop-kiosk", kiosk.stderr)
        self.assertFalse((self.data / "private.json").exists())


if __name__ == "__main__":
    unittest.main()
