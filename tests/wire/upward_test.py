#!/usr/bin/env python3
"""Recomputes the worked examples of app/base/wire/upward.md from its text alone, with openssl's Ed25519."""
import hashlib
import re
import sys
import unittest
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.append(str(ROOT / "tests/support"))

from signing import hash_of, public_key, sign

TEXT = (ROOT / "app/base/wire/upward.md").read_text(encoding="utf-8")


def after(words, pattern):
    """Returns the first match of the pattern after those words."""
    return re.search(pattern, TEXT[TEXT.index(words):]).group(1)


SEED = bytes.fromhex(after("Worked example: seed", "`([0-9a-f]{64})`"))


class UpwardTest(unittest.TestCase):
    def test_the_public_key_and_the_enrolment_record(self):
        self.assertEqual(public_key(SEED).hex(), after("public key\n", "`([0-9a-f]{64})`"))
        terminal = bytes.fromhex(after("Terminal\n", "`([0-9a-f]{32})`"))
        self.assertEqual(hash_of("OCOP terminal 2", terminal, public_key(SEED)).hex(),
                         after("record's hash", "`([0-9a-f]{64})`"))

    def test_a_signed_request(self):
        example = "Worked example, with the key above: "
        method, path = re.search(r"`(\w+) (/\S+)`", TEXT[TEXT.index(example):]).groups()
        body = after("body `", "`(.*?)`").encode()
        digest = hash_of("OCOP request 1", method, path, hashlib.sha256(body).digest(),
                         int(after("` at ", "(\\d+)")),
                         bytes.fromhex(after("nonce `", "`([0-9a-f]{32})`")))
        self.assertEqual(digest.hex(), after("The hash is", "`([0-9a-f]{64})`"))
        self.assertEqual(sign(digest, SEED).hex(), after("the signature\n", "`([0-9a-f]{128})`"))

    def test_signed_settings(self):
        settings = after("the settings\n", "`(.*)`")
        point = after("as release key and the point", "`(.*?)`")
        self.assertEqual(sign(hash_of("OCOP settings 1", point, settings), SEED).hex(),
                         after("are signed", "`([0-9a-f]{128})`"))

    def test_an_earlier_name(self):
        earlier = bytes.fromhex(after("Terminal\n", "`([0-9a-f]{32})`"))
        now = bytes.fromhex(after("whose machine is\n", "`([0-9a-f]{32})`"))
        self.assertEqual(sign(hash_of("OCOP retired 1", earlier, now), SEED).hex(),
                         after("whose machine is\n", "`([0-9a-f]{128})`"))


if __name__ == "__main__":
    unittest.main()
