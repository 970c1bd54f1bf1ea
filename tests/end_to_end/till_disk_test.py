"""A disk that is full or not writable: no new sale is confirmed, and recorded ones can be exported."""
import os
import resource
import subprocess
import unittest

from till import KIOSK, SELLER, TillTest

JAR = "2000001000342"


class TillDisk(TillTest):
    def sell(self, till):
        till.scan(JAR)
        till.pay()
        till.cash()

    def limit_files(self, till, most):
        """From here on the kiosk cannot write files beyond this size; the ledger's are larger."""
        resource.prlimit(till.kiosk.process.pid, resource.RLIMIT_FSIZE, (most, resource.RLIM_INFINITY))

    def sales(self, shop):
        return [sale["sale"] for sale in shop.entries().of("sale")]

    def test_on_a_full_disk_nothing_is_sold_and_with_room_again_the_same_sale_is(self):
        shop = self.shop()
        till = self.open_till(shop, "--lang", "en")
        self.sell(till)
        till.sold()
        self.limit_files(till, 16_384)
        self.sell(till)
        till.kiosk.wait_words("The ledger cannot be written")
        self.assertIn("pay/again", till.kiosk.names())
        self.assertNotIn("done/next", till.kiosk.names())
        till.tap("pay/again")
        self.assertNotIn("done/next", till.kiosk.names())
        self.assertEqual(self.sales(shop), ["DL01-000001"], "what was recorded can be exported")
        till.go("sales")
        till.kiosk.find("sale:DL01-000001")
        self.limit_files(till, resource.RLIM_INFINITY)
        till.kiosk.wait("the disk is well", lambda s: not any("cannot be written" in t for t in s["texts"]))
        till.go("sell")
        till.tap("pay/again")
        self.assertEqual(till.sold()[0], "DL01-000002")
        self.assertEqual(self.sales(shop), ["DL01-000001", "DL01-000002"])

    def read_only(self, shop):
        """Returns the prefix of a command for which the folder is read-only; root must also drop capabilities."""
        for folder, _, files in os.walk(shop.data):
            for name in files:
                os.chmod(os.path.join(folder, name), 0o444)
            os.chmod(folder, 0o555)
            self.addCleanup(os.chmod, folder, 0o755)
        return ("setpriv", "--bounding-set", "-dac_override") if os.geteuid() == 0 else ()

    def test_in_a_read_only_folder_nothing_is_sold(self):
        shop = self.shop()
        till = self.open_till(shop, "--lang", "en")
        self.sell(till)
        till.sold()
        till.kiosk.kill()  # the sale is still in the log beside the ledger
        before = self.read_only(shop)
        till = self.till(shop, "--lang", "en", before=before)
        till.sign_in(*SELLER)
        till.kiosk.wait_words("The disk cannot be written: nothing can be sold")
        till.scan(JAR)
        till.pay()
        self.assertIn("cart/pay", till.kiosk.names())
        self.assertNotIn("pay/cash:0", till.kiosk.names())
        till.go("sales")
        till.kiosk.find("sale:DL01-000001")
        exported = subprocess.run([*before, KIOSK, "export", "--data", shop.data], capture_output=True, text=True)
        self.assertEqual((exported.returncode, exported.stdout.count('"kind":"sale"')), (0, 1), exported.stderr)


if __name__ == "__main__":
    unittest.main()
