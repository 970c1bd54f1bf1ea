"""Who comes in: by a keyboard as well, and not by guessing, whatever is switched off and on again."""
import unittest

from till import MANAGER, SELLER, TillTest


class TillAccess(TillTest):
    def test_guessing_locks_a_person_also_when_the_program_starts_again(self):
        shop = self.shop()
        till = self.till(shop, "--lang", "en")
        till.tap("bar/staff")
        till.tap(f"till/staff/{SELLER[0]}")
        for left in (4, 3, 2, 1):
            till.digits("0000")
            till.kiosk.wait_words(f"Wrong PIN; {left} tries left")
        till.digits("0000")
        till.kiosk.wait_words("locked for 1 min")
        till.kiosk.kill()
        till = self.till(shop, "--lang", "en")
        till.tap("bar/staff")
        till.tap(f"till/staff/{SELLER[0]}")
        till.digits(SELLER[1])
        till.kiosk.wait_words("locked for 1 min")
        self.assertNotIn("till/tab:0", till.kiosk.names())
        till.tap("till/others")
        till.tap(f"till/staff/{MANAGER[0]}")
        till.digits(MANAGER[1])
        till.kiosk.find("till/tab:0")
        failed = shop.entries().of("pin_failed")
        self.assertEqual([(f["staff"], f["tries"], f["locked_seconds"]) for f in failed],
                         [("lan", tries, 60 if tries == 5 else 0) for tries in range(1, 6)])
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
