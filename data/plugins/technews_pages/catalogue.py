"""Picks the words of an interface language by the browser's wish."""

import re
from functools import cache
from pathlib import Path
from typing import Any, Final

import yaml
from markupsafe import Markup, escape

from technews_pages.typography import french_spaces

FOLDER: Final = Path(__file__).resolve().parent / "words"
LANGUAGES: Final = tuple(sorted(path.stem for path in FOLDER.glob("*.yml")))
_WISH = re.compile(r"\s*([a-zA-Z]{1,8})[\w-]*\s*(?:;\s*q\s*=\s*([\d.]+))?\s*$")

Phrase = str | dict[str, Any] | list[str]


def choose_language(accept: str) -> str:
    """Choose the language that an Accept-Language header likes best; English if none."""
    wishes: list[tuple[float, str]] = []
    for part in accept.split(","):
        match = _WISH.match(part)
        if match and match[1].lower() in LANGUAGES:
            wishes.append((-_weight(match[2]), match[1].lower()))
    wishes = [wish for wish in wishes if wish[0] < 0]
    return min(wishes, key=lambda wish: wish[0])[1] if wishes else "en"


def _weight(text: str | None) -> float:
    try:
        return float(text) if text else 1.0
    except ValueError:
        return 0.0


@cache
def load_catalogue(language: str) -> dict[str, Phrase]:
    """Load one language's file, its spaces set by the language's own rules."""
    phrases = yaml.safe_load((FOLDER / f"{language}.yml").read_text("utf-8"))
    return {key: _typeset(phrase, language) for key, phrase in phrases.items()}


def _typeset(phrase: Any, language: str) -> Any:
    if isinstance(phrase, dict):
        return {key: _typeset(part, language) for key, part in phrase.items()}
    if isinstance(phrase, list):
        return [_typeset(part, language) for part in phrase]
    return french_spaces(str(phrase)) if language == "fr" else str(phrase)


def fill(phrase: str, values: dict[str, object]) -> Markup:
    """Put values into a phrase; whatever is not markup already is escaped."""
    return escape(phrase).format(**values)
