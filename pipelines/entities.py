"""Finds the people, organizations, places, products and events that an article names."""

from collections.abc import Mapping, Sequence

from crawler.items import Amount, Mention
from pipelines.amounts import find_amounts
from pipelines.models import OWN_MODELS, MissingModel, load_model
from pipelines.names.appositions import judge_by_appositions
from pipelines.names.bought import judge_by_purchases
from pipelines.names.brackets import read_brackets
from pipelines.names.bynames import add_bynames, add_credits
from pipelines.names.consistency import make_consistent
from pipelines.names.cues import judge_by_cues
from pipelines.names.enumerations import make_members_alike
from pipelines.names.examples import judge_examples
from pipelines.names.first_words import take_first_words
from pipelines.names.fullest import FullNames
from pipelines.names.missed import add_missed_names
from pipelines.names.namesake_things import tell_namesake_things
from pipelines.names.namesakes import tell_namesakes
from pipelines.names.ordinary import drop_ordinary_words
from pipelines.names.overlay import lay_names_over
from pipelines.names.passages import Found, Passage, read_passages
from pipelines.names.persons import complete_people, correct_people, tell_bearers
from pipelines.names.places import doubt_places
from pipelines.names.platforms import judge_platforms
from pipelines.names.prices import leave_out_sums, sums_in
from pipelines.names.shouted import judge_shouted_lines
from pipelines.names.span_bodies import read_offices
from pipelines.names.span_joins import (
    join_countries,
    join_models,
    part_makers,
    part_people,
    part_units,
)
from pipelines.names.spans import mend_spans
from pipelines.names.towns import tell_towns

__all__ = ["MissingModel", "find_mentions"]


def find_mentions(
    headline: str,
    text: str,
    language: str,
    models: Mapping[str, str] = OWN_MODELS,
    *,
    amounts: Sequence[Amount] | None = None,
    overlay: bool = True,
) -> list[Mention]:
    """Find every name in headline and text; none in a language without a model.

    `amounts`: the sums of the text; None: they are looked for. `overlay` lays the
    project's list of names over what the model saw.
    """
    if language not in models:
        return []
    told = find_amounts(text, language) if amounts is None else amounts
    sums = {"headline": find_amounts(headline, language), "text": told}
    passages = read_passages(load_model(models[language]), headline, text)
    for passage in passages:
        mend_spans(passage)
        if overlay:
            lay_names_over(passage)
        add_missed_names(passage)
        read_offices(passage)
        join_models(passage)
        part_makers(passage)
        join_countries(passage)
        part_people(passage)
        part_units(passage)
        read_brackets(passage)
        tell_towns(passage)
        tell_namesake_things(passage)
        judge_by_appositions(passage)
        judge_examples(passage)
        judge_by_cues(passage)
        judge_by_purchases(passage)
        make_members_alike(passage)
        leave_out_sums(passage, sums_in(passage, sums[passage.field]))
    drop_ordinary_words(passages)
    doubt_places(passages)
    tell_namesakes(passages)
    correct_people(passages)
    for passage in passages:
        add_bynames(passage)
        add_credits(passage)
    take_first_words(passages)
    make_consistent(passages)
    complete_people(passages)
    tell_bearers(passages)
    judge_shouted_lines(passages)
    for passage in passages:
        judge_platforms(passage)
    full_names = FullNames(passages)
    fields = {"headline": headline, "text": text}
    return [
        _mention(fields[passage.field], passage, found, full_names)
        for passage in passages
        for found in passage.found
        if found.kind != "other"
    ]


def _mention(
    text: str, passage: Passage, found: Found, full_names: FullNames
) -> Mention:
    surface = passage.surface(found.start, found.end)
    start = passage.offset + passage.starts[found.start]
    end = start + len(surface)
    return Mention(
        field=passage.field,
        start_char=start,
        end_char=end,
        text=text[start:end],
        kind=found.kind,  # type: ignore[arg-type]
        name=full_names.of(surface, found.kind),
    )
