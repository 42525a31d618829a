"""Compares a text lifted from a page with what its label says that the text is."""

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from statistics import mean

from benchmarks.labelled_pages import LabelledPage

WORD = re.compile(r"\w+")


@dataclass(slots=True)
class Score:
    """What is counted over the pages of one corpus."""

    runs: list[tuple[float | None, float | None]] = field(default_factory=list)
    """Precision and recall of each page's runs of four words; None: it has no say."""
    words: list[float] = field(default_factory=list)
    """F1 of each page's bag of words."""
    hits: int = 0
    false: int = 0
    lost: int = 0
    """Snippets found that should be, found that should not, and not found."""

    def figures(self) -> dict[str, float]:
        """Return the measures that the corpus has labels for."""
        found = {}
        if self.runs:
            precision = mean([p for p, _ in self.runs if p is not None] or [0.0])
            recall = mean([r for _, r in self.runs if r is not None] or [0.0])
            found["runs"] = harmonic(precision, recall)
            found["words"] = mean(self.words)
        if self.hits + self.lost:
            found["snippets"] = 2 * self.hits / (2 * self.hits + self.false + self.lost)
        return found


def score_texts(pages: Iterable[tuple[LabelledPage, str]]) -> dict[str, Score]:
    """Score each page's lifted text; by corpus."""
    scores: dict[str, Score] = {}
    for page, text in pages:
        score = scores.setdefault(page.corpus, Score())
        if page.text:
            score.runs.append(run_score(page.text, text))
            score.words.append(word_score(page.text, text))
        else:
            kept = [s for s in page.within if squeeze(s) in squeeze(text)]
            leaked = [s for s in page.without if squeeze(s) in squeeze(text)]
            score.hits += len(kept)
            score.lost += len(page.within) - len(kept)
            score.false += len(leaked)
    return scores


def run_score(label: str, text: str) -> tuple[float | None, float | None]:
    """Return precision and recall of the runs of four words, case kept."""
    wanted, got = word_runs(WORD.findall(label)), word_runs(WORD.findall(text))
    hits = (wanted & got).total()
    precision = hits / got.total() if got else None
    return precision, hits / wanted.total() if wanted else None


def word_runs(words: list[str], size: int = 4) -> Counter[tuple[str, ...]]:
    """Count the runs of four words; a shorter text is one run."""
    if not words:
        return Counter()
    count = max(1, len(words) - size + 1)
    return Counter(tuple(words[i : i + size]) for i in range(count))


def word_score(label: str, text: str) -> float:
    """Return F1 of the bags of words in lower case."""
    wanted = Counter(WORD.findall(label.lower()))
    got = Counter(WORD.findall(text.lower()))
    hits = (wanted & got).total()
    if not hits:
        return 0.0
    return harmonic(hits / got.total(), hits / wanted.total())


def harmonic(precision: float, recall: float) -> float:
    """Return the harmonic mean; 0 of two zeros."""
    return 2 * precision * recall / (precision + recall) if precision + recall else 0.0


def squeeze(text: str) -> str:
    """Return text with white space made alike."""
    return " ".join(text.split())
