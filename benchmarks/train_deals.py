"""Learns the wording of deals from marked articles, and writes pipelines/models/deals_*.npz.

python -m benchmarks.train_deals [--output FOLDER] [--check]

Needs scikit-learn. With `--check` nothing is written: prints which share of the deals in the
articles of each writer the rules find alone, and with what is learned from the others.
"""

import argparse
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

import numpy as np
from scipy.sparse import csr_matrix
from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.preprocessing import normalize

from benchmarks.deal_leads import (
    Lead,
    Marked,
    class_of,
    is_same,
    lines_of,
    read_leads,
)
from pipelines.dealings.claims import Claim, claims_of
from pipelines.dealings.judging import chosen
from pipelines.dealings.learned import FOLDER as MODELS
from pipelines.dealings.learned import (
    NOTHING,
    Learned,
    Numbers,
    Weights,
    look_up,
    numbers_of,
    of_kind,
)
from pipelines.dealings.masked import Sentence
from pipelines.dealings.reading import FIRST, read
from pipelines.dealings.wording import (
    Wording,
    role_features,
    sentence_features,
    wording_of,
)
from pipelines.models.training.marked import FOLDER

ALONE = "sentences"
"""The file of single sentences: what a claim is worth is not learned from it."""
FEWEST = 2
"""Sentences that must have a feature."""
NO_WORDS = Weights(
    classes=[],
    numbers=np.zeros(0, np.uint32),
    rarity=np.zeros(0, np.float32),
    table=np.zeros((0, 0), np.float16),
    bias=np.zeros(0, np.float32),
)
Leads = dict[str, list[Lead]]
"""Articles by the name of their file."""
Judged = tuple[Lead, list[Claim]]
"""An article and what it claims."""


def main() -> None:
    """Learn and write, or check what is learned, writer by writer."""
    options = _parser().parse_args()
    for language in ("en", "fr"):
        leads = {
            path.name: [*read_leads(path, language)]
            for path in sorted(FOLDER.glob(f"*.{language}.txt"))
        }
        judged = {
            name: [*_judge(articles, _learn_words(_without(leads, name)))]
            for name, articles in leads.items()
            if not name.startswith(ALONE)
        }
        if options.check:
            check(judged, language)
        else:
            learned = _learn_words(leads)
            _learn_worth(learned, judged.values())
            write(learned, options.output / f"deals_{language}.npz")


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser("benchmarks.train_deals", description=__doc__)
    parser.add_argument("--output", type=Path, default=MODELS)
    parser.add_argument("--check", action="store_true")
    return parser


def _without(leads: Leads, name: str) -> Leads:
    return {other: all_ for other, all_ in leads.items() if other != name}


def _learn_words(leads: Leads) -> Learned:
    """Learn the kinds of sentences and beginnings, and the roles in them."""
    sentences: list[tuple[Numbers, str]] = []
    beginnings: list[tuple[Numbers, str]] = []
    parts: list[tuple[Numbers, str]] = []
    for lead in (lead for articles in leads.values() for lead in articles):
        told = [wording_of(sentence) for sentence in lead.sentences]
        features = [numbers_of(sentence_features(one)) for one in told]
        beginnings.append((np.unique(np.concatenate(features[:FIRST])), _gist(lead)))
        for sentence, words, numbers in zip(
            lead.sentences, told, features, strict=True
        ):
            lines = lines_of(lead, sentence)
            kinds = [kind for line in lines for kind in line.kinds]
            sentences.append((numbers, class_of(kinds)))
            for kind in dict.fromkeys(kind.lstrip("~") for kind in kinds):
                parts += _parts(sentence, words, lines, kind)
    return Learned(
        kinds=_fit(sentences, 20),
        gists=_fit(beginnings, 20),
        roles=_fit(parts, 10),
        signs=[],
        worth=np.zeros(1, np.float32),
    )


def _gist(lead: Lead) -> str:
    """Give the kind of an article's first news, or NOTHING."""
    kinds = (kind for line in lead.lines for kind in line.kinds)
    return next((kind for kind in kinds if not kind.startswith("~")), NOTHING)


def _parts(
    sentence: Sentence, words: Wording, lines: Sequence[Marked], kind: str
) -> Iterator[tuple[Numbers, str]]:
    """Give what stands around each name and sum, and its role in a deal of a kind."""
    for at, sign in words.signs.items():
        item = sentence.items[sign]
        places = range(item.start_char, item.end_char)
        roles = (line.roles.get((kind, place)) for line in lines for place in places)
        around = numbers_of(role_features(words, at))
        numbers = np.concatenate([around, of_kind(around, kind)])
        yield numbers, next((role for role in roles if role), NOTHING)


def _fit(told: Sequence[tuple[Numbers, str]], strength: float) -> Weights:
    """Fit a logistic regression to sets of features and what each stands for."""
    sets = [numbers for numbers, _ in told]
    known, counts = np.unique(np.concatenate(sets), return_counts=True)
    known, counts = known[counts >= FEWEST], counts[counts >= FEWEST]
    rarity = np.log((1 + len(told)) / (1 + counts)) + 1
    owners, columns = look_up(known, sets)
    rows = csr_matrix((rarity[columns], (owners, columns)), (len(told), len(known)))
    model = LogisticRegression(C=strength, max_iter=150)
    model.fit(normalize(rows), [name for _, name in told])
    return Weights(
        classes=[*map(str, model.classes_)],
        numbers=known,
        rarity=rarity.astype(np.float32),
        table=model.coef_.T.astype(np.float16),
        bias=model.intercept_.astype(np.float32),
    )


def _judge(articles: Iterable[Lead], words: Learned) -> Iterator[Judged]:
    """Give each article with its claims, as words say that were not learned from it."""
    for lead in articles:
        reading = read(lead.sentences, words)
        yield lead, [*claims_of(reading, lead.found, lead.frame)]


def _learn_worth(learned: Learned, files: Iterable[Sequence[Judged]]) -> None:
    """Learn what the signs of claims are worth."""
    asked = [
        (claim, _is_right(claim, lead))
        for judged in files
        for lead, claims in judged
        for claim in claims
        if claim.kind not in lead.untold
    ]
    table = DictVectorizer(sparse=False)
    rows = table.fit_transform(
        {sign: float(value) for sign, value in claim.signs.items()}
        for claim, _ in asked
    )
    worth = LogisticRegression(max_iter=5000).fit(rows, [right for _, right in asked])
    learned.signs = [*table.get_feature_names_out()]
    learned.worth = np.append(worth.coef_[0], worth.intercept_[0]).astype(np.float32)


def _is_right(claim: Claim, lead: Lead) -> bool:
    return any(
        kind == claim.kind and is_same(subject, claim.subject)
        for kind, subject in lead.deals
    )


def check(judged: dict[str, Sequence[Judged]], language: str) -> None:
    """Print the scores of each writer's articles."""
    for name, articles in judged.items():
        learned = Learned(
            kinds=NO_WORDS,
            gists=NO_WORDS,
            roles=NO_WORDS,
            signs=[],
            worth=NO_WORDS.bias,
        )
        _learn_worth(learned, (rest for other, rest in judged.items() if other != name))
        by_all = [
            [(one.kind, one.subject) for one in chosen(claims, learned)]
            for _, claims in articles
        ]
        leads = [lead for lead, _ in articles]
        print(f"{language} {name}: {len(leads)} articles")
        print(f"  rules alone           {score(leads, map(_by_rules, leads))}")
        print(f"  learned from the rest {score(leads, by_all)}", flush=True)


def _by_rules(lead: Lead) -> list[tuple[str, str]]:
    return [(deal.kind, deal.subject) for deal in lead.found if not deal.background]


def score(leads: Sequence[Lead], told: Iterable[Sequence[tuple[str, str]]]) -> str:
    """Tell precision, recall and F1 of kinds and subjects of the articles' news."""
    right = claimed = there = 0
    for lead, deals in zip(leads, told, strict=True):
        wanted, given = _distinct(lead.deals), _distinct(deals)
        given = [deal for deal in given if deal[0] not in lead.untold]
        there, claimed = there + len(wanted), claimed + len(given)
        right += sum(any(_is_one(deal, one) for one in given) for deal in wanted)
    precision, recall = right / max(claimed, 1), right / max(there, 1)
    f1 = 2 * right / max(claimed + there, 1)
    return f"P {precision:.3f}  R {recall:.3f}  F1 {f1:.3f}"


def _distinct(deals: Iterable[tuple[str, str]]) -> list[tuple[str, str]]:
    kept: list[tuple[str, str]] = []
    for deal in deals:
        if not any(_is_one(deal, one) for one in kept):
            kept.append(deal)
    return kept


def _is_one(deal: tuple[str, str], other: tuple[str, str]) -> bool:
    return deal[0] == other[0] and is_same(deal[1], other[1])


def write(learned: Learned, path: Path) -> None:
    """Write what was learned."""
    arrays: dict[str, Any] = {
        "signs": "\n".join(learned.signs),
        "worth": learned.worth,
    }
    for name in ("kinds", "gists", "roles"):
        weights: Weights = getattr(learned, name)
        arrays |= {
            f"{name}_classes": "\n".join(weights.classes),
            f"{name}_numbers": weights.numbers,
            f"{name}_rarity": weights.rarity,
            f"{name}_table": weights.table,
            f"{name}_bias": weights.bias,
        }
    np.savez_compressed(path, **arrays)


if __name__ == "__main__":
    main()
