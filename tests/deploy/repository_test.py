"""The office's apt repository: apt itself reads it, trusts the office's key alone, and goes back by one version."""
import os
import subprocess
import tempfile
import unittest
from pathlib import Path

from debian_root import DebianRoot, can_be_made

ROOT = Path(__file__).resolve().parents[2]
MAKE = ROOT / "deploy/repository/make"
KEY = "office@ocop.example"


def made_key(home, name):
    home.mkdir(mode=0o700)
    subprocess.run(["gpg", "--homedir", home, "--batch", "--passphrase", "", "--quick-gen-key", name, "ed25519",
                    "sign"], check=True, capture_output=True)
    return home


def package(folder, version, word=""):
    tree = folder / f"tree{version}{word}"
    (tree / "DEBIAN").mkdir(parents=True)
    (tree / "DEBIAN/control").write_text(f"Package: ocop-sample\nVersion: {version}\nArchitecture: all\n"
                                         f"Maintainer: Lan <{KEY}>\nDescription: sample\n Version {version}{word}.\n")
    path = folder / f"{version}{word}.deb"
    subprocess.run(["dpkg-deb", "--root-owner-group", "-Zgzip", "-b", tree, path], check=True, capture_output=True)
    return path


@unittest.skipUnless(can_be_made(), "only root can install, where it may mount")
class Repository(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.root = DebianRoot()
        for path in ("etc/apt/sources.list", "etc/apt/sources.list.d", "etc/apt/keyrings"):
            cls.root.run("rm", "-rf", f"/{path}")
        cls.root.run("mkdir", "-p", "/etc/apt/sources.list.d", "/etc/apt/keyrings")

    def setUp(self):
        holder = tempfile.TemporaryDirectory()
        self.addCleanup(holder.cleanup)
        self.folder = Path(holder.name)
        self.home = made_key(self.folder / "gpg", KEY)
        self.addCleanup(subprocess.run, ["gpgconf", "--homedir", self.home, "--kill", "all"], check=False)
        self.web = self.root.at("/tmp") / self.id().rsplit(".", 1)[1]
        self.root.run("rm", "-rf", "/var/lib/apt/lists")

    def make(self, *packages, home=None, status=0):
        done = subprocess.run([MAKE, "--to", self.web, "--key", KEY, "--suite", "bookworm", "--address",
                               f"file:/tmp/{self.web.name}", *packages], capture_output=True, text=True, check=False,
                              env={**os.environ, "GNUPGHOME": str(home or self.home)})
        self.assertEqual(done.returncode, status, done.stdout + done.stderr)
        return done.stderr

    def trust(self):
        at = f"/tmp/{self.web.name}"
        self.root.run("cp", f"{at}/ocop.gpg", "/etc/apt/keyrings/ocop.gpg")
        self.root.run("cp", f"{at}/ocop-bookworm.sources", "/etc/apt/sources.list.d/")

    def apt(self, *words, status=0):
        return self.root.run("apt-get", "-q", "-y", "--allow-downgrades", *words, status=status)

    def offered(self):
        table = self.root.run("apt-cache", "madison", "ocop-sample")
        return [line.split("|")[1].strip() for line in table.splitlines()]

    def test_apt_installs_upgrades_and_goes_back_by_one_version(self):
        self.make(package(self.folder, "1.9"))
        self.trust()
        self.apt("update")
        self.apt("install", "ocop-sample")
        self.make(package(self.folder, "1.10"))
        self.apt("update")
        self.apt("install", "--only-upgrade", "ocop-sample")
        self.assertEqual(self.root.state("ocop-sample"), "installed 1.10")
        self.apt("install", "ocop-sample=1.9")
        self.assertEqual(self.root.state("ocop-sample"), "installed 1.9")
        self.make(package(self.folder, "1.11"))
        self.apt("update")
        self.assertEqual([version for version in self.offered() if version != "1.9"], ["1.11", "1.10"])
        self.assertEqual(sorted(path.name for path in self.web.glob("pool/bookworm/*")),
                         ["ocop-sample_1.10_all.deb", "ocop-sample_1.11_all.deb"])
        self.apt("purge", "ocop-sample")

    def test_what_another_key_signed_or_what_was_changed_is_refused(self):
        self.make(package(self.folder, "1.0"))
        self.trust()
        self.apt("update")
        other = made_key(self.folder / "thief", KEY)
        self.addCleanup(subprocess.run, ["gpgconf", "--homedir", other, "--kill", "all"], check=False)
        self.make(package(self.folder, "2.0"), home=other)
        self.assertIn("NO_PUBKEY", self.apt("update", "-o", "APT::Update::Error-Mode=any", status=100))
        self.assertEqual(self.offered(), ["1.0"])
        self.make()
        at = self.web / "pool/bookworm/ocop-sample_2.0_all.deb"
        at.write_bytes(at.read_bytes()[:-1] + b"x")
        self.apt("update")
        self.assertRegex(self.apt("install", "ocop-sample", status=100), "Hash Sum mismatch|unexpected size")
        self.assertEqual(self.root.state("ocop-sample").strip(), "")

    def test_a_version_that_was_given_out_does_not_change(self):
        self.make(package(self.folder, "1.0"))
        self.assertIn("is there with other bytes", self.make(package(self.folder, "1.0", "other"), status=1))


if __name__ == "__main__":
    unittest.main()
