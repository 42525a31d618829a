"""The pages in a real browser: nothing runs over the edge, on a phone or a wide screen.

Needs chromium, as tests/test_browser.py does.
"""

import base64
import itertools
import json
import os
import re
import shutil
import socket
import subprocess
import urllib.request

import pytest

from tests.test_browser import CHROMIUM, PAGES, address  # noqa: F401 (a fixture)

pytestmark = pytest.mark.skipif(
    CHROMIUM is None and not os.environ.get("REQUIRE_BROWSER"),
    reason="no chromium here: apt install chromium",
)
MORE = {
    "database": "/gazette",
    "row": "/gazette/articles/1",
    "query": "/gazette/most-named?kind=",
}
OVER_THE_EDGE = """(() => {
  const wide = document.documentElement.clientWidth;
  if (document.documentElement.scrollWidth <= wide) return [];
  return [...document.querySelectorAll('body *')]
    .filter(e => e.getBoundingClientRect().right > wide + 1)
    .map(e => e.outerHTML.slice(0, 120)).slice(0, 3);
})()"""
SMALL_TARGETS = """[...document.querySelectorAll('.top nav a, .find input, button, .pager a')]
  .filter(e => e.getBoundingClientRect().height < 44 && e.matches('.top nav a, .find input'))
  .map(e => e.outerHTML)"""


class Browser:
    """One page of a browser, steered by its debugging protocol."""

    def __init__(self, profile):
        self.process = subprocess.Popen(
            [
                CHROMIUM or "chromium",
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--no-first-run",
                "--remote-debugging-port=0",
                f"--user-data-dir={profile}",
                "about:blank",
            ],
            stderr=subprocess.PIPE,
            text=True,
        )
        said = iter(self.process.stderr.readline, "")
        port = next(
            m[1] for line in said if (m := re.search(r"ws://[\d.]+:(\d+)/", line))
        )
        with urllib.request.urlopen(f"http://127.0.0.1:{port}/json/list") as answer:
            pages = json.load(answer)
        path = next(page for page in pages if page["type"] == "page")
        self.wire = socket.create_connection(("127.0.0.1", int(port)), timeout=60)
        self.file = self.wire.makefile("rb")
        self.numbers = itertools.count(1)
        self.shake_hands(path["webSocketDebuggerUrl"].split(port, 1)[1])
        self.ask("Page.enable")

    def shake_hands(self, path):
        key = base64.b64encode(os.urandom(16)).decode()
        self.wire.sendall(
            f"GET {path} HTTP/1.1\r\nHost: 127.0.0.1\r\nUpgrade: websocket\r\n"
            f"Connection: Upgrade\r\nSec-WebSocket-Key: {key}\r\n"
            "Sec-WebSocket-Version: 13\r\n\r\n".encode()
        )
        while self.file.readline().strip():
            pass

    def ask(self, method, **params):
        """Send a command and give its result; events on the way are kept."""
        number = next(self.numbers)
        text = json.dumps({"id": number, "method": method, "params": params}).encode()
        length = len(text).to_bytes(8, "big")
        self.wire.sendall(b"\x81\xff" + length + bytes(4) + text)
        while (message := self.read()).get("id") != number:
            pass
        assert "error" not in message, message
        return message["result"]

    def read(self):
        first, size = self.file.read(2)
        if size >= 126:
            size = int.from_bytes(self.file.read(2 if size == 126 else 8), "big")
        body = self.file.read(size)
        while not first & 0x80:
            first, size = self.file.read(2)
            if size >= 126:
                size = int.from_bytes(self.file.read(2 if size == 126 else 8), "big")
            body += self.file.read(size)
        return json.loads(body)

    def open(self, url):
        self.ask("Page.navigate", url=url)
        while self.read().get("method") != "Page.loadEventFired":
            pass

    def value(self, expression):
        told = self.ask("Runtime.evaluate", expression=expression, returnByValue=True)
        return told["result"]["value"]

    def width(self, pixels):
        self.ask(
            "Emulation.setDeviceMetricsOverride",
            width=pixels,
            height=800,
            deviceScaleFactor=1,
            mobile=pixels < 600,
        )


@pytest.fixture(scope="module")
def browser(tmp_path_factory):
    profile = tmp_path_factory.mktemp("profile")
    opened = Browser(profile)
    yield opened
    opened.wire.close()
    opened.process.terminate()
    opened.process.wait()
    shutil.rmtree(profile, ignore_errors=True)


@pytest.mark.parametrize("name", [*PAGES, *MORE])
@pytest.mark.parametrize("width", [320, 375, 768, 1280])
def test_nothing_runs_over_the_edge(address, browser, name, width):  # noqa: F811
    browser.width(width)
    browser.open(address + {**PAGES, **MORE}[name])
    assert browser.value(OVER_THE_EDGE) == []
    if width < 400:
        assert browser.value(SMALL_TARGETS) == []
