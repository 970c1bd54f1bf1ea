"""Scanning a pack, by real key events: the verdict on the screen, and the way to the page of its lot."""
import unittest

import lots
from driver import KioskTest
from till import TillTest


class Pack(KioskTest):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        lots.add_lots(cls.data)

    def scanning(self, *options):
        kiosk = self.kiosk("--open", "home", "--lang", "en", *options)
        kiosk.wait_route("home")
        return kiosk

    def says(self, kiosk, code, *words):
        kiosk.scan(code)
        kiosk.wait_route("pack")
        for one in words:
            kiosk.wait_words(one)

    def test_an_issued_pack_leads_to_its_lot_and_the_phone_reads_the_same_lot(self):
        kiosk = self.scanning()
        self.says(kiosk, lots.label(lots.GOOD), "Genuine code: issued by OCOP Lạng Sơn", lots.GOOD, "9 days left")
        kiosk.wait_rest()
        kiosk.tap("pack/story")
        kiosk.wait_route(f"lot/{lots.PRODUCT}/{lots.GOOD}")
        kiosk.wait_words(lots.HARVEST)
        kiosk.wait_rest()
        self.assertEqual(kiosk.qr(), lots.label(lots.GOOD) + "&from=diem-lang-son")
        kiosk.tap("back")
        kiosk.wait_route("pack")
        kiosk.wait_words("Genuine code")

    def test_a_forged_or_copied_signature_is_not_ours(self):
        kiosk = self.scanning()
        for code in (lots.label(lots.GOOD, seed=lots.THIEF), lots.label(lots.GOOD, named="NA-9999"),
                     lots.label(lots.GOOD).replace("?s=", "?s=A")):
            with self.subTest(code=code):
                self.says(kiosk, code, "This code was not issued by us")
                kiosk.tap("bar/home")
                kiosk.wait_route("home")

    def test_a_withdrawn_lot_is_red_whatever_code_names_it(self):
        kiosk = self.scanning()
        for code in (lots.label(lots.WITHDRAWN), f"(01){lots.GTIN}(10){lots.WITHDRAWN}"):
            with self.subTest(code=code):
                self.says(kiosk, code, "This lot was withdrawn", "More residues than allowed")
                kiosk.tap("bar/home")
                kiosk.wait_route("home")

    def test_a_pack_past_its_date_is_not_to_be_eaten(self):
        self.says(self.scanning(), lots.label(lots.OLD), "This pack is past its date")

    def test_a_signed_label_with_another_date_is_a_sign_of_a_fake(self):
        self.says(self.scanning(), lots.label(lots.GOOD) + "&17=491231", "This code does not match its lot",
                  "31 Dec 2049", "This lot says")

    def test_a_lot_of_another_product_does_not_match(self):
        self.says(self.scanning(), f"(01){lots.GTIN}(10){lots.OTHERS}", "belongs to another product")

    def test_a_barcode_alone_opens_the_product_and_garbage_says_one_sentence(self):
        kiosk = self.scanning()
        kiosk.scan("no code at all")
        kiosk.wait_words("This code is not in the catalogue")
        kiosk.scan("2000001000007")
        kiosk.wait_route(f"product/{lots.PRODUCT}")

    def test_on_the_screen_for_packs_everything_is_answered_there(self):
        kiosk = self.scanning()
        kiosk.tap("home/pack")
        kiosk.wait_route("pack")
        kiosk.wait_words("Hold the pack")
        kiosk.scan("no code at all")
        kiosk.wait_words("We do not have this product")
        kiosk.scan("2000001000007")
        kiosk.wait_words("This is a product of OCOP")
        self.assertEqual(kiosk.state()["route"], "pack")


class RecallAtTheTill(TillTest):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        lots.add_lots(cls.data)

    def test_a_withdrawn_lot_is_not_sold(self):
        till = self.open_till(self.shop(), "--lang", "en")
        till.scan(lots.label(lots.WITHDRAWN))
        till.kiosk.wait_words(f"Lot {lots.WITHDRAWN} was withdrawn")
        self.assertNotIn("line/less", till.kiosk.names())
        till.scan(lots.label(lots.GOOD))
        till.kiosk.find("pad:done")  # it is sold by weight


if __name__ == "__main__":
    unittest.main()
