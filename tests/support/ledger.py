"""An independent reader of a terminal's ledger: computes the hashes from the format's description alone, and sums
over the entries that `ocop-kiosk export` wrote. Nothing here uses our programs' code."""
import collections
import json
import subprocess
from pathlib import Path

from signing import hash_of


def public_key(data):
    """The public key of DATA/terminal.key, by openssl; empty if the terminal has none."""
    path = Path(data, "terminal.key")
    if not path.exists():
        return b""
    rfc8410 = bytes.fromhex("302e020100300506032b657004220420")  # the DER prefix of a seed
    return subprocess.run(["openssl", "pkey", "-inform", "DER", "-pubout", "-outform", "DER"], check=True,
                          input=rfc8410 + bytes.fromhex(path.read_text()), capture_output=True).stdout[-32:]


def wrong_entry(terminal, entries, key=b""):
    """Returns the first wrong entry, or None. Entries: seq, at_ms, boot, uptime_ms, kind,
    body, prev, hash. The first one follows the terminal's id, or its id and key."""
    prev = hash_of("OCOP terminal 1", terminal)
    if key and entries and entries[0][6] != prev:
        prev = hash_of("OCOP terminal 2", terminal, key)
    for expected, (seq, at_ms, boot, uptime_ms, kind, body, entry_prev, entry_hash) in enumerate(entries, 1):
        if seq != expected or entry_prev != prev or \
                hash_of(terminal, seq, at_ms, boot, uptime_ms, kind, body, prev) != entry_hash:
            return expected
        prev = entry_hash
    return None


class Entries:
    """A terminal's export, whose chain is checked."""

    def __init__(self, kiosk, data):
        lines = subprocess.run([kiosk, "export", "--data", data], check=True, capture_output=True,
                               text=True, timeout=120).stdout.splitlines()
        entries = [json.loads(line) for line in lines]
        unhex = bytes.fromhex
        wrong = entries and wrong_entry(unhex(entries[0]["terminal"]), [
            (e["seq"], e["at_ms"], e["boot"], e["uptime_ms"], e["kind"], e["body"], unhex(e["prev"]),
             unhex(e["hash"])) for e in entries], public_key(data))
        if wrong:
            raise AssertionError(f"entry {wrong} does not hold")
        self.lines = lines
        self.terminal = entries[0]["terminal"] if entries else ""
        self.all = [(e["kind"], json.loads(e["body"])) for e in entries]

    def of(self, *kinds):
        return [body for kind, body in self.all if kind in kinds]

    def kinds(self):
        return collections.Counter(kind for kind, _ in self.all)


class Sums:
    """Sums over all sales, voids and refunds: the expected figures of a shift, and the stock."""

    def __init__(self, entries):
        self.sales, self.voids, self.refunds = (entries.of(k) for k in ("sale", "void", "refund"))
        voided = {v["sale"] for v in self.voids}
        by_number = {s["sale"]: s for s in self.sales}
        self.sold = sum(s["total"] for s in self.sales)
        self.voided = sum(v["total"] for v in self.voids)
        self.refunded = sum(r["total"] for r in self.refunds)
        stand = [s for s in self.sales if s["sale"] not in voided]
        self.discount = sum(l["discount"] + l["cart_discount"] for s in stand for l in s["lines"])
        self.rounding = sum(s["rounding"] for s in stand) - sum(r["rounding"] for r in self.refunds)
        self.taken, self.returned = collections.Counter(), collections.Counter()
        self.vat = collections.Counter()
        for sale in self.sales:
            for tender in sale["tenders"]:
                self.taken[tender["kind"]] += tender["amount"]
        for back in self.voids + self.refunds:
            for tender in back["tenders"]:
                self.returned[tender["kind"]] += tender["amount"]
        for sale in stand:
            for line in sale["lines"]:
                self.vat[line["vat_percent"]] += line["vat"]
        for refund in self.refunds:
            for line in refund["lines"]:
                percent = by_number[refund["sale"]]["lines"][line["line"]]["vat_percent"]
                self.vat[percent] -= line["vat"]

        slips = entries.of("cash_move")
        self.cash_in, self.cash_out = (sum(slip["amount"] for slip in slips if slip["direction"] == way)
                                       for way in ("in", "out"))

    def net(self, kind):
        return self.taken[kind] - self.returned[kind]


def stock(entries):
    """(product, lot) -> pieces or grams in stock, for products ever received or counted."""
    shelf, kept = collections.Counter(), set()
    sold = {sale["sale"]: sale["lines"] for sale in entries.of("sale")}

    def move(lines, back):
        for line in lines:
            shelf[line["product"], line.get("lot", "")] += line["quantity"] * back

    for kind, body in entries.all:
        if kind in ("stock_receive", "stock_count") and body["product"] not in kept:
            kept.add(body["product"])  # what was sold before had never been entered
            for key in [key for key in shelf if key[0] == body["product"]]:
                del shelf[key]
        if kind == "sale":
            move(body["lines"], -1)
        elif kind == "void":
            move(sold[body["sale"]], 1)
        elif kind == "refund":
            move([line for line in body["lines"] if line["restock"]], 1)
        elif kind == "stock_receive":
            move([body], 1)
        elif kind in ("stock_write_off", "stock_transfer"):
            move([body], -1)
        elif kind == "stock_count" and body.get("one_expiry"):
            shelf[body["product"], ""] += body["counted"] - body["expected"]
        elif kind == "stock_count":
            shelf[body["product"], body.get("lot", "")] = body["counted"]
    return {key: quantity for key, quantity in shelf.items() if key[0] in kept}


def half_up(numerator, denominator):
    return (2 * numerator + denominator) // (2 * denominator)


def payment_code(sale, position):
    """Returns the code of the sale's payment by VietQR at that position, with its check character."""
    bits = int.from_bytes(hash_of("OCOP payment 1", sale, position)[:7], "big") >> 6
    code = "OC" + "".join("0123456789ABCDEFGHJKMNPQRSTVWXYZ"[bits >> shift & 31] for shift in range(45, -1, -5))
    product = 36  # ISO/IEC 7064, MOD 37,36
    for letter in code:
        product = ((product + int(letter, 36)) % 36 or 36) * 2 % 37
    return code + "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"[(37 - product) % 36]


def arithmetic_faults(sale):
    """Returns whatever in a sale does not follow from its quantities, prices and discounts."""
    faults = []
    for line in sale["lines"]:
        gross = half_up(line["price"] * line["quantity"], 1000) if line["weighed"] else \
            line["price"] * line["quantity"]
        amount = gross - line["discount"] - line["cart_discount"]
        percent = line["vat_percent"]
        vat = half_up(amount * percent, 100 + percent)
        if line.get("list_price") == line["price"]:
            faults.append(f"{sale['sale']}: {line['product']} was sold at its list price, which is noted as another")
        if (line["gross"], line["amount"], line["vat"]) != (gross, amount, vat):
            faults.append(f"{sale['sale']}: {line['product']} should be {gross}, {amount}, {vat}")
    if sale["total"] != sum(line["amount"] for line in sale["lines"]) + sale["rounding"]:
        faults.append(f"{sale['sale']}: its lines and rounding are not its total")
    if sale["total"] != sum(tender["amount"] for tender in sale["tenders"]):
        faults.append(f"{sale['sale']}: its tenders are not its total")
    for tender in sale["tenders"]:
        if "given" in tender and tender["given"] - tender["change"] != tender["amount"]:
            faults.append(f"{sale['sale']}: given less change is not what was kept")
    if sale["vat"] != sum(line["vat"] for line in sale["lines"]):
        faults.append(f"{sale['sale']}: its VAT is not its lines'")
    if sale["cart_discount"] != sum(line["cart_discount"] for line in sale["lines"]):
        faults.append(f"{sale['sale']}: the cart's discount is not shared out whole")
    return faults
