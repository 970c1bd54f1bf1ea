"""The hash of fields and Ed25519 by independent implementations: hashlib and openssl. Nothing here uses our
programs."""
import hashlib
import struct
import subprocess
import tempfile
from pathlib import Path

PRIVATE = bytes.fromhex("302e020100300506032b657004220420")  # RFC 8410: what stands before a seed


def fields(*values):
    """Writes length (4 bytes) and bytes of each; integers are 8 bytes; big-endian."""
    out = b""
    for value in values:
        data = struct.pack(">q", value) if isinstance(value, int) else \
            value.encode() if isinstance(value, str) else value
        out += struct.pack(">I", len(data)) + data
    return out


def hash_of(*values):
    return hashlib.sha256(fields(*values)).digest()


def openssl(words, **files):
    """Returns the output of openssl; each of `files` is written as a file of that name."""
    with tempfile.TemporaryDirectory() as folder:
        for name, data in files.items():
            Path(folder, name).write_bytes(data)
        return subprocess.run(["openssl", *words.split()], cwd=folder, capture_output=True, check=True).stdout


def public_key(seed):
    return openssl("pkey -inform DER -in key -pubout -outform DER", key=PRIVATE + seed)[-32:]


def sign(message, seed):
    return openssl("pkeyutl -sign -rawin -keyform DER -inkey key -in message", key=PRIVATE + seed, message=message)
