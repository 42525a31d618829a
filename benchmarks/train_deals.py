"""Learns the wording of deals from marked articles, and writes pipelines/models/deals_*.npz.

python -m benchmarks.train_deals [--output FOLDER] [--check]

Needs scikit-learn. With `--check` nothing is written: prints which share of the deals in the
articles of each writer the rules find alone, and with what is learned from the others.
"""

import argparse
from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from pathlib import Path
from typing import Any

import numpy as np
from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.preprocessing import normalize

from benchmarks.deal_leads import FOLDER, Lead, class_of, is_same, lines_of, read_leads
from crawler.items import Deal
from pipelines.dealings.claims import FIRST, NOTHING, Claim, claims_of, read
from pipelines.dealings.judging import chosen
from pipelines.dealings.learned import FOLDER as MODELS
from pipelines.dealings.learned import Learned, Weights, rows_by_kind
from pipelines.dealings.wording import role_features, sentence_features, wording_of

ALONE = "sentences"
"""The file of single sentences: what a claim is worth is not learned from it."""
FEWEST = 2
"""Sentences that must have a feature."""
Leads = dict[str, list[Lead]]


def main() -> None:
    """Learn and write, or check what is learned, writer by writer."""
    options = _parser().parse_args()
    for language in ("en", "fr"):
        leads = {
            path.name: [*read_leads(path, language)]
            for path in sorted(FOLDER.glob(f"*.{language}.txt"))
        }
        if options.check:
            check(leads, language)
        else:
            write(learn(leads), options.output / f"deals_{language}.npz")


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser("benchmarks.train_deals", description=__doc__)
    parser.add_argument("--output", type=Path, default=MODELS)
    parser.add_argument("--check", action="store_true")
    return parser


def learn(leads: Leads) -> Learned:
    """Learn from all files; what a claim is worth from files that the words are not from."""
    rows: list[dict[str, float]] = []
    right: list[bool] = []
    for name, articles in _whole(leads).items():
        words = _learn_words(_without(leads, name))
        for lead in articles:
            for claim in _claims(lead, words):
                if claim.kind not in lead.untold:
                    rows.append(
                        {sign: float(value) for sign, value in claim.signs.items()}
                    )
                    right.append(_is_right(claim, lead))
    learned = _learn_words(leads)
    table = DictVectorizer(sparse=False)
    worth = LogisticRegression(max_iter=5000).fit(table.fit_transform(rows), right)
    learned.signs = [*table.get_feature_names_out()]
    learned.worth = np.append(worth.coef_[0], worth.intercept_[0]).astype(np.float32)
    return learned


def _whole(leads: Leads) -> Leads:
    return {name: all_ for name, all_ in leads.items() if not name.startswith(ALONE)}


def _without(leads: Leads, name: str) -> Leads:
    return {other: all_ for other, all_ in leads.items() if other != name}


def _learn_words(leads: Leads) -> Learned:
    """Learn the kinds of sentences and the roles in them."""
    sentences: list[list[str]] = []
    kinds: list[str] = []
    beginnings: list[set[str]] = []
    gists: list[str] = []
    parts: list[list[str]] = []
    roles: list[str] = []
    for lead in (lead for articles in leads.values() for lead in articles):
        told_first = [wording_of(one) for one in lead.sentences[:FIRST]]
        beginnings.append(
            {one for told in told_first for one in sentence_features(told)}
        )
        gists.append(_gist(lead))
        for sentence in lead.sentences:
            told = wording_of(sentence)
            lines = lines_of(lead, sentence)
            marked = [kind for line in lines for kind in line.kinds]
            sentences.append([*sentence_features(told)])
            kinds.append(class_of(marked))
            for kind in dict.fromkeys(kind.lstrip("~") for kind in marked):
                for at, sign in told.signs.items():
                    item = sentence.items[sign]
                    around = [*role_features(told, at)]
                    parts.append([*around, *(f"{kind}\t{one}" for one in around)])
                    places = range(item.start_char, item.end_char)
                    has = (
                        line.roles.get((kind, at)) for line in lines for at in places
                    )
                    roles.append(next((role for role in has if role), NOTHING))
    return Learned(
        kinds=_fit(sentences, kinds, 20),
        gists=_fit(beginnings, gists, 20),
        roles=_fit(parts, roles, 10),
        signs=[],
        worth=np.zeros(1, np.float32),
    )


def _gist(lead: Lead) -> str:
    """Give the kind of an article's first news, or NOTHING."""
    kinds = (kind for line in lead.lines for kind in line.kinds)
    return next((kind for kind in kinds if not kind.startswith("~")), NOTHING)


def _fit(
    told: Sequence[Collection[str]], classes: Sequence[str], strength: float
) -> Weights:
    """Fit a logistic regression to sets of features."""
    held = Counter(feature for features in told for feature in set(features))
    features = [feature for feature, count in held.items() if count >= FEWEST]
    counts = np.array([held[feature] for feature in features])
    rarity = np.log((1 + len(told)) / (1 + counts)) + 1
    model = LogisticRegression(C=strength, max_iter=150)
    model.fit(_matrix(told, dict(zip(features, rarity, strict=True))), classes)
    rows, rows_of_kind = rows_by_kind(features)
    return Weights(
        classes=[*map(str, model.classes_)],
        rows=rows,
        rows_of_kind=rows_of_kind,
        rarity=rarity.astype(np.float32),
        table=model.coef_.T.astype(np.float32),
        bias=model.intercept_.astype(np.float32),
    )


def _matrix(told: Sequence[Collection[str]], rarity: dict[str, float]) -> Any:
    """Give the features as the rows of a sparse matrix, each of length one."""
    table = DictVectorizer(dtype=np.float32)
    table.feature_names_ = [*rarity]
    table.vocabulary_ = {one: column for column, one in enumerate(rarity)}
    rows = [
        {one: rarity[one] for one in features if one in rarity} for features in told
    ]
    return normalize(table.transform(rows))


def _claims(lead: Lead, learned: Learned) -> list[Claim]:
    assert lead.frame is not None
    return [*claims_of(read(lead.sentences, learned), lead.found, lead.frame)]


def _is_right(claim: Claim, lead: Lead) -> bool:
    return any(
        kind == claim.kind and is_same(subject, claim.subject)
        for kind, subject in lead.deals
    )


def check(leads: Leads, language: str) -> None:
    """Print the scores of each writer's articles."""
    for name, articles in _whole(leads).items():
        learned = learn(_without(leads, name))
        by_rules = [_by_rules(lead.found) for lead in articles]
        by_all = [
            [
                (one.kind, one.subject)
                for one in chosen(iter(_claims(lead, learned)), learned)
            ]
            for lead in articles
        ]
        print(f"{language} {name}: {len(articles)} articles")
        print(f"  rules alone           {score(articles, by_rules)}")
        print(f"  learned from the rest {score(articles, by_all)}", flush=True)


def _by_rules(found: Iterable[Deal]) -> list[tuple[str, str]]:
    return [(deal.kind, deal.subject) for deal in found if not deal.background]


def score(leads: Sequence[Lead], told: Sequence[Sequence[tuple[str, str]]]) -> str:
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
    for name, weights in (
        ("kinds", learned.kinds),
        ("gists", learned.gists),
        ("roles", learned.roles),
    ):
        arrays |= {
            f"{name}_classes": "\n".join(weights.classes),
            f"{name}_features": "\n".join(_features(weights)),
            f"{name}_rarity": weights.rarity.astype(np.float16),
            f"{name}_table": weights.table.astype(np.float16),
            f"{name}_bias": weights.bias,
        }
    np.savez_compressed(path, **arrays)


def _features(weights: Weights) -> list[str]:
    """Give the features in the order of their rows."""
    rows = {row: feature for feature, row in weights.rows.items()}
    for kind, own in weights.rows_of_kind.items():
        rows |= {row: f"{kind}\t{feature}" for feature, row in own.items()}
    return [rows[row] for row in range(len(rows))]


if __name__ == "__main__":
    main()
