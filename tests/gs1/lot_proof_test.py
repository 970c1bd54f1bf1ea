#!/usr/bin/env python3
"""Recomputes the worked example of app/base/gs1/lot_proof.h from its text alone, with openssl's Ed25519."""
import base64
import re
import sys
import unittest
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.append(str(ROOT / "tests/support"))

from signing import hash_of, sign

TEXT = (ROOT / "app/base/gs1/lot_proof.h").read_text(encoding="utf-8")
EXAMPLE = TEXT[TEXT.index("Worked example"):]
SEED = bytes.fromhex(re.search("seed `([0-9a-f]{64})`", EXAMPLE).group(1))


def proof(digest):
    return base64.urlsafe_b64encode(sign(digest, SEED)).rstrip(b"=").decode()


class LotProofTest(unittest.TestCase):
    def test_of_a_lot_by_gtin(self):
        gtin, lot, digest, signed = re.search(
            r"GTIN `(.*?)`, lot `(.*?)`; hash\s+//\s+`(.*?)`\s+//\s+proof\s+//\s+`(.*?)`", EXAMPLE).groups()
        message = hash_of("OCOP lot 1", "01", gtin, lot)
        self.assertEqual(message.hex(), digest)
        self.assertEqual(proof(message), signed)

    def test_of_a_pack(self):
        gtin, lot, serial, signed = re.search(
            r"GTIN `(.*?)`, lot `(.*?)`, serial `(.*?)`; proof\s+//\s+`(.*?)`", EXAMPLE).groups()
        self.assertEqual(proof(hash_of("OCOP lot 2", "01", gtin, lot, serial)), signed)

    def test_of_a_lot_by_product_id(self):
        product, lot, signed = re.search(r"product `(.*?)`, lot `(.*?)`; proof\s+//\s+`(.*?)`", EXAMPLE).groups()
        self.assertEqual(proof(hash_of("OCOP lot 1", "p", product, lot)), signed)


if __name__ == "__main__":
    unittest.main()
