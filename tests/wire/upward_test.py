#!/usr/bin/env python3
"""The worked examples of app/wire/upward.md, made anew from its words alone, with openssl's Ed25519."""
import hashlib
import re
import struct
import subprocess
import tempfile
import unittest
from pathlib import Path

TEXT = (Path(__file__).parents[2] / "app/wire/upward.md").read_text(encoding="utf-8")
PRIVATE = bytes.fromhex("302e020100300506032b657004220420")  # RFC 8410: what stands before a seed


def hash_of(*values):
    """Length (4 bytes) and bytes of each; integers are 8 bytes; big-endian."""
    out = b""
    for value in values:
        data = struct.pack(">q", value) if isinstance(value, int) else \
            value.encode() if isinstance(value, str) else value
        out += struct.pack(">I", len(data)) + data
    return hashlib.sha256(out).digest()


def after(words, pattern):
    """The first match of the pattern behind those words."""
    return re.search(pattern, TEXT[TEXT.index(words):]).group(1)


class UpwardTest(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.TemporaryDirectory()
        self.addCleanup(self.folder.cleanup)
        self.key = Path(self.folder.name, "key")
        self.key.write_bytes(PRIVATE + bytes.fromhex(after("Worked example: seed", "`([0-9a-f]{64})`")))

    def openssl(self, *words):
        return subprocess.run(["openssl", *words], capture_output=True, check=True).stdout

    def public_key(self):
        return self.openssl("pkey", "-inform", "DER", "-in", self.key, "-pubout", "-outform", "DER")[-32:]

    def sign(self, message):
        file = Path(self.folder.name, "message")
        file.write_bytes(message)
        return self.openssl("pkeyutl", "-sign", "-rawin", "-keyform", "DER", "-inkey", self.key, "-in", file).hex()

    def test_the_public_key_and_the_enrolment_record(self):
        self.assertEqual(self.public_key().hex(), after("public key\n", "`([0-9a-f]{64})`"))
        terminal = bytes.fromhex(after("Terminal\n", "`([0-9a-f]{32})`"))
        self.assertEqual(hash_of("OCOP terminal 2", terminal, self.public_key()).hex(),
                         after("record's hash", "`([0-9a-f]{64})`"))

    def test_a_signed_request(self):
        example = "Worked example, with the key above: "
        method, path = re.search(r"`(\w+) (/\S+)`", TEXT[TEXT.index(example):]).groups()
        body = after("body `", "`(.*?)`").encode()
        digest = hash_of("OCOP request 1", method, path, hashlib.sha256(body).digest(),
                         int(after("` at ", "(\\d+)")),
                         bytes.fromhex(after("nonce `", "`([0-9a-f]{32})`")))
        self.assertEqual(digest.hex(), after("The hash is", "`([0-9a-f]{64})`"))
        self.assertEqual(self.sign(digest), after("the signature\n", "`([0-9a-f]{128})`"))

    def test_signed_settings(self):
        settings = after("the settings\n", "`(.*)`")
        point = after("as release key and the point", "`(.*?)`")
        self.assertEqual(self.sign(hash_of("OCOP settings 1", point, settings)),
                         after("are signed", "`([0-9a-f]{128})`"))


if __name__ == "__main__":
    unittest.main()
