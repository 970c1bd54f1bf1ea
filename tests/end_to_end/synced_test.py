"""A terminal that gets its first catalogue from the office while the kiosk waits for it."""
import shutil
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

from driver import BUILD, ROOT, KioskTest

sys.path.insert(0, str(ROOT / "tests/support"))
from office import Office  # noqa: E402
from web_server import WebServer  # noqa: E402


class Synced(KioskTest):
    def test_the_waiting_kiosk_shows_what_came_from_the_office(self):
        folder = Path(tempfile.mkdtemp(prefix="ocop-synced-"))
        self.addCleanup(shutil.rmtree, folder, True)
        office, data = Office(BUILD, folder), folder / "data"
        office.hub("publish", self.data, "--to", office.public, "--key", office.release_key)
        web = WebServer(office.public)
        self.addCleanup(web.close)
        kiosk = self.kiosk(data=data)
        kiosk.wait("the calm screen", lambda s: s["settled"] and s["frames"] > 0)
        self.assertEqual(kiosk.state()["controls"], [])
        for words in (("pin", office.root), ("once",)):
            subprocess.run([BUILD / "app/ocop-sync", "--data", data, "--base", web.address, *words],
                           check=True, stdout=subprocess.DEVNULL)
        kiosk.wait("the attract loop", lambda s: any(c["name"] == "attract" for c in s["controls"]))


if __name__ == "__main__":
    unittest.main()
