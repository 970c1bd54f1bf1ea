"""A till without a window (tests/terminal/till_seller.cpp), and the settings that it sells with."""
import json
import subprocess
from pathlib import Path

# Of the PIN 2468, with the least work that Argon2id allows: hundreds of starts each sign in.
PIN_HASH = "$argon2id$v=19$m=8,t=1,p=1$OP1wZGfKk68QdaBMaHekDQ$1+2fmmveAn+xl07Z9C3Kv5qEiwxvyug+gRPRt2MF6mY"


def settings(**more):
    """A point's private settings with the seller Lan and the given additions."""
    return json.dumps({
        "format": 1, "version": 0, "limits": {"seller_discount_hundredths": 1000, "seller_may_void": True},
        "staff": [{"id": "lan", "name": "Lan", "role": "seller", "pin": PIN_HASH}], **more})


def give_settings(data, **more):
    Path(data, "private.json").write_text(settings(**more), encoding="utf-8")


def start(build, data, what, *words):
    return subprocess.Popen([build / "tests/till_seller", data, what, *words], stdout=subprocess.PIPE,
                            stderr=subprocess.DEVNULL, text=True)
