"""A sale never waits for paper: the printer fails in the middle of a receipt, or was never there."""
import unittest

from till import FLOAT, SELLER, TillTest
from printer_peer import PrinterPeer

GONE = "The printer is not there"


class TillPrinter(TillTest):
    size = (720, 1280)

    def shop_with(self):
        shop = self.shop()
        printer = PrinterPeer(shop.data)
        self.addCleanup(printer.unplug)
        shop.configure(f"socket:{printer.path}")
        return shop, printer

    def sell(self, till):
        till.scan("2000001000342")
        till.pay()
        till.cash()
        till.kiosk.find("done/next")

    def wait_papers(self, till, printer, count):
        till.kiosk.wait(f"{count} papers", lambda _: len(printer.papers()[0]) >= count)
        self.assertEqual(len(printer.papers()[0]), count)

    def retry(self, till):
        till.go("shift")
        till.tap("shift/printer")

    def wait_well(self, till):
        till.kiosk.wait("no trouble", lambda s: not any(GONE in text for text in s["texts"]))

    def test_a_printer_unplugged_in_the_middle_loses_no_sale_and_prints_again(self):
        shop, printer = self.shop_with()
        printer.plug_in()
        till = self.open_till(shop, "--lang", "en")
        self.sell(till)
        self.wait_papers(till, printer, 1)
        till.tap("done/next")
        printer.breaks_at = 3_000  # a pulse of the drawer is shorter, a receipt longer
        self.sell(till)
        till.kiosk.wait_words(GONE)
        self.assertIsNone(printer.listening)
        self.assertEqual(shop.entries().kinds()["sale"], 2)
        printer.plug_in()
        self.retry(till)
        self.wait_papers(till, printer, 2)
        self.wait_well(till)
        first, again = printer.papers()[0]
        self.assertGreater(len(again.rows), len(first.rows), "what may have come out before says that it is a copy")
        self.assertEqual(set(printer.papers()[2]), {0}, "before it, only white that ends the picture cut off")
        till.show_sale("DL01-000002")
        till.tap("sale/copy")
        self.wait_papers(till, printer, 3)
        self.assertEqual(printer.papers()[0][2].rows, again.rows)
        self.assertEqual(shop.entries().of("reprint"), [{"staff": "lan", "sale": "DL01-000002"}])

    def test_without_a_printer_from_the_start_sales_go_on_and_their_papers_wait(self):
        shop, printer = self.shop_with()
        till = self.open_till(shop, "--lang", "en")
        for _ in range(2):
            self.sell(till)
            till.kiosk.wait_words(GONE)
            till.tap("done/next")
        self.assertEqual(shop.entries().kinds()["sale"], 2)
        till.kiosk.wait_words("Waiting to be printed: 3")  # the drawer's last pulse, and two receipts
        printer.plug_in()
        self.retry(till)
        self.wait_papers(till, printer, 2)
        self.wait_well(till)

    def test_papers_that_wait_outlast_a_power_cut_and_a_closed_shift_prints_again(self):
        shop, printer = self.shop_with()
        till = self.open_till(shop, "--lang", "en")
        self.sell(till)
        till.kiosk.wait_words(GONE)
        till.tap("done/next")
        till.close_shift(FLOAT, "x")
        till.kiosk.kill()
        printer.plug_in()
        till = self.till(shop, "--lang", "en")
        till.sign_in(*SELLER)
        self.wait_papers(till, printer, 2)  # the receipt, and the Z report
        till.go("shift")
        till.tap("count/past")
        till.tap("shift/copy:1")
        self.wait_papers(till, printer, 3)
        _, report, copy = printer.papers()[0]
        self.assertGreater(len(copy.rows), len(report.rows), "it says that it is a copy")
        self.assertEqual(shop.entries().of("reprint"), [{"staff": "lan", "shift": 1}])


if __name__ == "__main__":
    unittest.main()
