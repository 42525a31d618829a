"""Asks the newsroom for a page and reads the words that a visitor would see."""

import http.client
from dataclasses import dataclass
from urllib.parse import urlsplit

import lxml.html
from lxml import etree

from tests.site.expected import plain


@dataclass(frozen=True, slots=True, kw_only=True)
class Reply:
    """What came back."""

    status: int
    headers: dict[str, str]
    body: bytes


def ask(url: str, **headers: str) -> Reply:
    """Ask for a URL, as given and without following redirects."""
    parts = urlsplit(url)
    connection = http.client.HTTPConnection(parts.netloc, timeout=10)
    sent = {name.replace("_", "-"): value for name, value in headers.items()}
    target = parts.path + (f"?{parts.query}" if parts.query else "")
    connection.request("GET", target, headers=sent)
    response = connection.getresponse()
    body = response.read()
    told = {name.lower(): value for name, value in response.getheaders()}
    connection.close()
    return Reply(status=response.status, headers=told, body=body)


def visible(reply: Reply) -> str:
    """Give the words of a page, its scripts and styles left out."""
    _, _, charset = reply.headers["content-type"].partition("charset=")
    browsers = {"iso-8859-1": "cp1252"}.get(charset, charset)
    tree = lxml.html.document_fromstring(reply.body.decode(browsers))
    etree.strip_elements(tree, "script", "style", with_tail=False)
    return plain(tree.text_content())
