"""Chooses the headline as a reader sees it: no site name, no kicker, no badge."""

import re
from collections.abc import Collection, Sequence
from dataclasses import replace

from pipelines.metadata.headings import Heading
from pipelines.metadata.titles import (
    BARS,
    TAG,
    Title,
    letters,
    one_line,
    without_leftover,
    without_site,
)

PARTING = re.compile(r"[:|–—-]")


def choose_headline(
    declared: Sequence[Title], seen: Sequence[Heading], site_names: Sequence[str]
) -> Title | None:
    """Return the visible heading that the page's own titles confirm, else the best title."""
    told = {title.text for title in declared}
    site_names = [n for n in site_names if n not in told or len(n.split()) <= 5]
    sites = {letters(name) for name in site_names}
    every_title = _cleaned(declared, site_names)
    titles = [title for title in every_title if not _is_site(title.text, sites)]
    visible = [h for h in _own(seen, site_names) if letters(h.text) not in sites]
    near = [heading for heading in visible if not heading.is_aside]
    chosen = _confirmed(near, visible, titles) or _likely(near, visible, titles)
    return chosen or (every_title[0] if every_title else None)


def as_told(chosen: Title, declared: Sequence[Title]) -> str:
    """Return a headline as the page declares it, with what was cut off."""
    own = (title.text for title in declared if title.origin == chosen.origin)
    return next((text for text in own if chosen.text in text), chosen.text)


def _is_site(text: str, sites: Collection[str]) -> bool:
    """Tell whether a title says the site's name, its article or domain aside."""
    own = letters(text)
    return any(
        3 < len(site) <= 30 and site in own and len(own) <= len(site) + 4
        for site in sites
    )


def _confirmed(
    near: Sequence[Heading], visible: Sequence[Heading], titles: Sequence[Title]
) -> Title | None:
    """Return the heading that a title confirms, main ones before lesser ones and those
    aside."""
    h1s, every = _h1s(near), _h1s(visible)
    lone = h1s if len(h1s) == 1 else []
    for group, confirm in (
        (h1s, _same),
        (h1s, _without_kicker),
        (lone, _longer_than_told),
        (near, _same),
        (near, _without_kicker),
        (every, _same),
        (every, _without_kicker),
    ):
        for heading in group:
            if found := confirm(heading, titles):
                return found
    return _unlike_main(near, h1s, every, titles)


def _likely(
    near: Sequence[Heading], visible: Sequence[Heading], titles: Sequence[Title]
) -> Title | None:
    """Return the heading or title that is the likeliest where none confirms another."""
    marked = [heading for heading in visible if heading.is_marked]
    if main := _main(near, titles) or _main(marked, titles):
        return Title(main.text, "page")
    for heading in near:
        if found := _worded_like(heading, titles):
            return found
    h1s = _h1s(near)
    if len(h1s) == 1 and all(title.origin == "meta" for title in titles):
        return Title(h1s[0].text, "page")
    if titles:
        return _shortest_told(titles)
    if near:
        long = (heading for heading in near if len(heading.text) > 12)
        return Title(next(long, near[0]).text, "page")
    return None


def _h1s(headings: Sequence[Heading]) -> list[Heading]:
    return [heading for heading in headings if heading.tag == "h1"]


def _main(near: Sequence[Heading], titles: Sequence[Title]) -> Heading | None:
    """Return the heading that is the headline though no title says the same."""
    main = _h1s(near)
    for heading in main:
        if heading.is_marked and len(heading.text.split()) > 2:
            return heading
    if len(main) > 1:
        main = [heading for heading in main if len(heading.text) > 15] or main
        main = [heading for heading in main if _shares(heading, titles)][:1] or main
    return main[0] if len(main) == 1 and _may_be_headline(main[0], titles) else None


def _shares(heading: Heading, titles: Sequence[Title]) -> bool:
    words = _words(heading.text)
    return any(len(words & _words(title.text)) > 2 for title in titles)


def _own(seen: Sequence[Heading], site_names: Sequence[str]) -> list[Heading]:
    """Return the headings without the site's name."""
    found = []
    for heading in seen:
        text = without_leftover(without_site(heading.text, site_names))
        if text:
            whole = text
            if heading.whole != heading.text:
                whole = without_leftover(without_site(heading.whole, site_names))
            found.append(replace(heading, text=text, whole=whole))
    return found


def _shortest_told(titles: Sequence[Title]) -> Title:
    """Return the first title, or that part of it that another title says alone."""
    first = titles[0]
    pieces = BARS.split(first.text)
    for other in titles[1:]:
        if len(letters(other.text)) > 12 and other.text in pieces:
            return other
    head = re.split(r"\s+[|»]\s+", first.text)[0]
    return Title(head, first.origin) if len(head.split()) >= 3 else first


def _cleaned(titles: Sequence[Title], site_names: Sequence[str]) -> list[Title]:
    return [
        Title(cut, title.origin)
        for title in titles
        if (cut := without_leftover(without_site(one_line(title.text), site_names)))
    ]


def _same(heading: Heading, titles: Sequence[Title]) -> Title | None:
    """Return the heading when a title says the same; the title, where only that has the
    colon after a kicker."""
    for text in (heading.whole, heading.text):
        own = letters(text)
        for title in titles if len(own) > 3 else ():
            if own in (letters(title.text), letters(TAG.sub("", title.text))):
                joints = len(PARTING.findall(title.text)) - len(PARTING.findall(text))
                better = " : " in text or (
                    joints > 0 and not re.search(r"[?!.]:", title.text)
                )
                if better and "|" in title.text:
                    return _without_kicker(heading, titles) or title
                return title if better else Title(text, "page")
    return None


def _longer_than_told(heading: Heading, titles: Sequence[Title]) -> Title | None:
    """Return the heading where a title is its beginning: titles are shortened."""
    own = letters(heading.text)
    told = [letters(title.text) for title in titles]
    cut = [other for other in told if len(other) > 15 and own.startswith(other)]
    if cut and len(own) < 1.6 * len(cut[0]):
        return Title(heading.text, "page")
    return None


def _without_kicker(heading: Heading, titles: Sequence[Title]) -> Title | None:
    """Return the title that a heading ends with, after a kicker, or begins with, before
    a bar."""
    own = letters(heading.text)
    for title in titles:
        other = letters(title.text)
        kicker = own.removesuffix(other)
        if len(other) > 15 and re.search(r"[^\W\d]{3}", kicker) and kicker != own:
            if len(other) > 0.4 * len(own):
                return title
            continue
        cut = heading.text[len(title.text) :]
        if len(other) > 8 and heading.text.startswith(title.text) and BARS.match(cut):
            return title
    return None


def _unlike_main(
    near: Sequence[Heading],
    h1s: Sequence[Heading],
    every: Sequence[Heading],
    titles: Sequence[Title],
) -> Title | None:
    """Return the lesser heading that is the headline: a title says it between bars, and
    the main one is short; or there is no main one, and it is a whole sentence."""
    if any(len(heading.text.split()) > 4 for heading in h1s):
        return None
    said = [piece for title in titles for piece in BARS.split(title.text)]
    pieces = {own for piece in said if len(own := letters(piece)) > 12}
    parts = [heading for heading in near if letters(heading.text) in pieces]
    if parts:
        return Title(max(parts, key=lambda heading: len(heading.text)).text, "page")
    if every or any(title.origin != "meta" for title in titles):
        return None
    whole = letters(" ".join(title.text for title in titles))
    for heading in near:
        if len(heading.text.split()) > 4 and letters(heading.text) not in whole:
            return Title(heading.text, "page")
    return None


def _may_be_headline(heading: Heading, titles: Sequence[Title]) -> bool:
    """Tell whether a page's only main heading is its headline, titles unlike it or not."""
    words = _words(heading.text)
    shared = any(words & _words(title.text) for title in titles)
    return len(heading.text) < 250 and (shared or len(words) > 3 or not titles)


def _worded_like(heading: Heading, titles: Sequence[Title]) -> Title | None:
    """Return the heading where a title is another wording of it."""
    own, words = letters(heading.text), _words(heading.text)
    for title in titles:
        other, others = letters(title.text), _words(title.text)
        short, long = sorted((own, other), key=len)
        if len(short) > 12 and long.startswith(short) and len(short) > 0.4 * len(long):
            return Title(heading.text, "page")
        if len(words) > 3 and len(words & others) >= 0.5 * len(words | others):
            return Title(heading.text, "page")
    return None


def _words(text: str) -> set[str]:
    return set(re.findall(r"\w+", text.lower()))
