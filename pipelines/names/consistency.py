"""Makes the names of one article agree: a name keeps its kind, and is found everywhere."""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterator, Mapping
from typing import Final

from pipelines.names.accents import count_accents, without_accents
from pipelines.names.capitals import is_pronoun
from pipelines.names.heads import (
    heads_of_bodies,
    is_short_for_a_body,
    leave_articles_out,
)
from pipelines.names.known import known_name, known_names
from pipelines.names.legal_forms import is_legal_form
from pipelines.names.lone import PARTICLES
from pipelines.names.passages import Found, Passage
from pipelines.names.span_edges import YEAR
from pipelines.names.span_words import FIRM_ENDS, FOOD, RANKED

WEIGHTS: Final = {
    "known": 100,
    "told": 20,
    "hint": 6,
    "rule": 3,
    "model": 2,
    "guess": 1,
}

# A word found as a name so often is one at the start of a sentence too.
TIMES_SURE: Final = 2


def make_consistent(passages: list[Passage]) -> None:
    """Give each name one kind in the article, and find it wherever it stands."""
    leave_articles_out(passages)
    _give_short_forms_their_kind(passages)
    kinds = _vote(passages)
    for passage in passages:
        for found in passage.found:
            surface = passage.surface(found.start, found.end)
            kind = kinds[surface]
            if not _may_differ(surface) and not _is_firm_itself(found, kind):
                found.kind = kind
    _find_again(passages)


def _is_firm_itself(found: Found, kind: str) -> bool:
    """Tell of a product's name that stands for its maker here: Korvo shares fell."""
    told = found.origin == "told" and found.kind == "organization"
    return told and kind == "product"


def short_forms(passages: list[Passage]) -> dict[str, set[str]]:
    """Give the full names of the article's people by surname and by given name.

    A name that is written with more accents and with fewer is that of one person.
    """
    written: dict[str, tuple[str, ...]] = {}
    for passage in passages:
        for found in passage.found:
            if found.kind == "person" and found.end - found.start > 1:
                name = passage.surface(found.start, found.end)
                written[name] = tuple(passage.words[found.start : found.end])
    spelled: dict[str, str] = {}
    for name in sorted(written, key=lambda name: (count_accents(name), name)):
        spelled[without_accents(name)] = name
    full: dict[str, set[str]] = defaultdict(set)
    for name, words in written.items():
        for form in (words[0], *_surname_forms(list(words))):
            full[form].add(spelled[without_accents(name)])
    return full


def _surname_forms(words: list[str]) -> Iterator[str]:
    yield words[-1]
    for index in range(len(words) - 2, 0, -1):
        if words[index].lower() not in PARTICLES and not words[index][0].isupper():
            return
        yield " ".join(words[index:])
        yield " ".join([words[index].lower(), *words[index + 1 :]])


def _short_firms(passages: list[Passage]) -> set[str]:
    """Give the names of the article's companies without `Games`, `Software`, `Inc.`."""
    short = set()
    for passage in passages:
        for found in passage.found:
            end = found.end
            while end > found.start + 1 and _is_kind_of_firm(passage.words[end - 1]):
                end -= 1
            if end < found.end and found.kind == "organization":
                short.add(passage.surface(found.start, end))
    return short


def _dated_events(passages: list[Passage]) -> set[str]:
    """Give the names of the article's events without the year."""
    return {
        passage.surface(found.start, found.end - 1)
        for passage in passages
        for found in passage.found
        if found.kind == "event"
        and found.end - found.start > 1
        and YEAR.fullmatch(passage.words[found.end - 1])
    }


def _is_kind_of_firm(word: str) -> bool:
    return word in FIRM_ENDS or is_legal_form(word) or word == "."


def _give_short_forms_their_kind(passages: list[Passage]) -> None:
    full, firms = short_forms(passages), _short_firms(passages)
    events = _dated_events(passages)
    for passage in passages:
        for found in passage.found:
            surface = passage.surface(found.start, found.end)
            if surface in firms and found.origin == "model" and surface not in full:
                found.kind, found.origin = "organization", "hint"
            if surface in events and found.origin != "known":
                found.kind, found.origin = "event", "told"
            # Products have given names and surnames: Gemma, Kling.
            is_known = found.origin == "known" and found.kind != "product"
            is_sure = is_known or found.origin == "told"
            is_one = surface in full or _is_plural(surface, full)
            if found.kind != "person" and not is_sure and is_one:
                found.kind = "person"


def _is_plural(surface: str, full: dict[str, set[str]]) -> bool:
    """Tell a surname of the article's people as all of them bear it: two Martins."""
    surname = surface.removesuffix("s")
    bearers = full.get(surname, set()) if surname != surface else set()
    return any(name.endswith(f" {surname}") for name in bearers)


def _vote(passages: list[Passage]) -> dict[str, str]:
    """Choose the kind of each surface that is found."""
    votes: dict[str, dict[str, float]] = defaultdict(lambda: defaultdict(float))
    for passage in passages:
        for found in passage.found:
            ballot = votes[passage.surface(found.start, found.end)]
            for kind, share in _shares(found).items():
                ballot[kind] += WEIGHTS[found.origin] * share
    return {
        surface: max(ballot, key=ballot.__getitem__)
        for surface, ballot in votes.items()
    }


def _shares(found: Found) -> Mapping[str, float]:
    """Give what a name says for each kind: all for its own where it was judged since."""
    own = found.shares.get(found.kind, 0.0)
    if found.origin != "model" or own < max(found.shares.values(), default=1.0):
        return {found.kind: 1.0}
    return found.shares


def _may_differ(surface: str) -> bool:
    """Tell whether a name is a platform: a product or an organization in turn."""
    row = known_name(surface)
    return row is not None and "platform" in row.notes


def _find_again(passages: list[Passage]) -> None:
    """Add the occurrences of known surfaces that were not found yet."""
    wanted: dict[tuple[str, ...], str] = {}
    times: Counter[str] = Counter()
    for passage in passages:
        for found in passage.found:
            wanted[tuple(passage.words[found.start : found.end])] = found.kind
            sure = found.origin == "told"
            times[passage.words[found.start]] += TIMES_SURE if sure else 1
    for surname, names in short_forms(passages).items():
        if len(names) == 1:
            wanted.setdefault(tuple(surname.split()), "person")
    heads = heads_of_bodies(passages)
    for head, kind in heads.items():
        wanted.setdefault((head,), kind)
    by_first: dict[str, list[tuple[str, ...]]] = defaultdict(list)
    for words in sorted(wanted, key=len, reverse=True):
        by_first[words[0]].append(words)
    lower = {word for passage in passages for word in passage.words if word.islower()}
    doubtful = {word for word, count in times.items() if count < TIMES_SURE} | {
        word for word in times if word.lower() in lower
    }
    for passage in passages:
        _add_missed(passage, by_first, wanted, doubtful, heads)


def _add_missed(
    passage: Passage,
    by_first: dict[str, list[tuple[str, ...]]],
    wanted: dict[tuple[str, ...], str],
    doubtful: set[str],
    heads: Collection[str],
) -> None:
    owner = passage.owners()
    for start, word in enumerate(passage.words):
        if word not in by_first or owner[start] or not _looks_like_name(passage, start):
            continue
        for words in by_first[word]:
            end = start + len(words)
            if len(words) == 1 and (
                _may_be_word(passage, start, doubtful)
                or (word in heads and not is_short_for_a_body(passage, start))
            ):
                continue
            if tuple(passage.words[start:end]) == words and not any(owner[start:end]):
                found = Found(start, end, wanted[words], "guess")
                passage.replace([], found)
                owner[start:end] = [found] * len(words)
                break


def _may_be_word(passage: Passage, index: int, doubtful: set[str]) -> bool:
    """Tell whether a word that opens a sentence may be an ordinary one."""
    word = passage.words[index]
    if word not in doubtful or not passage.opens_sentence(index):
        return False
    listed = known_names().get(word, ())
    return not listed or any("common" in row.notes for row in listed)


def _looks_like_name(passage: Passage, start: int) -> bool:
    """Refuse short words and lone words that open a sentence: these may be no names."""
    word, after = passage.words[start], passage.word(start + 1)
    if not any(character.isupper() or character.isdigit() for character in word):
        return False
    if len(word) > 1:
        return after not in FOOD and not is_pronoun(passage, start)
    ranked = passage.word(start - 1).lower() in RANKED or after[:1] in tuple("-'’.")
    return word.isalpha() and not ranked
