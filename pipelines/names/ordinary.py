"""Refuses ordinary words that a capital makes look like names: titles, first words."""

from collections.abc import Iterator
from typing import Final

from pipelines.names.capitals import in_small_letters, is_pronoun, is_shouted
from pipelines.names.known import known_names
from pipelines.names.passages import Found, Passage
from pipelines.names.subjects import speaks_of

HEADING_LENGTH: Final = 18
"""Words of a line that may be a heading."""
STOPS: Final = frozenset(".!?…:;,")
SMALL: Final = 4
"""Letters of a word that stays small in a title."""

SMALL_WORDS: Final = frozenset(
    "ses son sa mes ces leur leurs nos vos et ou où en au aux sur sous par pour dans avec "
    "un est sont pas plus que qui the its his her our all are and for with from over but not "
    "new now who how why record choc historique historic alerte alert exclusif exclusive".split()
)
ELEMENTS: Final = frozenset(
    "rain snow fog mist sleet hail frost ice wind storm storms thunder lightning drizzle "
    "sunshine heat cold drought flood floods fire flames smoke dust ash mud sand water waves "
    "darkness night dawn dusk silence noise panic traffic queues crowds power hunger "
    "pluie pluies neige brouillard brume grêle gel givre verglas vent orage orages tonnerre "
    "foudre chaleur canicule froid sécheresse inondation inondations incendie fumée "
    "poussière boue sable nuit aube silence bruit panique".split()
)
"""Weather and what else keeps people away: Rain kept the crowd small."""


def drop_ordinary_words(passages: list[Passage]) -> None:
    """Drop what the model saw in titles and at beginnings, where nothing confirms it."""
    lower = {word for passage in passages for word in passage.words if word.islower()}
    confirmed = _confirmed(passages)
    trusted = _trusted(passages)
    for passage in passages:
        titles = list(_titles(passage))
        kept: list[Found] = []
        for found in passage.found:
            surface = passage.surface(found.start, found.end)
            is_sure = found.origin in ("known", "told") or _is_listed(surface)
            in_title = any(start <= found.start < end for start, end in titles)
            if _is_shouted(passage, found) or is_pronoun(passage, found.start):
                continue
            if is_sure or surface in confirmed:
                kept.append(found)
            elif in_title or _opens_as_word(passage, found, lower):
                kept += _listed_inside(passage, found)
            elif not _is_mere_word(passage, found, trusted):
                kept.append(found)
        passage.found = kept


def _listed_inside(passage: Passage, found: Found) -> Iterator[Found]:
    """Give the names of the list inside a stretch of a title: Why Brask Shares Fall."""
    at = found.start
    while at < found.end:
        ends = range(found.end, at, -1)
        end = next((one for one in ends if _is_listed(passage.surface(at, one))), at)
        rows = known_names()[passage.surface(at, end)] if end > at else ()
        kinds = {row.kind for row in rows}
        if len(kinds) == 1:
            yield Found(at, end, kinds.pop(), "known")
        at = max(end, at + 1)


def _confirmed(passages: list[Passage]) -> set[str]:
    """Give surnames, and the names that stand in running text, not as first word of a
    sentence."""
    surfaces = set()
    for passage in passages:
        titles = list(_titles(passage))
        for found in passage.found:
            if found.kind == "person" and found.end - found.start > 1:
                surfaces.add(passage.words[found.end - 1])
            if not any(
                start <= found.start < end for start, end in titles
            ) and not passage.opens_sentence(found.start):
                surfaces.add(passage.surface(found.start, found.end))
    return surfaces


def _is_listed(surface: str) -> bool:
    """Tell of a name of the list, whatever it names, that is no word besides."""
    return any("common" not in row.notes for row in known_names().get(surface, ()))


def _opens_as_word(passage: Passage, found: Found, lower: set[str]) -> bool:
    """Tell of a lone first word that the article also writes small."""
    word = passage.words[found.start]
    return (
        found.end - found.start == 1
        and word.lower() in lower
        and word[1:].islower()
        and not _is_listed(word)
        and passage.opens_sentence(found.start)
    )


def _trusted(passages: list[Passage]) -> set[str]:
    """Give the names of which something is sure at one place at least."""
    return {
        passage.surface(found.start, found.end)
        for passage in passages
        for found in passage.found
        if not found.is_doubted
    }


def _is_mere_word(passage: Passage, found: Found, trusted: set[str]) -> bool:
    """Tell of a doubted first word, or one in capitals, that does nothing companies do:
    Neige sur Lyon."""
    word = passage.words[found.start]
    is_element = word.lower() in ELEMENTS
    is_doubted = found.is_doubted and word not in trusted and found.kind != "person"
    opens = word[1:].islower() and passage.opens_sentence(found.start)
    return (
        found.end - found.start == 1
        and (is_doubted or is_element)
        and found.kind not in ("place", "event")
        and word not in known_names()
        and not in_small_letters(word)
        and (
            opens
            or (len(word) >= SMALL and is_shouted(passage, found.start, found.end))
        )
        and not speaks_of(passage, found.start, found.end)
    )


def _is_shouted(passage: Passage, found: Found) -> bool:
    """Tell of a small word that only a line in capitals makes look like a name."""
    near = passage.words[max(0, found.start - 3) : found.start + 4]
    letters = [word for word in near if word.isalpha()]
    return (
        found.end - found.start == 1
        and passage.words[found.start].lower() in SMALL_WORDS
        and len(letters) > 2
        and all(word.isupper() for word in letters)
    )


def _titles(passage: Passage) -> Iterator[tuple[int, int]]:
    """Find the lines where every word of some length has a capital."""
    start = 0
    for index in range(len(passage.words) + 1):
        if index < len(passage.words) and "\n" not in passage.words[index]:
            continue
        if _is_title(passage.words[start:index]):
            yield start, index
        start = index + 1


def _is_title(words: list[str]) -> bool:
    if not words or words[-1] == ".":
        return False
    long = [word for word in words if len(word) >= SMALL and word.isalpha()]
    if not 3 <= len(long) <= HEADING_LENGTH:
        return False
    capitals = sum(word[0].isupper() and not word.isupper() for word in long)
    return capitals >= 0.8 * len(long)
