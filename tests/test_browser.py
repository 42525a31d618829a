"""The pages in a real browser: each is drawn, narrow and wide, by day and by night.

Needs chromium (`apt install chromium`). Without it these tests are skipped, but where
REQUIRE_BROWSER is set, as in CI, they fail. The pictures are kept in `screenshots/`.
"""

import os
import shutil
import socket
import struct
import subprocess
import sys
import zlib
from pathlib import Path

import pytest

from tests.small_newsroom import make_newsroom

ROOT = Path(__file__).parent.parent
SHOTS = ROOT / "screenshots"
CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")
PAGES = {
    "home": "/",
    "article": "/news/articles/1",
    "entity": "/news/entities/1",
    "story": "/news/stories/1",
    "stories": "/stories",
    "search": "/search?q=Lanterne",
    "trends": "/trends",
    "deals": "/deals",
    "quotes": "/quotes",
    "amounts": "/amounts",
    "sources": "/sources",
    "crawls": "/crawls",
    "table": "/gazette/articles",
    "nothing": "/news/articles/999",
}

pytestmark = pytest.mark.skipif(
    CHROMIUM is None and not os.environ.get("REQUIRE_BROWSER"),
    reason="no chromium here: apt install chromium",
)


@pytest.fixture(scope="module")
def address(tmp_path_factory):
    """Datasette on a small file, as `make serve` runs it."""
    database = tmp_path_factory.mktemp("browser") / "gazette.db"
    make_newsroom(database)
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    server = subprocess.Popen(
        ["make", "--silent", "serve", f"DB={database}", f"PORT={port}"],
        cwd=ROOT,
        env={**os.environ, "BIN": str(Path(sys.executable).parent)},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )
    said = iter(server.stderr.readline, "")
    assert any("running on" in line for line in said), "make serve does not start"
    yield f"http://127.0.0.1:{port}"
    os.killpg(server.pid, 15)
    server.wait()


def draw(url, name, size, *options):
    SHOTS.mkdir(exist_ok=True)
    path = SHOTS / f"{name}.png"
    path.unlink(missing_ok=True)
    subprocess.run(
        [
            CHROMIUM or "chromium",
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--hide-scrollbars",
            "--no-first-run",
            "--disable-background-networking",
            f"--window-size={size}",
            f"--screenshot={path}",
            *options,
            url,
        ],
        check=True,
        capture_output=True,
        timeout=120,
    )
    return pixels(path)


def pixels(path):
    """Give width, height and the number of distinct lines of a PNG."""
    data = path.read_bytes()
    width, height = struct.unpack(">II", data[16:24])
    packed, at = b"", 8
    while at < len(data):
        (length,) = struct.unpack(">I", data[at : at + 4])
        if data[at + 4 : at + 8] == b"IDAT":
            packed += data[at + 8 : at + 8 + length]
        at += 12 + length
    lines = zlib.decompress(packed)
    stride = len(lines) // height
    distinct = {lines[i : i + stride] for i in range(0, len(lines), stride)}
    return width, height, len(distinct)


@pytest.mark.parametrize("name", PAGES)
def test_every_page_is_drawn_on_a_wide_screen(address, name):
    width, _, distinct = draw(address + PAGES[name], f"{name}-wide", "1280,900")
    assert width == 1280
    assert distinct > 60


@pytest.mark.parametrize("name", ["home", "article", "search", "amounts", "crawls"])
def test_the_main_pages_are_drawn_by_night_on_a_small_screen(address, name):
    night = "--blink-settings=preferredColorScheme=0"
    _, _, distinct = draw(address + PAGES[name], f"{name}-small-dark", "375,900", night)
    assert distinct > 60
