"""Signing in: also by keyboard, and never by guessing, even over restarts."""
import time
import unittest

from till import MANAGER, SELLER, TillTest


class TillAccess(TillTest):
    def guess(self, till, *words):
        for expected in words:
            till.digits("0000")
            till.kiosk.wait_words(expected)

    def test_guessing_makes_a_person_wait_also_when_the_program_starts_again(self):
        shop = self.shop()
        till = self.till(shop, "--lang", "en")
        till.tap("bar/staff")
        till.tap(f"till/staff/{SELLER[0]}")
        self.guess(till, "Wrong PIN", "Wrong PIN", "Wait 5 s")
        till.kiosk.kill()
        time.sleep(5.1)
        till = self.till(shop, "--lang", "en")
        till.tap("bar/staff")
        till.tap(f"till/staff/{SELLER[0]}")
        self.guess(till, "Wait 10 s")
        till.tap("till/others")
        till.tap(f"till/staff/{MANAGER[0]}")
        till.digits(MANAGER[1])
        till.kiosk.find("till/tab:0")
        failed = shop.entries().of("pin_failed")
        self.assertEqual([(f["staff"], f["tries"], f["locked_seconds"]) for f in failed],
                         [("lan", tries, wait) for tries, wait in ((1, 0), (2, 0), (3, 5), (4, 10))])
        self.assertEqual([s["staff"] for s in shop.entries().of("sign_in")], ["hoa"])

    def test_a_keyboard_types_into_the_pads(self):
        shop = self.shop()
        till = self.till(shop)
        till.tap("bar/staff")
        till.tap(f"till/staff/{SELLER[0]}")
        till.kiosk.type(SELLER[1])
        till.kiosk.find("till/tab:0")
        till.open_shift()
        till.scan("2000001000342")
        till.tap("line/quantity")
        till.kiosk.type("3")
        till.tap("line/note")
        till.kiosk.type("quaf tawngj")
        till.pay()
        till.cash()
        till.kiosk.find("done/next")
        line, = shop.entries().of("sale")[0]["lines"]
        self.assertEqual((line["quantity"], line["note"]), (3, "quà tặng"))


if __name__ == "__main__":
    unittest.main()
