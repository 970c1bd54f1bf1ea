"""The options that staff, demo and tests use, and the errors for wrong ones."""
import os
import subprocess
import tempfile
import unittest
from pathlib import Path

from driver import BUILD, KioskTest


class Options(KioskTest):
    def run_kiosk(self, *options):
        return subprocess.run([BUILD / "app/ocop-kiosk", *options], env=self.screen.env,
                              capture_output=True, text=True, timeout=60)

    def test_a_screenshot_is_written_and_the_program_ends(self):
        with tempfile.TemporaryDirectory() as folder:
            path = f"{folder}/shot.png"
            done = self.run_kiosk("--data", self.data, "--open", "qr/che-ngoc-thuy", "--screenshot", path)
            self.assertEqual(done.returncode, 0, done.stderr)
            size = subprocess.run(["identify", "-format", "%wx%h", path], capture_output=True, text=True)
            self.assertEqual(size.stdout, "1920x1080")
            read = subprocess.run(["zbarimg", "-q", "--raw", path], capture_output=True, text=True)
            self.assertTrue(read.stdout.startswith("https://ocop.example/"), read.stdout)

    def test_without_a_screen_it_ends_with_a_sentence(self):
        """SDL then offers a driver that draws nowhere; the service manager must see a failure."""
        bare = {name: value for name, value in os.environ.items()
                if name not in ("DISPLAY", "WAYLAND_DISPLAY", "XDG_RUNTIME_DIR", "SDL_VIDEODRIVER")}
        for more, words in (({}, "There is no screen to draw on"),
                            ({"DISPLAY": ":987"}, "There is no screen to draw on"),
                            ({"SDL_VIDEODRIVER": "dummy"}, "The window cannot be opened")):  # requested explicitly
            with self.subTest(**more):
                done = subprocess.run([BUILD / "app/ocop-kiosk", "--data", self.data], env={**bare, **more},
                                      capture_output=True, text=True, timeout=60)
                self.assertEqual(done.returncode, 1, done.stderr)
                self.assertIn(words, done.stderr)
                self.assertNotIn("first frame", done.stderr)

    def test_the_self_test_opens_every_screen(self):
        done = self.run_kiosk("--data", self.data, "--self-test")
        self.assertEqual(done.returncode, 0, done.stderr)

    def test_the_self_test_says_what_is_wrong(self):
        done = self.run_kiosk("--data", "/nowhere", "--self-test")
        self.assertEqual(done.returncode, 1)
        self.assertIn("There is no catalogue in the data folder.", done.stderr)

    def test_staff_are_made_on_the_terminal_and_their_pins_typed_twice(self):
        with tempfile.TemporaryDirectory() as folder:
            def staff(*words, typed=""):
                return subprocess.run([BUILD / "app/ocop-kiosk", "staff", *words, "--data", folder],
                                      input=typed, capture_output=True, text=True, timeout=60)
            self.assertEqual(staff("add", "lan", "--name", "Lan", typed="1357\n1357\n").returncode, 0)
            slip = staff("add", "hoa", "--name", "Hoa", typed="1357\n1375\n")
            self.assertEqual((slip.returncode, slip.stderr),
                             (1, "ocop-kiosk: The two PINs are not the same; try again.\n"))
            self.assertEqual(staff("list").stdout, "lan\tseller\tLan\n")

    def test_the_point_is_set_and_shown_on_the_terminal(self):
        with tempfile.TemporaryDirectory() as folder:
            done = self.run_kiosk("point", "set", "sale_prefix", "DL01", "--data", folder)
            self.assertEqual(done.returncode, 0, done.stderr)
            done = self.run_kiosk("point", "set", "sale_prefix", "DL-01", "--data", folder)
            self.assertEqual((done.returncode, done.stderr), (
                1, "ocop-kiosk: Sale numbers begin with 2 to 8 letters A-Z and digits, such as DL01.\n"))
            self.assertIn("sale_prefix\tDL01\n", self.run_kiosk("point", "show", "--data", folder).stdout)

    def test_a_wrong_key_is_named_with_its_line(self):
        with tempfile.TemporaryDirectory() as folder:
            config = Path(folder) / "kiosk.toml"
            config.write_text('point = "x"\ncolour = "red"\n')
            done = self.run_kiosk("--config", str(config))
            self.assertEqual(done.returncode, 1)
            self.assertIn('kiosk.toml line 2: there is no setting "colour"', done.stderr)

    def test_wrong_options_are_refused_with_a_sentence(self):
        for options, status, words in ((["--open", "cellar"], 1, 'There is no screen "cellar"'),
                                       (["--windowed", "big"], 1, "WIDTHxHEIGHT"),
                                       (["--lang", "fr"], 2, "--lang"),
                                       (["--colour"], 2, "--colour")):
            with self.subTest(options=options):
                done = self.run_kiosk("--data", self.data, *options)
                self.assertEqual(done.returncode, status)
                self.assertIn(words, done.stderr)


if __name__ == "__main__":
    unittest.main()
