"""What staff do at the till, by the names of the controls, and the shop around it."""
import os
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from driver import BUILD, KioskTest

sys.path.append(str(Path(__file__).resolve().parents[1] / "support"))
import escpos
from ledger import Entries, payment_code

KIOSK = BUILD / "app/ocop-kiosk"
SELLER, MANAGER = ("lan", "2468"), ("hoa", "13579")
BANK, ACCOUNT = "970436", "0123456789"
FLOAT = 1_000_000
PAGES = ["sell", "pay", "done", "sales", "sale", "refund", "stock", "item", "figures", "shift", "close", "shifts", "slips"]
NOTES = [500_000, 200_000, 100_000, 50_000, 20_000, 10_000, 5_000, 2_000, 1_000]
FIND_BY = ["number", "day", "amount", "product"]
WAYS = ["cash", "vietqr", "card"]
STOCK_OPERATIONS = ["receive", "count", "write_off", "transfer"]


def dong(amount):
    """Formats it as on the screen in Vietnamese."""
    return f"{amount:,}".replace(",", ".") + " ₫"


def kiosk_command(data, *words, **how):
    return subprocess.run([KIOSK, "--data", data, *words], text=True, capture_output=True, timeout=60, **how)


def vietqr(payload):
    """Bank, account, amount and purpose of a VietQR payload whose checksum is right."""
    crc = 0xFFFF
    for byte in payload[:-4].encode():
        crc ^= byte << 8
        for _ in range(8):
            crc = (crc << 1 ^ 0x1021 if crc & 0x8000 else crc << 1) & 0xFFFF
    if f"{crc:04X}" != payload[-4:]:
        raise AssertionError(f"a VietQR payload with a wrong checksum: {payload}")

    def fields(text):
        found = {}
        while text:
            end = 4 + int(text[2:4])
            found[text[:2]], text = text[4:end], text[end:]
        return found

    whole = fields(payload)
    receiver = fields(fields(whole["38"])["01"])
    return receiver["00"], receiver["01"], int(whole["54"]), fields(whole["62"])["08"]


class Till:
    def __init__(self, kiosk):
        self.kiosk = kiosk

    def tap(self, *names):
        self.kiosk.settle(self.kiosk.tap(*names))

    def digits(self, text):
        """Types on the open pad, then done."""
        self.tap(*(f"pad:{digit}" for digit in text), "pad:done")

    def words(self, text):
        """Types on the open keyboard, then done."""
        self.tap(*("key:space" if letter == " " else f"key:{letter}" for letter in text), "key:done")

    def scan(self, *codes):
        for code in codes:
            self.kiosk.scan(code)
            self.kiosk.wait_rest(0.25)

    def go(self, page):
        self.tap(f"till/tab:{PAGES.index(page)}")

    # -- signing in, and the shift

    def sign_in(self, person, pin):
        self.tap("bar/staff")
        self.tap(f"till/staff/{person}")
        self.digits(pin)
        self.kiosk.find("till/tab:0")

    def lock(self):
        self.tap("till/lock")
        self.kiosk.wait_route("home")

    def count(self, cash):
        """Counts as much of the amount as notes allow, on the pad, which advances by itself; returns that amount."""
        keys, rest = [], cash
        for value in NOTES:
            pieces, rest = divmod(rest, value)
            keys += [*str(pieces), "done"]
        self.tap(f"note:{NOTES[0]}")
        self.tap(*(f"pad:{key}" for key in keys))
        return cash - rest

    def open_shift(self):
        self.count(FLOAT)
        self.tap("count/done")
        self.kiosk.find("till/find")

    def close_shift(self, cash, why=""):
        """Closes the shift with that count; returns the counted amount."""
        self.go("shift")
        self.tap("shift/close")
        counted = self.count(cash)
        if why:
            self.tap("close/why")
            self.words(why)
        self.tap("count/done")
        self.kiosk.wait("the shift is closed", lambda s: not any(c["name"] == "close/why" for c in s["controls"]))
        self.kiosk.find("note:1000")
        return counted

    # -- the cart

    def tile(self, product):
        self.tap(f"till/tile/{product}")

    def search(self, words, product):
        self.tap("till/find")
        self.tap(*("key:space" if letter == " " else f"key:{letter}" for letter in words))
        self.tap(f"till/tile/{product}")
        self.tap("till/find_close")

    def weigh(self, grams):
        """Enters the weight that the pad asks for."""
        self.digits(str(grams))

    def change_line(self, tool, value):
        """Changes the last added or chosen line: quantity or price."""
        self.tap(f"line/{tool}")
        self.digits(str(value))

    def discount(self, what, value, percent=False):
        """`what`: line (the last added or chosen one) or cart."""
        self.tap(f"{what}/discount")
        if percent:
            self.tap("pad/unit:1")
        self.digits(str(value))

    def note(self, what, words):
        self.tap(f"{what}/note")
        self.words(words)

    # -- paying

    def pay(self):
        self.tap("cart/pay")

    def pay_allowed(self):
        """A manager approves what the seller may not do alone."""
        self.pay()
        self.digits(MANAGER[1])
        self.kiosk.find("pay/cash:0")

    def cash(self, quick=0):
        """Pays the exact amount in cash, or that of another button."""
        self.tap(f"pay/cash:{quick}")

    def given(self, amount):
        """Types the amount that the customer hands over."""
        self.tap(max(name for name in self.kiosk.names() if name.startswith("pay/cash:")))
        self.digits(str(amount))

    def part(self, way, amount):
        """Makes the next payment cover that much of the rest."""
        self.tap(f"pay/way:{WAYS.index(way)}")
        self.tap("pay/part")
        self.digits(str(amount))

    def card(self, reference="4321"):
        self.tap("pay/way:2")
        self.tap("pay/confirm")
        self.digits(reference)

    def vietqr(self, amount, digits="2468"):
        """The customer's app reads the code off the screen; staff see the money come."""
        self.tap("pay/way:1")
        self.kiosk.wait_qr(f"a VietQR of {amount} dong", lambda text: self.asks(text, amount))
        self.tap("pay/confirm")
        self.digits(digits)

    @staticmethod
    def asks(payload, amount):
        if not payload.startswith("000201"):
            return False
        *asked, purpose = vietqr(payload)
        code, number = purpose.split(" ")
        return asked == [BANK, ACCOUNT, amount] and code in [payment_code(number, at) for at in range(3)]

    def sold(self):
        """Returns the number of the sale just booked, and the texts on the screen."""
        self.kiosk.find("done/next")
        words = self.kiosk.words()
        number = next(re.search(r"DL01-\d{6}", text) for text in words if "DL01-" in text).group()
        self.tap("done/next")
        return number, words

    # -- after the sale

    def find_sale(self, by, wanted, number):
        """Finds a past sale by number, amount or product, and opens it."""
        self.go("sales")
        self.tap(f"sales/by:{FIND_BY.index(by)}")
        self.tap("sales/find")
        self.words(wanted) if by == "product" else self.digits(str(wanted))
        self.tap(f"sale:{number}")
        self.kiosk.find("sale/back")

    def show_sale(self, number):
        self.find_sale("number", number[-6:], number)

    def void(self, number):
        self.show_sale(number)
        self.tap("reason:0")
        self.tap("sale/void")

    def refund(self, number, pieces, restock):
        """`pieces`: by line, how many more or fewer than proposed."""
        self.show_sale(number)
        self.tap("sale/refund")
        for line, more in pieces.items():
            self.tap(*[f"back/{'more' if more > 0 else 'less'}:{line}"] * abs(more))
        if not restock:
            self.tap("refund/restock:1")
        self.tap("reason:1")
        self.tap("refund/do")
        self.digits(MANAGER[1])
        self.kiosk.find("sale/back")

    # -- stock

    def stock(self, code, operation, quantity, words=""):
        """Records a stock entry for the scanned lot. `words`: the reason or the destination."""
        self.go("stock")
        self.scan(code)
        if operation != "receive":
            self.tap(f"stock/operation:{STOCK_OPERATIONS.index(operation)}")
        self.tap("stock/quantity")
        self.digits(str(quantity))
        if words:
            self.tap("stock/to" if operation == "transfer" else "stock/reason")
            self.words(words)
        self.tap("stock/do")
        if operation != "receive":
            self.digits(MANAGER[1])

    def slip(self, way, amount, reason, party="", note=""):
        """Writes a cash slip; `reason`: its position. A manager allows what goes out."""
        self.go("shift")
        self.tap("shift/slips")
        self.tap(f"slip/way:{['in', 'out'].index(way)}", "slip/amount")
        self.digits(str(amount))
        self.tap(f"slip/why:{reason}")
        for field, words in (("party", party), ("note", note)):
            if words:
                self.tap(f"slip/{field}")
                self.words(words)
        self.tap("slip/do")
        if way == "out":
            self.digits(MANAGER[1])


class Shop:
    """A data folder with a catalogue, two people and a bank account, and the output of its printer."""

    def __init__(self, made, printer="file"):
        self.data = tempfile.mkdtemp(prefix="ocop-shop-")
        shutil.copytree(made, self.data, symlinks=True, dirs_exist_ok=True)
        self.printed = os.path.join(self.data, "printed.bin")
        self.config = os.path.join(self.data, "kiosk.toml")
        self.configure(f"file:{self.printed}" if printer == "file" else printer)

    def configure(self, printer):
        # On a busy machine the simulated scanner is slower than a real one.
        Path(self.config).write_text(f'printer = "{printer}"\nreduce_motion = true\nscanner_gap_ms = 200\n',
                                     encoding="utf-8")

    def entries(self):
        return Entries(KIOSK, self.data)

    def papers(self):
        return escpos.read(Path(self.printed).read_bytes())

    def close(self):
        shutil.rmtree(self.data, ignore_errors=True)


class TillTest(KioskTest):
    """A catalogue with two people for each test class; a shop of its own for each test."""
    size = (1280, 720)  # small, because it is rendered in software here

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        for (person, pin), name, role in ((SELLER, "Lan", "seller"), (MANAGER, "Chị Hoa", "manager")):
            kiosk_command(cls.data, "staff", "add", person, "--name", name, "--role", role,
                          input=f"{pin}\n{pin}\n", check=True)
        for key, value in (("bank", f"{BANK} {ACCOUNT} HTX NA CHI LANG"), ("sale_prefix", "DL01"),
                           ("receipt.point", "Điểm OCOP Lạng Sơn")):
            kiosk_command(cls.data, "point", "set", key, value, check=True)

    def shop(self, **how):
        shop = Shop(self.data, **how)
        self.addCleanup(shop.close)
        return shop

    def till(self, shop, *options, before=()):
        return Till(self.kiosk("--open", "home", "--config", shop.config, *options, data=shop.data,
                               before=before))

    def open_till(self, shop, *options):
        """Signs in and opens the shift."""
        till = self.till(shop, *options)
        till.sign_in(*SELLER)
        till.open_shift()
        return till
