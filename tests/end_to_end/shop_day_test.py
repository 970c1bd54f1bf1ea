"""A day in the shop in the real window: sign in, open, sell by tile and by scanner, pay in cash, hold,
void, refund, count and close; then the exported ledger is summed up by itself."""
import json
import os
import shutil
import subprocess
import tempfile
import unittest
from pathlib import Path

from driver import BUILD, KioskTest, import_sample

KIOSK = BUILD / "app/ocop-kiosk"


def add_staff(data, person, name, role, pin):
    subprocess.run([KIOSK, "--data", data, "staff", "add", person, "--name", name, "--role", role],
                   input=f"{pin}\n{pin}\n", text=True, check=True, stdout=subprocess.DEVNULL)


def make_shop(test):
    data = tempfile.mkdtemp(prefix="ocop-shop-")
    test.addCleanup(shutil.rmtree, data, True)
    import_sample(data)
    add_staff(data, "lan", "Lan", "seller", "2468")
    add_staff(data, "hoa", "Chị Hoa", "manager", "13579")
    return data


class Till:
    """What staff do, by its controls' names."""

    def __init__(self, kiosk):
        self.kiosk = kiosk

    def tap(self, name):
        self.kiosk.tap(name)
        self.kiosk.wait_rest(0.3)

    def digits(self, text):
        for digit in text:
            self.tap(f"pad:{digit}")
        self.tap("pad:done")

    def sign_in(self, person, pin):
        self.tap("bar/staff")
        self.tap(f"till/staff/{person}")
        self.digits(pin)

    def open_shift(self, notes):
        for value, pieces in notes.items():
            self.tap(f"note:{value}")
            self.digits(str(pieces))
        self.tap("count/done")
        self.kiosk.find("till/find")

    def pay_exactly(self):
        self.tap("cart/pay")
        self.tap("pay/cash:0")
        self.kiosk.find("done/next")


def entries(data):
    lines = subprocess.run([KIOSK, "--data", data, "export"], check=True, capture_output=True,
                           text=True).stdout.splitlines()
    return [dict(json.loads(line), body=json.loads(json.loads(line)["body"])) for line in lines]


class ShopDay(KioskTest):
    def first_tiles(self, kiosk, count):
        controls = kiosk.wait_rest()["controls"]
        return [c["name"] for c in controls if c["name"].startswith("till/tile/")][:count]

    def test_a_day_from_sign_in_to_close_adds_up(self):
        data = make_shop(self)
        printed = os.path.join(data, "printed.bin")
        config = os.path.join(data, "kiosk.toml")
        Path(config).write_text(f'printer = "file:{printed}"\n', encoding="utf-8")
        kiosk = self.kiosk("--open", "home", "--config", config, data=data)
        till = Till(kiosk)
        till.sign_in("lan", "2468")
        till.open_shift({500000: 1, 100000: 5})
        tiles = self.first_tiles(kiosk, 8)

        for name in tiles[:2]:  # by tile, in cash
            till.tap(name)
            till.pay_exactly()
            till.tap("done/next")
        kiosk.scan("2000001000342")  # by scanner, put aside for the next customer
        kiosk.find("cart/hold")
        till.tap("cart/hold")
        till.tap(tiles[1])
        till.pay_exactly()
        till.tap("done/next")
        till.tap("till/waiting:0")
        if "pad:done" in self.names(kiosk):
            till.digits("750")
        till.pay_exactly()

        till.tap("till/tab:3")  # the last sale was a mistake
        sales = [n for n in self.names(kiosk) if n.startswith("sale:")]
        self.assertEqual(len(sales), 4)
        till.tap(sales[0])
        till.tap("reason:0")
        till.tap("sale/void")
        till.tap("sale/back")
        till.tap(sales[1])  # a customer comes back: only a manager may refund
        till.tap("sale/refund")
        till.tap("reason:1")
        till.tap("refund/do")
        till.digits("0000")
        till.digits("13579")
        kiosk.find("sale/back")

        till.tap("till/tab:9")  # close: what is counted differs, and is explained
        till.tap("shift/close")
        till.tap("note:500000")
        till.digits("2")
        till.tap("count/done")
        till.tap("close/why")
        for key in "thieu":
            till.tap("key:" + key)
        till.tap("key:done")
        till.tap("count/done")
        kiosk.wait("the shift is closed", lambda s: any(c["name"] == "note:1000" for c in s["controls"]))
        till.tap("till/lock")
        kiosk.wait_route("home")
        kiosk.close()
        self.assert_adds_up(entries(data))
        subprocess.run([KIOSK, "--data", data, "verify"], check=True, stdout=subprocess.DEVNULL)
        self.assertGreater(os.path.getsize(printed), 10_000)

    def names(self, kiosk):
        return [c["name"] for c in kiosk.wait_rest()["controls"]]

    def assert_adds_up(self, day):
        """From the entries alone, without the program's own sums."""
        bodies = {kind: [e["body"] for e in day if e["kind"] == kind] for kind in {e["kind"] for e in day}}
        self.assertEqual(len(bodies["sale"]), 4)
        self.assertEqual(len(bodies["void"]), 1)
        self.assertEqual(len(bodies["pin_failed"]), 1)
        refund = bodies["refund"][0]
        self.assertEqual(refund["manager"], "hoa")
        taken = sum(t["amount"] for s in bodies["sale"] for t in s["tenders"] if t["kind"] == "cash")
        back = sum(t["amount"] for b in bodies["void"] + bodies["refund"] for t in b["tenders"])
        close = bodies["shift_close"][0]
        self.assertEqual(close["expected"], bodies["shift_open"][0]["float"] + taken - back)
        self.assertEqual(close["counted"], 1_000_000)
        self.assertEqual(close["difference"], close["counted"] - close["expected"])
        for sale in bodies["sale"]:
            self.assertEqual(sale["total"], sum(l["amount"] for l in sale["lines"]) + sale["rounding"])


if __name__ == "__main__":
    unittest.main()
