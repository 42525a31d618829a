"""Builds the project's spaCy pipelines from the list of names: `python -m pipelines.models.build`."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import spacy
from spacy.language import Language

from pipelines.models import OWN_MODELS
from pipelines.names import LABELS, Name, read_names
from pipelines.tokenizer import mended_tokenizer


def patterns(rows: list[Name]) -> Iterator[dict[str, str]]:
    """Give one phrase pattern for each form, and for its capitals where that is safe."""
    seen: set[str] = set()
    for row in rows:
        for form in (*row.forms, *capitals(row)):
            if form not in seen:
                seen.add(form)
                yield {"label": LABELS[row.kind], "pattern": form}


def capitals(row: Name) -> list[str]:
    """Give the forms in capitals, for headlines: none of short or common words."""
    if row.notes & {"common", "exact"}:
        return []
    return [form.upper() for form in row.forms if len(form) > 4 and not form.isupper()]


def build(language: str, rows: list[Name]) -> Language:
    """Make the pipeline of one language."""
    nlp = spacy.blank(language)
    nlp.tokenizer = mended_tokenizer(language, nlp.vocab)
    ruler = nlp.add_pipe("entity_ruler", name="names")
    ruler.add_patterns(list(patterns(rows)))  # type: ignore[attr-defined]
    nlp.meta["name"] = "technews"
    nlp.meta["description"] = "Names of the tech world, from names.tsv"
    return nlp


def save(nlp: Language, folder: Path) -> None:
    """Write a pipeline to its folder; the vocabulary is made again when it is read."""
    shutil.rmtree(folder, ignore_errors=True)
    nlp.to_disk(folder, exclude=["vocab"])


if __name__ == "__main__":
    names = list(read_names())
    for language, folder in OWN_MODELS.items():
        save(build(language, names), Path(folder))
        print(f"{folder}: {len(names)} names")
