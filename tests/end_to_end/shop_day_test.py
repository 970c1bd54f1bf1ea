"""A day in the shop in the real window: thirty sales of all kinds, held, voided, refunded, copied, counted
and closed; then independent sums of the exported ledger must equal those on the screen."""
import subprocess
import unittest

from day_of_sales import BLACK_CAKE, SALES, STAR_OIL, link
from till import FLOAT, KIOSK, MANAGER, NOTES, SELLER, TillTest, dong
from ledger import Sums, arithmetic_faults, payment_code, stock


class ShopDay(TillTest):
    def test_a_day_of_thirty_sales_adds_up(self):
        shop = self.shop()
        till = self.open_till(shop)
        till.stock(link(STAR_OIL, "S26A", "490531"), "receive", 4)
        till.stock(link(STAR_OIL, "S26B", "481231"), "receive", 3)
        till.stock(BLACK_CAKE, "receive", 1)
        till.go("sell")
        numbers = [self.sell(till, sale) for sale in SALES]
        till.lock()
        till.sign_in(*SELLER)
        till.slip("in", 200_000, 0)
        till.slip("out", 150_000, 1, "tiem nuoc", "mua nuoc")
        self.after_the_sales(till, numbers)
        till.stock(link(STAR_OIL, "S26A", "490531"), "write_off", 1, "vo chai")
        till.stock(link(STAR_OIL, "S26A", "490531"), "transfer", 1, "chi lang")
        till.stock(link(STAR_OIL, "S26B", "481231"), "count", 7)
        till.go("shift")
        till.tap("shift/x")
        self.assert_screen_is(shop, till)
        sums = Sums(shop.entries())
        cash = FLOAT + sums.net("cash") + 200_000 - 150_000
        counted = till.close_shift(cash - 1_500, "thieu tien le")
        self.assert_papers(shop, till, numbers)
        till.lock()
        till.kiosk.close()
        self.assert_day(shop, numbers, cash, counted)

    def sell(self, till, sale):
        try:
            sale.do(till)
            number, words = till.sold()
        except AssertionError as error:
            raise AssertionError(f"{sale.what}: {error}") from error
        self.assertEqual(words[words.index("Tổng cộng") - 1], dong(sum(sale.tenders.values())), sale.what)
        if "cash" in sale.tenders:
            self.assertEqual(words[words.index("Tiền thừa trả khách") + 1], dong(sale.change), sale.what)
        return number

    def after_the_sales(self, till, numbers):
        """A slip is voided, two customers come back, one wants another receipt, and the drawer sticks."""
        by_what = dict(zip((sale.what for sale in SALES), numbers))
        till.void(by_what["a tile, paid exactly"])
        till.refund(by_what["two tiles, a larger note"], {1: 1}, restock=True)
        till.refund(by_what["twelve of one"], {0: -7}, restock=False)  # with a single line, the whole quantity is
                                                                       # proposed
        till.refund(by_what["twelve of one"], {}, restock=True)  # all that is left
        till.refund(by_what["the lot that was scanned"], {}, restock=True)
        till.find_sale("amount", 49_000, by_what["weighed, rounded up to a half thousand"])
        till.find_sale("product", "van quan", by_what["notes on line and cart"])
        till.tap("sale/copy")
        till.go("shift")
        till.tap("shift/drawer")
        till.digits("0000")
        till.kiosk.wait_words("Mã PIN không đúng")
        till.digits(MANAGER[1])

    def assert_screen_is(self, shop, till):
        """Compares the shift's figures, from top to bottom, with the sums over the export."""
        sums = Sums(shop.entries())
        cash = FLOAT + sums.net("cash") + sums.cash_in - sums.cash_out
        wanted = [sums.sold, -sums.voided, -sums.refunded, sums.sold - sums.voided - sums.refunded,
                  sums.net("cash"), sums.net("vietqr"), sums.net("card"),
                  *(sums.vat[percent] for percent in sorted(sums.vat)),
                  sums.discount, sums.rounding, FLOAT,
                  sums.cash_in, -sums.cash_out, cash]
        shown = [words for words in till.kiosk.words() if words.endswith("₫")]
        self.assertEqual(shown, [dong(amount) for amount in wanted])

    def assert_papers(self, shop, till, numbers):
        """Each entry with a document has one; each pulse of the drawer has its entry."""
        kinds = shop.entries().kinds()
        wanted = sum(kinds[kind] for kind in ("sale", "void", "refund", "reprint", "x_report", "shift_close",
                                               "cash_move"))
        till.kiosk.wait("all papers", lambda _: len(shop.papers()[0]) >= wanted)
        papers, pulses, strange = shop.papers()
        self.assertEqual((len(papers), pulses, strange), (wanted, kinds["drawer"], b""))
        at = [sale.what for sale in SALES].index("notes on line and cart")
        copy = papers[wanted - 3]  # then come the X and the Z report
        self.assertEqual(copy.qr(), papers[at].qr())
        self.assertTrue(copy.qr().endswith("/01/02000001000151"), copy.qr())
        self.assertGreater(len(copy.rows), len(papers[at].rows), "a copy says so")

    def assert_day(self, shop, numbers, cash, counted):
        entries = shop.entries()
        sums = Sums(entries)
        self.assertEqual([sale["sale"] for sale in sums.sales], numbers)
        for wanted, sale in zip(SALES, sums.sales):
            with self.subTest(wanted.what):
                self.assertEqual({t["kind"]: t["amount"] for t in sale["tenders"]}, wanted.tenders)
                self.assertEqual(sale["rounding"], wanted.rounding)
                self.assertEqual(sum(t.get("change", 0) for t in sale["tenders"]), wanted.change)
                self.assertEqual(arithmetic_faults(sale), [])
        self.assert_details({wanted.what: sale for wanted, sale in zip(SALES, sums.sales)})
        close, = entries.of("shift_close")
        self.assertEqual((close["shift"], close["z"], close["expected"], close["counted"], close["difference"]),
                         (1, 1, cash, counted, counted - cash))
        self.assertEqual(close["slips"], {"in": 200_000, "ins": 1, "out": 150_000, "outs": 1})
        slips = [(s["number"], s["why"], s.get("manager"), s.get("party"), s.get("note")) for s in entries.of("cash_move")]
        self.assertEqual(slips, [("DL01-T000001", "change", None, None, None),
                                 ("DL01-C000001", "expense", "hoa", "tiem nuoc", "mua nuoc")])
        self.assertEqual(counted, sum(value * close["notes"].get(str(value), 0) for value in NOTES))
        self.assertEqual([x["expected"] for x in entries.of("x_report")], [cash])
        self.assertEqual([[l["quantity"] for l in r["lines"]] for r in sums.refunds], [[1], [5], [7], [1]])
        self.assertEqual({r["manager"] for r in sums.refunds}, {"hoa"})
        self.assertEqual({out["manager"] for kind in ("stock_count", "stock_write_off", "stock_transfer")
                          for out in entries.of(kind)}, {"hoa"})
        self.assertEqual([(d["staff"], d["manager"]) for d in entries.of("drawer") if d["why"] == "no_sale"],
                         [("lan", "hoa")])
        self.assertEqual(entries.kinds()["pin_failed"], 1)
        oil = "tinh-dau-hoi-chi-lang"
        self.assertEqual(stock(entries), {(oil, "S26A"): 2, (oil, "S26B"): 7, ("banh-chung-den-bac-son", ""): -1})
        subprocess.run([KIOSK, "--data", shop.data, "verify"], check=True, stdout=subprocess.DEVNULL)

    def assert_details(self, sales):
        """Checks what totals do not show."""
        def lines(what, *keys):
            return [tuple(line.get(key) for key in keys) for line in sales[what]["lines"]]
        self.assertEqual(lines("a Digital Link with lot and expiry", "lot", "expiry"),
                         [("M09-26111", "2049-11-30")])
        self.assertEqual(lines("GS1-128, the lot ended by FNC1", "lot", "expiry"), [("M12-26111", "2049-05-31")])
        self.assertEqual(lines("GS1-128 that says how heavy it is, no rounding without cash", "quantity", "weighed"),
                         [(333, 1)])
        self.assertEqual(lines("the lot that expires first", "lot", "below_zero"), [("S26B", 0)])
        self.assertEqual(lines("the lot that was scanned", "lot", "expiry"), [("S26A", "2049-05-31")])
        self.assertEqual(lines("more than the stock says", "quantity", "below_zero"), [(2, 1)])
        self.assertEqual(lines("a price of this day, which a manager allows in place", "price", "list_price"),
                         [(80_000, 85_000)])
        self.assertEqual(lines("a tile, paid exactly", "list_price"), [(None,)])
        self.assertEqual({what for what, sale in sales.items() if sale.get("manager")},
                         {"half price, which a manager allows in place",
                          "a price of this day, which a manager allows in place"})
        self.assertEqual(sales["a manager's own, who needs nobody's word"]["staff"], "hoa")
        noted = sales["notes on line and cart"]
        self.assertEqual((noted["lines"][0]["note"], noted["note"]), ("qua tang", "khach quen"))
        self.assertEqual([t.get("reference") for t in sales["a part by each way"]["tenders"]],
                         ["2468", "4321", None])
        for sale in sales.values():
            by_qr = [t for t in sale["tenders"] if t["kind"] == "vietqr"]
            self.assertEqual([(t["code"], t["seen"]) for t in by_qr],
                             [(payment_code(sale["sale"], at), "staff") for at in range(len(by_qr))])


if __name__ == "__main__":
    unittest.main()
