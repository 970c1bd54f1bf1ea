"""Chromium without a window, by its DevTools protocol over two pipes (--remote-debugging-pipe): messages are
JSON texts that end with a zero byte. https://chromedevtools.github.io/devtools-protocol/

    with Browser() as browser:
        page = browser.open("file:///...", width=360, height=780)
        page.run("document.title")
"""
import base64
import json
import os
import selectors
import shutil
import subprocess
import tempfile
import time

PATIENCE = 60  # seconds for an answer; a slow machine is no fault
SETTLED = 3  # seconds in which a new window has loaded the pages of its own bars


class Browser:
    def __init__(self):
        self.profile = tempfile.mkdtemp(prefix="ocop-chromium-")
        to_read, self.to = os.pipe()
        self.back, from_write = os.pipe()
        command = ["chromium", "--headless=new", "--no-sandbox", "--remote-debugging-pipe", "--no-first-run",
                   "--disable-gpu", "--disable-background-networking", "--disable-component-update",
                   "--disable-sync", "--hide-scrollbars", f"--user-data-dir={self.profile}", "about:blank"]

        def pipes():  # the browser reads 3 and writes 4
            reads, writes = os.dup(to_read), os.dup(from_write)
            os.dup2(reads, 3)
            os.dup2(writes, 4)
            os.set_inheritable(3, True)
            os.set_inheritable(4, True)
        self.process = subprocess.Popen(command, preexec_fn=pipes, close_fds=False,
                                        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        os.close(to_read)
        os.close(from_write)
        self.ready = selectors.DefaultSelector()
        self.ready.register(self.back, selectors.EVENT_READ)
        self.rest, self.number, self.events = b"", 0, []

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.close()

    def close(self):
        self.process.kill()
        self.process.wait()
        os.close(self.to)
        os.close(self.back)
        shutil.rmtree(self.profile, ignore_errors=True)

    def receive(self, until):
        """The next message; None where none came before the moment `until`."""
        while b"\0" not in self.rest:
            if not self.ready.select(max(0, until - time.monotonic())):
                return None
            piece = os.read(self.back, 1 << 16)
            if not piece:
                raise RuntimeError("chromium ended; is it installed?")
            self.rest += piece
        message, self.rest = self.rest.split(b"\0", 1)
        return json.loads(message)

    def call(self, method, params=None, session=None):
        self.number += 1
        message = {"id": self.number, "method": method, "params": params or {}}
        if session:
            message["sessionId"] = session
        os.write(self.to, json.dumps(message).encode() + b"\0")
        until = time.monotonic() + PATIENCE
        while (answer := self.receive(until)) is not None:
            if answer.get("id") == self.number:
                if "error" in answer:
                    raise RuntimeError(f"{method}: {answer['error']['message']}")
                return answer["result"]
            self.events.append(answer)
        raise TimeoutError(method)

    def wait_for(self, method, session):
        until = time.monotonic() + PATIENCE
        while not any(e.get("method") == method and e.get("sessionId") == session for e in self.events):
            event = self.receive(until)
            if event is None:
                raise TimeoutError(method)
            self.events.append(event)

    def open(self, url, **kind):
        return Page(self, url, **kind)


class Page:
    """`before`: calls of the protocol that come before the address is opened, such as a slow network's; `alone`:
    in a window with an empty cache of its own, after the browser has set that up: what is measured then is the page."""

    def __init__(self, browser, url, width, height, dark=False, touch=True, language=None, before=(), alone=False):
        self.browser = browser
        self.context = browser.call("Target.createBrowserContext") if alone else {}
        target = browser.call("Target.createTarget", {"url": "about:blank", **self.context})["targetId"]
        self.session = browser.call("Target.attachToTarget", {"targetId": target, "flatten": True})["sessionId"]
        for domain in ("Page", "Runtime", "Log", "Network", "Accessibility", "DOM"):
            self.call(f"{domain}.enable")
        self.size(width, height, touch)
        self.call("Emulation.setEmulatedMedia",
                  {"features": [{"name": "prefers-color-scheme", "value": "dark" if dark else "light"}]})
        self.target = target
        if language:
            self.call("Network.setExtraHTTPHeaders", {"headers": {"Accept-Language": language}})
        for method, params in before:
            self.call(method, params)
        if alone:
            time.sleep(SETTLED)
        self.call("Page.navigate", {"url": url})
        browser.wait_for("Page.loadEventFired", self.session)

    def call(self, method, params=None):
        return self.browser.call(method, params, self.session)

    def size(self, width, height, touch=True):
        self.call("Emulation.setDeviceMetricsOverride",
                  {"width": width, "height": height, "deviceScaleFactor": 2, "mobile": touch})

    def run(self, script):
        """The value of an expression, also of one that is promised."""
        answer = self.call("Runtime.evaluate", {"expression": script, "returnByValue": True, "awaitPromise": True})
        if "exceptionDetails" in answer:
            raise RuntimeError(answer["exceptionDetails"])
        return answer["result"].get("value")

    def tree(self):
        """(role, name) of the accessibility tree, in its order."""
        nodes = self.call("Accessibility.getFullAXTree")["nodes"]
        return [(n.get("role", {}).get("value"), n.get("name", {}).get("value", ""))
                for n in nodes if not n.get("ignored")]

    def messages(self):
        """What the console and the browser's own log said."""
        return [json.dumps(e["params"])[:400] for e in self.events("Log.entryAdded", "Runtime.consoleAPICalled",
                                                                   "Runtime.exceptionThrown")]

    def requests(self):
        return [e["params"]["request"]["url"] for e in self.events("Network.requestWillBeSent")]

    def events(self, *methods):
        return [e for e in self.browser.events
                if e.get("sessionId") == self.session and e.get("method") in methods]

    def screenshot(self, path, whole=True):
        picture = self.call("Page.captureScreenshot", {"captureBeyondViewport": whole})
        path.write_bytes(base64.b64decode(picture["data"]))

    def pdf(self, path):
        path.write_bytes(base64.b64decode(self.call("Page.printToPDF", {"paperWidth": 8.27, "paperHeight": 11.69})["data"]))

    def close(self):
        self.browser.call("Target.closeTarget", {"targetId": self.target})
        if self.context:
            self.browser.call("Target.disposeBrowserContext", self.context)
