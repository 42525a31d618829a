"""Trains the project's spaCy pipelines: `python -m pipelines.models.build`."""

import argparse
import json
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any, Final

from spacy.language import Language
from spacy.training.initialize import init_nlp
from spacy.training.loop import train
from spacy.util import load_config, registry
from thinc.api import Config

from pipelines.models import OWN_MODELS
from pipelines.models.training import corpus  # noqa: F401  (registers the readers)
from pipelines.models.training.sets import LABELS
from pipelines.models.training.vectors import fold_vectors, take_vectors
from pipelines.names.tokenizer import mended_tokenizer

CONFIG: Final = Path(__file__).parent / "training" / "config.cfg"
VECTOR_WIDTH: Final = 64
META: Final = {
    "lang": "xx",
    "name": "technews",
    "version": "1.0.0",
    "license": "MIT",
    "description": "Names in tech news; its data and limits are told in models/README.md",
}


@registry.callbacks("technews.prepare.v1")  # type: ignore[untyped-decorator]
def prepare(vectors: str, keys: int) -> Callable[[Language], Language]:
    """Give a new pipeline the project's tokenizer and the vectors of another one."""

    def change(nlp: Language) -> Language:
        nlp.tokenizer = mended_tokenizer(str(nlp.lang), nlp.vocab)
        take_vectors(nlp, vectors, keys)
        return nlp

    return change


def build(language: str, changes: dict[str, Any]) -> Language:
    """Train the pipeline of one language; `changes` are dotted keys of the config."""
    config = load_config(CONFIG, {"nlp.lang": language, **changes}, interpolate=False)
    config["corpora"]["train"]["shares"] = config.pop("shares")[language]
    nlp, _ = train(init_nlp(Config(config)), None)
    fold_vectors(nlp, VECTOR_WIDTH)
    return nlp


def save(nlp: Language, folder: Path) -> None:
    """Write a pipeline without what only training needs: paths, sets, words met."""
    for section in ("paths", "corpora", "initialize", "training"):
        nlp.config[section] = {}
    nlp.meta.update(META)
    shutil.rmtree(folder, ignore_errors=True)
    folder.parent.mkdir(parents=True, exist_ok=True)
    nlp.to_disk(folder)
    # The tokenizer is saved whole; spaCy's French rules alone take 2 s to load.
    config = folder / "config.cfg"
    load_config(config, {"nlp.lang": "xx"}, interpolate=False).to_disk(config)
    (folder / "vocab" / "strings.json").write_text(json.dumps(sorted(LABELS)))


def main() -> None:
    """Train the languages named, with changes as --section.key value."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--languages", nargs="+", default=list(OWN_MODELS))
    parser.add_argument("--output", type=Path, default=Path(__file__).parent)
    known, rest = parser.parse_known_args()
    changes = {
        key.removeprefix("--"): _value(value)
        for key, value in zip(rest[::2], rest[1::2], strict=True)
    }
    for language in known.languages:
        save(build(language, changes), known.output / language)


def _value(text: str) -> Any:
    try:
        return json.loads(text)
    except ValueError:
        return text


if __name__ == "__main__":
    main()
