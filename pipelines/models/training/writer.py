"""Writes paragraphs of news prose from templates, every name with its label."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from pipelines.models.training.names_pool import LEGAL, Pool
from pipelines.models.training.sets import LABELS, Annotated, NameSpan

HERE: Final = Path(__file__).parent
CHOICE: Final = re.compile(r"\[([^\[\]]*)\]")
PIECE: Final = re.compile(r"~?\{([\w.@]+)\}|<(\w+):([^<>]+)>")
ARTICLE: Final = re.compile(r"(?:the|la|le|les) |l'")
VOWELS: Final = "aeiouyhéèêàâôîœAEIOUYHÉÈÊÀÂÔÎŒ"
CURRENCIES: Final = {
    "fr": ("{n} millions d'euros", "{n} M€", "{n} millions de dollars", "{n} milliards d'euros"),
    "en": ("${n} million", "€{n}m", "${n}bn", "£{n} million", "${n}M", "$1.{d} billion"),
}  # fmt: skip
PRICES: Final = {"fr": ("{n} euros", "{n} €"), "en": ("${n}", "£{n}", "€{n}")}


class Writer:
    """Writes in one language, a new paragraph at each call."""

    def __init__(self, language: str, pool: Pool) -> None:
        path = HERE / f"templates.{language}.txt"
        lines = path.read_text(encoding="utf-8").splitlines()
        self.language, self.pool = language, pool
        self.templates = [line for line in lines if line and line[0] != "#"]

    def paragraphs(self) -> Iterator[Annotated]:
        """Write for ever."""
        chance = self.pool.chance
        while True:
            cast: dict[str, str] = {}
            text, spans = "", list[NameSpan]()
            for template in chance.choices(
                self.templates, k=chance.choice((1, 2, 3, 4, 6))
            ):
                if text:
                    text += chance.choice((" ", " ", " ", "\n"))
                if chance.random() < 0.3:
                    cast = {}
                text = self._sentence(template, cast, text, spans)
            yield Annotated(text=text, spans=tuple(spans))

    def _sentence(
        self, template: str, cast: dict[str, str], text: str, spans: list[NameSpan]
    ) -> str:
        while match := CHOICE.search(template):
            chosen = self.pool.chance.choice(match[1].split("|"))
            template = template[: match.start()] + chosen + template[match.end() :]
        begin, position = len(text), 0
        for piece in PIECE.finditer(template):
            text += template[position : piece.start()]
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
        text += template[position:]
        if spans and spans[-1].start >= begin and spans[-1].start == begin:
            return text
        return text[:begin] + text[begin : begin + 1].upper() + text[begin + 1 :]

    def _piece(self, piece: re.Match[str], cast: dict[str, str]) -> tuple[str, str]:
        if piece[2]:
            return self.pool.fill(piece[3]), piece[2]
        key, _, label = piece[1].partition("@")
        slot = key.split(".")[0].rstrip("0123456789")
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


def _elided(text: str, name: str) -> str:
    """End a text with « d' » or « de », as the next word wants."""
    if name[:1] in VOWELS:
        for word in ("de", "que", "le", "la"):
            if text.endswith(f" {word}"):
                return (
                    text[: -len(word)] + word[0 if word != "que" else slice(0, 2)] + "'"
                )
    return text if text.endswith(("'", "’")) else text + " "
