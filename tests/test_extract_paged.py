"""`scrapy extract --url` reads all pages of an article."""

import json
import subprocess

from tests.test_manners import SCRAPY
from tests.web import article, serving

HOST = "127.0.0.58"
TITLE = "Un chantier en deux pages à Étel"


def test_a_paginated_article_is_read_whole():
    with serving([HOST]) as (web, port):
        url = f"http://{HOST}:{port}/un-chantier-en-deux-pages"
        first = article(TITLE, "Étel", 10)
        pager = f"<p>Pages : 1 <a href='{url}/page/2'>2</a></p></body>"
        first.body = first.body.replace("</body>", pager)
        web.put(url, first)
        web.put(f"{url}/page/2", article(TITLE, "Étel plage", 20))
        local = ("-s", "ALLOW_PRIVATE_ADDRESSES=1")
        command = [SCRAPY, "extract", "--url", url, "-o", "-", *local]
        done = subprocess.run(command, capture_output=True, text=True)
    row = json.loads(done.stdout)
    assert "à Étel." in row["text"] and "à Étel plage." in row["text"]
    assert row["addresses"][-1].endswith("/page/2") and not row["truncated"]
