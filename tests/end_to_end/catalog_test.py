"""The kiosk without a valid catalogue, and when one arrives: no restart, no crash."""
import hashlib
import os
import shutil
import tempfile
import unittest
from pathlib import Path

from driver import KioskTest, import_sample


def release_with(data, content, name=None):
    name = name or hashlib.sha256(content).hexdigest()
    folder = Path(data) / "releases" / name
    folder.mkdir(parents=True)
    (folder / "catalog.sqlite").write_bytes(content)
    os.symlink(f"releases/{name}", Path(data) / "current")


class Catalog(KioskTest):
    def calm(self, data):
        kiosk = self.kiosk(data=data)
        kiosk.wait("the calm screen", lambda s: s["settled"] and s["frames"] > 0)
        self.assertEqual(kiosk.state()["controls"], [])
        self.assertTrue(kiosk.running())
        return kiosk

    def folder(self):
        data = tempfile.mkdtemp(prefix="ocop-broken-")
        self.addCleanup(shutil.rmtree, data, True)
        return data

    def test_without_a_catalogue_it_waits_and_goes_on_when_one_comes(self):
        data = self.folder()
        kiosk = self.calm(data)
        import_sample(data)
        kiosk.wait("the attract loop", lambda s: any(c["name"] == "attract" for c in s["controls"]))

    def test_a_data_folder_that_is_not_there_yet_may_come(self):
        data = self.folder() + "/later"
        kiosk = self.calm(data)
        import_sample(data)
        kiosk.wait("the attract loop", lambda s: any(c["name"] == "attract" for c in s["controls"]))

    def test_broken_catalogues_end_in_the_calm_screen(self):
        whole = (Path(self.data) / "current/catalog.sqlite").read_bytes()
        name = hashlib.sha256(whole).hexdigest()
        flipped = bytearray(whole)
        flipped[len(whole) // 2] ^= 1
        newer = bytearray(whole)
        newer[63] = 77
        for content, named in ((whole[:len(whole) // 2], name), (bytes(flipped), name), (b"", None),
                               (b"no database" * 1000, None), (bytes(newer), None)):
            data = self.folder()
            release_with(data, content, named)
            with self.subTest(size=len(content)):
                self.assertEqual(self.calm(data).close(), 0)

    def test_a_new_release_waits_for_the_visitor_to_leave(self):
        data = self.folder()
        import_sample(data)
        kiosk = self.kiosk("--open", "home", data=data)
        kiosk.wait_route("home")
        os.unlink(Path(data) / "current")
        release_with(data, b"broken", "0" * 64)
        kiosk.tap("home/group/food")
        kiosk.wait_route("browse")


if __name__ == "__main__":
    unittest.main()
