"""Finds the people, organizations, places, products and events that an article names."""

from collections.abc import Mapping

from crawler.items import Mention
from pipelines.models import OWN_MODELS, load_model
from pipelines.names import main_name
from pipelines.passages import Passage, read_passages


def find_mentions(
    headline: str, text: str, language: str, models: Mapping[str, str] = OWN_MODELS
) -> list[Mention]:
    """Find every name in headline and text; none in a language without a model."""
    if language not in models:
        return []
    passages = read_passages(load_model(models[language]), headline, text)
    return [mention for passage in passages for mention in _mentions(passage)]


def _mentions(passage: Passage) -> list[Mention]:
    mentions = []
    for found in passage.found:
        if found.kind == "other":
            continue
        surface = passage.surface(found.start, found.end)
        start = passage.offset + passage.starts[found.start]
        mentions.append(
            Mention(
                field=passage.field,
                start_char=start,
                end_char=start + len(surface),
                text=surface,
                kind=found.kind,  # type: ignore[arg-type]
                name=main_name(surface, found.kind),
            )
        )
    return mentions
