"""Makes a deal of what a sentence tells: who, what, for how much, how far it has come."""

from crawler.items import Amount, Deal
from pipelines.dealings.clauses import told_at
from pipelines.dealings.masked import Sentence
from pipelines.dealings.status import status_of


def make_deal(
    sentence: Sentence,
    kind: str,
    parties: tuple[str, str | None],
    place: tuple[int, int],
    money: Amount | None,
) -> Deal:
    """Make a deal of its subject and object, told by the words at a place."""
    subject, target = parties
    return Deal(
        kind=kind,
        subject=subject,
        object=target,
        start_char=sentence.start,
        end_char=sentence.end,
        amount=money.amount if money else None,
        currency=money.currency if money else None,
        status=status_of(kind, told_at(sentence, place).text, *place),
    )
