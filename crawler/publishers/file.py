"""Writes source files, and finds names for them."""

import re
import unicodedata
from collections.abc import Iterable
from datetime import timedelta
from pathlib import Path
from typing import Final
from urllib.parse import urlsplit

import yaml

from crawler.addresses.urls import host_of
from crawler.publishers.table import short_time
from crawler.session import BadUsage
from crawler.sources import NAME, BadSource, Source, load_source

LONGEST: Final = 40
"""Characters of a name that is made up."""
SECOND_LEVELS: Final = {"co", "com", "org", "net", "ac", "gov", "gouv"}
"""Labels that stand before a country's, as in co.uk."""
PLAIN_ADDRESS: Final = re.compile(r"https?://[\w.:/=&%+~-]+")
HOST_ADDRESS: Final = re.compile(r"[\d.]+|.*:.*")


def source_path(folder: Path, name: str) -> Path:
    """Give the path of a source that is not there yet; raises BadUsage."""
    if not NAME.fullmatch(name):
        trouble = "lower case letters, digits and underscores wanted, a letter first"
        raise BadUsage(f"name {name!r}: {trouble}; choose one with --name")
    path = folder / f"{name}.yml"
    if path.exists():
        raise BadUsage(
            f"another source has the name {name} ({path}): choose one with --name"
        )
    return path


def source_name(title: str, homepage: str) -> str:
    """Make a name from a publisher's title where its host has the same letters, else
    from the host."""
    spoken = underscored(title)
    label = host_label(homepage)
    if not label or spoken.replace("_", "") == re.sub(r"[^a-z0-9]", "", label):
        label = spoken
    return letters_first(underscored(label[:LONGEST])) or "source"


def host_label(url: str) -> str:
    """Give the part of a host that is the publisher's own; empty for an IP address."""
    host = host_of(url)
    labels = host.split(".")
    if HOST_ADDRESS.fullmatch(host) or len(labels) < 2:
        return "" if HOST_ADDRESS.fullmatch(host) else host
    is_national = labels[-2] in SECOND_LEVELS and len(labels) > 2
    return labels[-3 if is_national else -2]


def underscored(text: str) -> str:
    """Give a text in lower case ASCII with underscores between its words."""
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "_", plain.lower()).strip("_")


def letters_first(name: str) -> str:
    """Put the digits that a name begins with at its end."""
    digits = re.match(r"[\d_]*", name)
    assert digits is not None
    return f"{name[digits.end() :]}{digits[0].strip('_')}" if digits[0] else name


def write_source(path: Path, source: Source, comments: dict[str, str]) -> None:
    """Write a new source file and read it back; raises BadUsage, BadSource."""
    try:
        with path.open("x", encoding="utf-8") as file:
            file.write(source_text(source, comments))
    except FileExistsError as error:
        raise BadUsage(f"{path} is there already") from error
    try:
        load_source(path)
    except BadSource:
        path.unlink()
        raise


def source_text(source: Source, comments: dict[str, str]) -> str:
    """Give the text of a source file; `comments` stand behind the lines of their keys."""
    values = {
        "name": scalar(source.name),
        "title": scalar(source.title),
        "homepage": scalar(source.homepage),
        "language": scalar(source.language),
        "timezone": scalar(source.timezone),
        "feeds": listed(source.feeds),
        "sitemaps": listed(source.sitemaps),
        "front_pages": listed(source.front_pages),
        "include": listed(source.include),
        "exclude": listed(source.exclude),
        "every": short_time(source.every),
    }
    lines = []
    for key, value in values.items():
        comment = f"  # {comments[key]}" if key in comments else ""
        lines.append(f"{key}: {value}{comment}\n")
    return "".join(lines)


def scalar(value: str) -> str:
    """Write a text in YAML, with quotation marks only where it needs them."""
    written = yaml.safe_dump(str(value), allow_unicode=True, width=1_000_000)
    return written.removesuffix("...\n").strip()


def listed(values: Iterable[str]) -> str:
    """Write a list in YAML, in one line."""
    return f"[{', '.join(map(list_item, values))}]"


def list_item(value: str) -> str:
    """Write a text as an item of a list: addresses as they are, patterns quoted."""
    if PLAIN_ADDRESS.fullmatch(value):
        return value
    return "'{}'".format(value.replace("'", "''"))


def usual_every(per_day: float | None) -> timedelta:
    """Give how often a source with so many articles a day is due; None: not known."""
    if per_day is None or 4 <= per_day < 40:
        return timedelta(minutes=30)
    return timedelta(minutes=15) if per_day >= 40 else timedelta(hours=2)


def home_of(url: str) -> str:
    """Give the home page of an address's host."""
    parts = urlsplit(url)
    return f"{parts.scheme}://{parts.netloc}/"
