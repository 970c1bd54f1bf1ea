"""A terminal that gets its first catalogue from the office while the kiosk waits for it."""
import shutil
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

from driver import BUILD, ROOT, KioskTest

sys.path.insert(0, str(ROOT / "tests/support"))
from web_server import WebServer  # noqa: E402


class Synced(KioskTest):
    def test_the_waiting_kiosk_shows_what_came_from_the_office(self):
        folder = Path(tempfile.mkdtemp(prefix="ocop-synced-"))
        self.addCleanup(shutil.rmtree, folder, True)
        hub = lambda *words: subprocess.run([BUILD / "app/ocop-hub", *map(str, words)], check=True,
                                            stdout=subprocess.DEVNULL)
        for name in ("root", "release"):
            hub("keys", "make", folder / name, "--name", name)
        hub("keys", "root", folder / "root.json", "--root-key", f"{folder}/root.pub", "--release-key",
            f"{folder}/release.pub")
        hub("keys", "sign", folder / "root.json", "--key", folder / "root")
        public, data = folder / "public", folder / "data"
        public.mkdir()
        hub("keys", "place", folder / "root.json", "--to", public)
        hub("publish", self.data, "--to", public, "--key", folder / "release")
        web = WebServer(public)
        self.addCleanup(web.close)
        kiosk = self.kiosk(data=data)
        kiosk.wait("the calm screen", lambda s: s["settled"] and s["frames"] > 0)
        self.assertEqual(kiosk.state()["controls"], [])
        for words in (("pin", folder / "root.json"), ("once",)):
            subprocess.run([BUILD / "app/ocop-sync", "--data", data, "--base", web.address, *words],
                           check=True, stdout=subprocess.DEVNULL)
        kiosk.wait("the attract loop", lambda s: any(c["name"] == "attract" for c in s["controls"]))


if __name__ == "__main__":
    unittest.main()
