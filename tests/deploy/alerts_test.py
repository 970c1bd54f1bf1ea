"""The alerts for Prometheus: its own tool reads them and sees each fire, and the hub has all that they ask for."""
import os
import re
import subprocess
import sys
import tempfile
import unittest
import urllib.request
from pathlib import Path

BUILD = Path(os.environ["OCOP_BUILD"])
ROOT = Path(__file__).resolve().parents[2]
RULES = ROOT / "deploy/hub/alerts.yml"
TROUBLE = ROOT / "tests/deploy/alerts_test.yml"
sys.path.insert(0, str(ROOT / "tests/support"))
from field import Process, answers, free_port, wait  # noqa: E402


def promtool(*words):
    done = subprocess.run(["promtool", *words], capture_output=True, text=True, timeout=60)
    return done.returncode, done.stdout + done.stderr


class Alerts(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = Path(folder.name)

    def tried(self, rules):
        trial = self.folder / "trial.yml"
        trial.write_text(TROUBLE.read_text().replace("RULES", str(rules)))
        return promtool("test", "rules", str(trial))

    def test_each_fires_in_its_trouble_and_none_without(self):
        self.assertEqual(promtool("check", "rules", str(RULES))[0], 0)
        status, said = self.tried(RULES)
        self.assertEqual(status, 0, said)
        names = re.findall(r"- alert: (\w+)", RULES.read_text())
        self.assertEqual([name for name in names if f'alertname="{name}"' not in TROUBLE.read_text()], [])

    def test_a_rule_that_never_fires_is_noticed(self):
        rules = self.folder / "rules.yml"
        rules.write_text(RULES.read_text().replace("ocop_terminal_forks > 0", "ocop_terminal_forks > 9"))
        status, said = self.tried(rules)
        self.assertEqual(status, 1)
        self.assertIn("TerminalForked", said)

    def test_the_hub_has_each_figure(self):
        port = free_port()
        hub = Process(BUILD / "app/ocop-hub", "serve", "--data", self.folder / "hub", "--listen", f"127.0.0.1:{port}")
        self.addCleanup(hub.kill)
        hub.start()
        wait("the hub", lambda: answers(port))
        with urllib.request.urlopen(f"http://127.0.0.1:{port}/metrics", timeout=10) as reply:
            figures = set(re.findall(r"^# TYPE (\w+) gauge$", reply.read().decode(), re.MULTILINE))
        asked = set(re.findall(r"\bocop_\w+", "\n".join(re.findall(r"expr: (.*)", RULES.read_text()))))
        self.assertGreater(len(asked), 8)
        self.assertEqual(asked - figures, set())

    def test_each_says_in_vietnamese_what_is_wrong_and_what_to_do(self):
        alerts = RULES.read_text().split("- alert: ")[1:]
        for alert in alerts:
            for part in ("summary", "action"):
                words = re.search(rf"{part}: (.*)", alert)
                self.assertTrue(words and re.search("[à-ỹ]", words[1]), alert)


if __name__ == "__main__":
    unittest.main()
