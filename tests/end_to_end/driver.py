"""Drives the real kiosk in a real window on a virtual screen, by real pointer and key events (XTEST).

Where to touch comes from the kiosk's own --controls file; what is seen comes from the screen itself."""
import json
import os
import shutil
import subprocess
import tempfile
import time
import unittest
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
BUILD = Path(os.environ.get("OCOP_BUILD", ROOT / "build"))
PATIENCE = float(os.environ.get("OCOP_PATIENCE", "30"))


def import_sheets(sheets, out):
    subprocess.run([BUILD / "app/ocop-hub", "import", sheets, "--out", out], check=True,
                   stdout=subprocess.DEVNULL)


def import_sample(out):
    import_sheets(ROOT / "db/sample", out)


class Screen:
    """A separate virtual X screen."""

    def __init__(self, width, height):
        read, write = os.pipe()
        self.process = subprocess.Popen(
            ["Xvfb", "-displayfd", str(write), "-screen", "0", f"{width}x{height}x24", "-nolisten",
             "tcp"], pass_fds=[write], stderr=subprocess.DEVNULL)
        os.close(write)
        with os.fdopen(read) as pipe:
            self.display = ":" + pipe.readline().strip()
        self.env = dict(os.environ, DISPLAY=self.display, SDL_VIDEODRIVER="x11")

    def xdotool(self, *words):
        subprocess.run(["xdotool", *map(str, words)], env=self.env, check=True)

    def picture(self, path):
        subprocess.run(["import", "-window", "root", path], env=self.env, check=True)

    def close(self):
        self.process.terminate()
        self.process.wait()


class Kiosk:
    def __init__(self, screen, data, *options, before=()):
        """`before`: a command prefix that starts the kiosk under other conditions."""
        self.screen = screen
        self.folder = tempfile.mkdtemp(prefix="ocop-e2e-")
        self.controls = os.path.join(self.folder, "controls.json")
        self.log = open(os.path.join(self.folder, "log"), "w+")
        self.touches = self.scans = 0  # the number of a person's actions
        self.process = subprocess.Popen(
            [*before, BUILD / "app/ocop-kiosk", "--data", str(data), "--point", "diem-lang-son",
             "--controls", self.controls, *options], env=screen.env, stderr=self.log,
            restore_signals=False)  # with a simulated full disk, a write fails without ending the program

    def state(self):
        try:
            return json.loads(Path(self.controls).read_text(encoding="utf-8"))
        except (FileNotFoundError, json.JSONDecodeError):
            return {"route": None, "frames": 0, "lifted": 0, "settled": False, "texts": [], "controls": []}

    def wait(self, what, check, patience=PATIENCE):
        end = time.time() + patience
        while time.time() < end:
            state = self.state()
            if check(state):
                return state
            if self.process.poll() is not None:
                break
            time.sleep(0.05)
        raise AssertionError(f"{what}: never came; at {self.state()['route']}, "
                             f"{[c['name'] for c in self.state()['controls']]}")

    def wait_route(self, route):
        return self.wait(route, lambda s: s["route"] == route and s["settled"])

    def wait_rest(self, quiet=0.4):
        """Waits until no frame has been drawn for a while."""
        frames, since = -1, time.time()
        end = time.time() + PATIENCE
        while time.time() < end:
            now = self.state()["frames"]
            if now != frames:
                frames, since = now, time.time()
            elif time.time() - since > quiet:
                return self.state()
            time.sleep(0.03)
        raise AssertionError("the screen never came to rest")

    def settle(self, lifted, quiet=0.4):
        """Waits until that many touches were handled and everything is loaded, or nothing moves."""
        frames, since = -1, time.time()
        end = time.time() + PATIENCE
        while time.time() < end:
            state = self.state()
            if state["frames"] != frames or state["lifted"] < lifted:
                frames, since = state["frames"], time.time()
            if state["lifted"] >= lifted and (state["settled"] or time.time() - since > quiet):
                return state
            time.sleep(0.02)
        raise AssertionError(f"{lifted} touches were never taken in: {state['lifted']} were")

    def names(self):
        """Returns everything that can be touched once the screen is at rest."""
        return [c["name"] for c in self.wait_rest()["controls"]]

    def words(self):
        """Returns the texts on the screen at rest, in drawing order."""
        return [text.replace("\u00a0", " ") for text in self.wait_rest()["texts"]]

    def wait_words(self, words):
        self.wait(words, lambda s: any(words in text.replace("\u00a0", " ") for text in s["texts"]))

    def find(self, name):
        state = self.wait(name, lambda s: any(c["name"] == name for c in s["controls"]))
        control = next(c for c in state["controls"] if c["name"] == name)
        return control["x"] + control["w"] // 2, control["y"] + control["h"] // 2

    def tap(self, *names):
        """Touches them one after the other, at their positions before the first touch;
        returns the argument for settle()."""
        steps = []
        places = [self.find(name) for name in names]
        lifted = self.state()["lifted"] + len(names)
        for x, y in places:
            steps += ["mousemove", x, y, "mousedown", 1, "sleep", 0.06, "mouseup", 1, "sleep", 0.02]
        self.screen.xdotool(*steps)
        self.touches += len(names)
        return lifted

    def drag(self, name, dy):
        x, y = self.find(name)
        steps = ["mousemove", x, y, "mousedown", 1]
        for i in range(1, 9):
            steps += ["sleep", 0.02, "mousemove", x, y + dy * i // 8]
        self.screen.xdotool(*steps, "sleep", 0.02, "mouseup", 1)

    def scan(self, text, gap_ms=4):
        """Types like a keyboard scanner: all keys and Return at once; FNC1 as Ctrl+]."""
        self.batch([text], gap_ms)

    def batch(self, codes, gap_ms=0):
        """Types like a scanner in batch mode: line after line without a pause."""
        steps = []
        for text in codes:
            for part in text.split("\x1d"):
                steps += ["type", "--delay", gap_ms, "--args", 1, part, "key", "ctrl+bracketright"]
            steps[-1] = "Return"
        self.screen.xdotool(*steps)
        self.scans += len(codes)

    def type(self, text):
        """Types like a person on a plugged-in keyboard."""
        self.screen.xdotool("type", "--delay", 600, "--args", 1, text, "sleep", 0.3, "key", "Return")

    def press(self, *keys):
        self.screen.xdotool("key", "--delay", 4, *keys)

    def wakes(self):
        """Returns how often its threads got a processor so far. Exact, whereas the kernel's ticks are samples: a
        thread that wakes briefly in step with them is charged with each."""
        switches = 0
        for thread in Path(f"/proc/{self.process.pid}/task").iterdir():
            for line in (thread / "status").read_text().splitlines():
                name, _, value = line.partition(":")
                if name.endswith("voluntary_ctxt_switches"):
                    switches += int(value)
        return switches

    def qr(self):
        path = os.path.join(self.folder, "screen.png")
        self.screen.picture(path)
        read = subprocess.run(["zbarimg", "--quiet", "--raw", path], capture_output=True, text=True)
        return read.stdout.strip()

    def wait_qr(self, what, check):
        """Waits until a code on the screen has the expected content."""
        end = time.time() + PATIENCE
        while time.time() < end:
            text = self.qr()
            if check(text):
                return text
            time.sleep(0.1)
        raise AssertionError(f"{what}: never came; the screen's code says {text!r}")

    def running(self):
        return self.process.poll() is None

    def kill(self):
        """Kills it, as in a power cut."""
        self.process.kill()
        self.process.wait()

    def close(self):
        if self.running():
            self.process.terminate()
        status = self.process.wait(timeout=20)
        self.log.close()
        shutil.rmtree(self.folder, ignore_errors=True)
        return status


class KioskTest(unittest.TestCase):
    """A screen and the sample catalogue for each test class; a kiosk for each test."""
    size = (1920, 1080)

    @classmethod
    def setUpClass(cls):
        cls.screen = Screen(*cls.size)
        cls.data = tempfile.mkdtemp(prefix="ocop-data-")
        import_sample(cls.data)

    @classmethod
    def tearDownClass(cls):
        cls.screen.close()
        shutil.rmtree(cls.data, ignore_errors=True)

    def kiosk(self, *options, data=None, before=()):
        kiosk = Kiosk(self.screen, data or self.data, *options, before=before)
        self.addCleanup(kiosk.close)
        return kiosk
