"""An office with its own keys that publishes the sample into a folder, by the real ocop-hub."""
import csv
import shutil
import subprocess
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


class Office:
    def __init__(self, build, folder):
        self.program, self.folder = build / "app/ocop-hub", folder
        self.sheets, self.public, self.out = folder / "sheets", folder / "public", folder / "office"
        self.root, self.release_key = folder / "root.json", folder / "release"
        shutil.copytree(ROOT / "db/sample", self.sheets)
        self.public.mkdir()
        for name in ("root", "release"):
            self.hub("keys", "make", folder / name, "--name", name)
        self.hub("keys", "root", self.root, "--root-key", f"{folder}/root.pub", "--release-key",
                 f"{folder}/release.pub")
        self.hub("keys", "sign", self.root, "--key", folder / "root")
        self.hub("keys", "place", self.root, "--to", self.public)

    def hub(self, *words, status=0):
        done = subprocess.run([self.program, *map(str, words)], capture_output=True, text=True, timeout=200)
        if done.returncode != status:
            raise AssertionError(f"ocop-hub {words} ended with {done.returncode}: {done.stderr}")
        return done.stdout + done.stderr

    def publish(self, *words):
        self.hub("import", self.sheets, "--out", self.out)
        return self.hub("publish", self.out, "--to", self.public, "--key", self.release_key, *words)

    def set_price(self, product, vnd):
        path = self.sheets / "price.csv"
        with path.open(encoding="utf-8", newline="") as file:
            rows = list(csv.DictReader(file))
        for row in rows:
            if row["product"] == product:
                row["price_vnd"] = str(vnd)
        with path.open("w", encoding="utf-8", newline="") as file:
            writer = csv.DictWriter(file, rows[0].keys())
            writer.writeheader()
            writer.writerows(rows)

    def shown(self):
        """Returns the bytes of the newest catalogue."""
        return (self.out / "current/catalog.sqlite").read_bytes()
