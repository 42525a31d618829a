"""What users of other tools reported of names and speakers, as kinds of small cases."""

import pytest
import spacy

from crawler.items import Mention
from pipelines.names.brackets import read_brackets
from pipelines.names.bynames import add_bynames
from pipelines.names.ordinary import drop_ordinary_words
from pipelines.names.overlay import lay_names_over
from pipelines.names.passages import read_passages
from pipelines.names.persons import correct_people
from pipelines.names.platforms import judge_platforms
from pipelines.names.span_joins import part_people
from pipelines.names.spans import mend_spans
from pipelines.names.tokenizer import mended_tokenizer
from pipelines.quotes import find_quotes
from tests.seen import passage, seen


@pytest.mark.parametrize(
    ("text", "name", "wanted"),
    [
        ("Kim Jong-hyun of Brask left.", "Kim Jong", "Kim Jong-hyun"),
        ("Omar bin Said paid.", "Omar bin", "Omar bin Said"),
        ("Dwayne “Rock” Morel paid.", "Dwayne", "Dwayne “Rock” Morel"),
        ('Dwayne "Rock" Morel paid.', "Dwayne", 'Dwayne "Rock" Morel'),
        ("A Musk-backed firm left.", "Musk", "Musk"),
        ("Ada Morel “Never again” Bask.", "Ada Morel", "Ada Morel"),
    ],
)
def test_what_belongs_to_a_person(text: str, name: str, wanted: str) -> None:
    made = passage(text, (name, "person"))
    mend_spans(made)
    assert seen(made) == [(wanted, "person")]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Demain, la ville votera.", "Demain"),
        ("RT @korvo: merci à tous !", "RT"),
        ("Dana Fox (D-Mass.) voted.", "D-Mass"),
        ("Take Vitamin C with it.", "Vitamin C"),
        ("Ada Morel, M.D., left.", "M.D"),
    ],
)
def test_what_names_nothing(text: str, name: str) -> None:
    made = passage(text, (name, "organization"))
    mend_spans(made)
    assert seen(made) == []


def test_rank_before_a_name_is_outside() -> None:
    made = passage("Sgt Amos Kettle waits.", ("Sgt Amos Kettle", "product"))
    correct_people([made])
    assert seen(made) == [("Amos Kettle", "person")]


def test_family_is_of_people() -> None:
    made = passage("The Wallen family sold.", ("Wallen", "organization"))
    correct_people([made])
    assert seen(made) == [("Wallen", "person")]


def test_old_name_is_parted_from_the_new_one() -> None:
    made = passage("C'est l'ex-Twitter Qwant.", ("Twitter Qwant", "organization"))
    mend_spans(made)
    assert [name for name, _ in seen(made)] == ["Twitter", "Qwant"]


def test_company_is_parted_from_its_head() -> None:
    made = passage("Le patron d'Iliad Thomas Morel.", ("Iliad Thomas Morel", "product"))
    part_people(made)
    assert seen(made) == [("Iliad", "organization"), ("Thomas Morel", "person")]


@pytest.mark.parametrize("name", ["Nokia/Intel", "Nokia vs Intel"])
def test_two_known_names_are_parted(name: str) -> None:
    made = passage(f"Le duel {name} dure.", (name, "product"))
    mend_spans(made)
    assert [name for name, _ in seen(made)] == ["Nokia", "Intel"]


def test_a_common_word_beside_a_company_is_one() -> None:
    made = passage("Orange et Nokia signent.", ("Nokia", "organization"))
    lay_names_over(made)
    assert seen(made) == [("Orange", "organization"), ("Nokia", "organization")]


def test_handle_is_a_person() -> None:
    made = passage("Thanks to @adamorel now.", ("adamorel", "product"))
    correct_people([made])
    assert seen(made) == [("adamorel", "person")]


def test_town_stays_outside_a_congress() -> None:
    name = "World Mobile Congress de Lyon"
    made = passage(f"Au {name}, rien.", (name, "event"))
    mend_spans(made)
    assert seen(made) == [("World Mobile Congress", "event")]


@pytest.mark.parametrize(
    ("text", "name", "kind", "added"),
    [
        ("The Ore Health Board (OHB) met.", "Ore Health Board", "organization", "OHB"),
        ("Elle vit à Orval (Cher).", "Cher", "place", "Orval"),
        ("The Ore Health Board (NYSE) met.", "Ore Health Board", "organization", None),
    ],
)
def test_brackets_tell(text: str, name: str, kind: str, added: str | None) -> None:
    made = passage(text, (name, kind))
    made.found[0].origin = "known"
    read_brackets(made)
    wanted = {(name, kind)} | ({(added, kind)} if added else set())
    assert set(seen(made)) == wanted


def test_list_wins_in_a_line_in_capitals() -> None:
    made = passage("NOKIA BUILD PLANT IN SPAIN", ("NOKIA BUILD", "organization"))
    lay_names_over(made)
    assert ("NOKIA", "organization") in seen(made)
    assert all(name != "NOKIA BUILD" for name, _ in seen(made))


def test_byname_of_nobody_named() -> None:
    made = passage("A tenant goes by the name Shorty now.")
    add_bynames(made)
    assert seen(made) == [("Shorty", "person")]


def test_platform_among_rivals_is_a_company() -> None:
    made = passage("The rivals eBay and Brask sued.", ("eBay", "product"))
    judge_platforms(made)
    assert seen(made) == [("eBay", "organization")]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Ada\u00a0Morel", ["Ada", "Morel"]),
        ("Mr.\u00a0Morel", ["Mr.", "Morel"]),
        ("Korvo\u200b said", ["Korvo", "said"]),
        ("built in India- now", ["India"]),
        ("Korvo\U0001f34e and Brask\u00ae", ["Korvo", "Brask"]),
        ("a Paris\u2010based T\u2011Mobile", ["Paris", "T-Mobile"]),
        ("at IBM.The talks", ["IBM", "The"]),
        ("12\u00a0000 names", ["12", "000"]),
    ],
)
def test_blanks_are_read_and_offsets_stay(text: str, words: list[str]) -> None:
    nlp = spacy.blank("en")
    nlp.tokenizer = mended_tokenizer("en", nlp.vocab)
    (made,) = read_passages(nlp, "", text)
    assert len(made.text) == len(text)
    assert set(words) <= set(made.words)
    for start, word in zip(made.starts, made.words, strict=True):
        assert not word.isalnum() or text[start : start + len(word)] == word


def test_only_the_headline_names_the_speaker() -> None:
    text = 'He sells.\n\n"We hire now," he says.'
    row = Mention(
        field="headline", start_char=0, end_char=12, text="Rachid Belka",
        kind="person", name="Rachid Belka",
    )  # fmt: skip
    (quote,) = find_quotes(text, [row], "en")
    assert quote.speaker == "Rachid Belka"


def test_names_of_the_list_stay_in_a_title() -> None:
    made = passage(
        "Here's Why Nokia Stock Is Falling Today", ("Why Nokia Stock", "product")
    )
    drop_ordinary_words([made])
    assert seen(made) == [("Nokia", "organization")]


def test_label_of_a_headline_is_no_name() -> None:
    made = passage("[EXCLU] Le maire parle ce soir", ("EXCLU", "organization"))
    mend_spans(made)
    assert seen(made) == []


def test_boss_of_a_company_without_a_known_given_name() -> None:
    name = "Nokia Zibell Heydeman"
    made = passage(f"Le patron de {name} parle.", (name, "organization"))
    part_people(made)
    assert seen(made) == [("Nokia", "organization"), ("Zibell Heydeman", "person")]
