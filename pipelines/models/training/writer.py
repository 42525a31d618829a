"""Writes news prose from templates and articles with holes, every name with its label."""

import re
from collections.abc import Iterator
from itertools import groupby
from pathlib import Path
from typing import Final

from pipelines.models.training.names_pool import LEGAL, Pool
from pipelines.models.training.sets import LABELS, Annotated, NameSpan

HERE: Final = Path(__file__).parent
CHOICE: Final = re.compile(r"\[([^\[\]]*)\]")
PIECE: Final = re.compile(r"~?\{([\w.@]+)\}|<(\w+):([^<>]+)>")
ARTICLE: Final = re.compile(r"(?:the|la|le|les) |l'")
VOWELS: Final = "aeiouyhéèêàâôîœAEIOUYHÉÈÊÀÂÔÎŒ"
OWN_LINE: Final = "="
"""Before a template that fills a line."""
CURRENCIES: Final = {
    "fr": ("{n} millions d'euros", "{n} M€", "{n} millions de dollars", "{n} milliards d'euros"),
    "en": ("${n} million", "€{n}m", "${n}bn", "£{n} million", "${n}M", "$1.{d} billion"),
}  # fmt: skip
PRICES: Final = {"fr": ("{n} euros", "{n} €"), "en": ("${n}", "£{n}", "€{n}")}


class Writer:
    """Writes in one language, a new paragraph at each call."""

    def __init__(self, language: str, pool: Pool) -> None:
        self.language, self.pool = language, pool
        self.templates = [line for line in _lines(f"templates.{language}") if line]
        self.stories = list(_parted(_lines(f"articles.{language}")))
        self.story_weights = [
            1 / (1 + sum(map(self._products, story)) / 4) for story in self.stories
        ]
        self.weights = [1 / (1 + self._products(line)) for line in self.templates]

    def _products(self, template: str) -> int:
        """Count the products: news names one for every three companies."""
        names = [piece[1] for piece in PIECE.finditer(template) if piece[1]]
        slots = [name.split(".")[0].rstrip("0123456789") for name in names]
        return sum(self._label(slot) == "PRODUCT" for slot in slots)

    def paragraphs(self) -> Iterator[Annotated]:
        """Write for ever."""
        chance = self.pool.chance
        while True:
            cast: dict[str, str] = {}
            text, spans, is_line = "", list[NameSpan](), False
            for template in chance.choices(
                self.templates, self.weights, k=chance.choice((1, 2, 3, 4, 6))
            ):
                was_line, is_line = is_line, template[0] == OWN_LINE
                if text:
                    broken = is_line or was_line
                    text += "\n" if broken else chance.choice((" ", " ", " ", "\n"))
                if chance.random() < 0.3:
                    cast = {}
                sentence = self._turned(self._chosen(template.lstrip(OWN_LINE)))
                text = self._sentence(sentence, cast, text, spans)
            yield Annotated(text=text, spans=tuple(spans))

    def pieces(self) -> Iterator[Annotated]:
        """Write for ever some paragraphs in a row of an article, or its headline."""
        chance = self.pool.chance
        while True:
            (story,) = chance.choices(self.stories, self.story_weights)
            cast: dict[str, str] = {}
            text, spans = "", list[NameSpan]()
            start, edge = chance.randrange(len(story)), chance.choice(("\n", "\n\n"))
            for template in story[start : start + chance.randint(1, 4)]:
                text += edge if text else ""
                text = self._sentence(self._chosen(template), cast, text, spans)
            yield Annotated(text=text, spans=tuple(spans))

    def _turned(self, sentence: str) -> str:
        """Give a sentence another beginning or another end now and then."""
        drawn = self.pool.chance.random()
        if sentence[-1] != "." or sentence[0] in '-"“«>`':
            return sentence
        if drawn < 0.08:
            return f"{self._part('opener')}, {_small(sentence)}"
        if drawn < 0.16:
            return sentence[:-1] + self._part("tail") + "."
        return sentence

    def _part(self, slot: str) -> str:
        own = f"{slot}_{self.language}"
        _, values = self.pool.slots[own if own in self.pool.slots else slot]
        return self.pool.chance.choice(values)

    def _chosen(self, template: str) -> str:
        while match := CHOICE.search(template):
            chosen = self.pool.chance.choice(match[1].split("|"))
            template = template[: match.start()] + chosen + template[match.end() :]
        return template.replace(" ,", ",")

    def _sentence(
        self, sentence: str, cast: dict[str, str], text: str, spans: list[NameSpan]
    ) -> str:
        begin, position = len(text), 0
        for piece in PIECE.finditer(sentence):
            text += sentence[position : piece.start()]
            position = piece.end()
            name, label = self._piece(piece, cast)
            if piece[0].startswith("~"):
                text = _elided(text, name)
            if article := ARTICLE.match(name):
                text, name = text + article[0], name[article.end() :]
            if label in LABELS:
                span = NameSpan(start=len(text), end=len(text) + len(name), label=label)
                spans.append(span)
            text += name
        text += sentence[position:]
        if any(span.start == begin for span in spans):
            return text
        return text[:begin] + text[begin : begin + 1].upper() + text[begin + 1 :]

    def _piece(self, piece: re.Match[str], cast: dict[str, str]) -> tuple[str, str]:
        if piece[2]:
            return self.pool.fill(piece[3]), piece[2]
        key, _, label = piece[1].partition("@")
        slot = key.split(".")[0].rstrip("0123456789")
        if slot == "d":
            return str(self.pool.chance.randint(0, 29)), ""
        if key not in cast:
            self._draw(key, slot, cast)
        return cast[key], label or self._label(slot)

    def _label(self, slot: str) -> str:
        match slot:
            case "org" | "legal" | "fullname" | "acronym":
                return "ORG"
            case "person":
                return "PERSON"
            case "city" | "country":
                return "PLACE"
            case _ if slot in self.pool.slots:
                return self.pool.slots[slot][0]
        return ""

    def _draw(self, key: str, slot: str, cast: dict[str, str]) -> None:
        """Draw the value of a slot; what belongs together is drawn together."""
        pool, chance = self.pool, self.pool.chance
        match slot:
            case "person":
                base = key.split(".")[0]
                given, surname = pool.person()
                cast.setdefault(base, f"{given} {surname}")
                cast.setdefault(f"{base}.last", surname)
                cast.setdefault(f"{base}.first", given)
            case "org":
                cast[key] = pool.organization()
            case "legal":
                cast[key] = f"{pool.organization()} {chance.choice(LEGAL)}"
            case "fullname" | "acronym":
                words = [pool.value("Adj"), pool.value("Noun"), chance.choice(BODIES)]
                cast["fullname"] = " ".join(words)
                cast["acronym"] = "".join(word[0] for word in words)
            case "sum" | "price":
                shapes = CURRENCIES if slot == "sum" else PRICES
                shape = chance.choice(shapes[self.language])
                cast[key] = pool.fill(shape.replace("{n}", str(chance.randint(2, 900))))
            case "n":
                cast[key] = str(chance.randint(2, 500))
            case "year":
                cast[key] = str(chance.randint(1975, 2026))
            case "city" | "country":
                cast[key] = chance.choice(pool.lists[slot])
            case _:
                own = f"{slot}_{self.language}"
                cast[key] = pool.value(own if own in pool.slots else slot)


BODIES: Final = (
    "Institute Association Foundation Alliance Agency Council Authority".split()
)


def _lines(name: str) -> list[str]:
    """Read a file of templates without its comments."""
    text = (HERE / f"{name}.txt").read_text(encoding="utf-8")
    return [line for line in text.splitlines() if not line.startswith("#")]


def _parted(lines: list[str]) -> Iterator[list[str]]:
    """Part the lines where one is empty."""
    for is_filled, block in groupby(lines, key=bool):
        if is_filled:
            yield list(block)


def _small(sentence: str) -> str:
    """Write the first word small, for it stands in the middle now."""
    first = sentence.split(" ")[0]
    if first in KEPT or not first[:1].isalpha() or first[1:] != first[1:].lower():
        return sentence
    return sentence[0].lower() + sentence[1:]


KEPT: Final = frozenset("I Bitcoin Internet Apple Orange Amazon Meta Oracle".split())


def _elided(text: str, name: str) -> str:
    """End a text with « d' » or « de », as the next word wants."""
    if name[:1] in VOWELS:
        for word in ("de", "que", "le", "la"):
            if text.endswith(f" {word}"):
                return (
                    text[: -len(word)] + word[0 if word != "que" else slice(0, 2)] + "'"
                )
    return text if text.endswith(("'", "’")) else text + " "
