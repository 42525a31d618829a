"""The texts that the name finders are trained on."""

import itertools
import random
from collections import Counter

import pytest
import spacy

from pipelines.models.training.marked import read_marked
from pipelines.models.training.names_pool import Pool, read_pool
from pipelines.models.training.renaming import renamed_text
from pipelines.models.training.sets import LABELS, Annotated, NameSpan, make_doc
from pipelines.models.training.vectors import fold_vectors
from pipelines.models.training.writer import Writer

PEOPLE = {
    "given": ["Odile", "Marc"],
    "surname": ["Lunel", "Tardivel", "Okoro"],
    "devices": ["Vorpad 3"],
    "city": ["Nantes"],
}


def pool(language: str) -> Pool:
    made = read_pool(random.Random(1), language, ".", {})
    for kind, names in PEOPLE.items():
        made.lists.setdefault(kind, []).extend(names)
    return made


@pytest.mark.parametrize("language", ["fr", "en"])
def test_written_spans_hold_names(language: str) -> None:
    written = list(itertools.islice(Writer(language, pool(language)).paragraphs(), 500))
    labels = {span.label for annotated in written for span in annotated.spans}
    assert labels == set(LABELS)
    for annotated in written:
        last = 0
        for span in annotated.spans:
            name = annotated.text[span.start : span.end]
            assert span.start >= last
            assert name
            assert name == name.strip()
            last = span.end
        assert not set(annotated.text) & set("{}[]~")


@pytest.mark.parametrize("language", ["fr", "en"])
def test_every_article_can_be_written(language: str) -> None:
    writer = Writer(language, pool(language))
    pieces = list(itertools.islice(writer.pieces(), 10 * len(writer.stories)))
    assert {span.label for piece in pieces for span in piece.spans} == set(LABELS)
    for piece in pieces:
        assert not set(piece.text) & set("{}[]~<>"), piece.text


@pytest.mark.parametrize("language", ["fr", "en"])
def test_companies_are_named_more_often_than_products(language: str) -> None:
    written = itertools.islice(Writer(language, pool(language)).paragraphs(), 800)
    labels = Counter(span.label for annotated in written for span in annotated.spans)
    assert labels["PRODUCT"] < labels["ORG"] / 2


def test_no_capital_is_given_to_a_name_written_small() -> None:
    written = itertools.islice(Writer("en", pool("en")).paragraphs(), 800)
    names = {
        annotated.text[span.start : span.end]
        for annotated in written
        for span in annotated.spans
        if span.label == "PRODUCT"
    }
    small = {"curl", "jq", "ffmpeg", "nginx"}
    assert names & small
    assert not names & {name.capitalize() for name in small}


def test_french_elides() -> None:
    written = itertools.islice(Writer("fr", pool("fr")).paragraphs(), 800)
    text = " ".join(annotated.text for annotated in written)
    assert " d'OpenAI" in text or " d'Airbus" in text or " d'A" in text
    assert " de OpenAI" not in text


def test_same_chance_writes_the_same() -> None:
    first, second = (
        list(itertools.islice(Writer("en", pool("en")).paragraphs(), 20)) for _ in "ab"
    )
    assert first == second


def test_renamed_text_keeps_its_other_words() -> None:
    text = "Hier, Jean Dupont a quitté la société Brivex. Dupont part à Lyon."
    spans = tuple(
        NameSpan(start=text.index(name, begin), end=text.index(name, begin) + len(name),
                 label=label)
        for name, begin, label in [
            ("Jean Dupont", 0, "PERSON"), ("Brivex", 0, "ORG"),
            ("Dupont", 40, "PERSON"), ("Lyon", 0, "PLACE"),
        ]
    )  # fmt: skip
    renamed = renamed_text(Annotated(text=text, spans=spans), pool("fr"))
    full, _, surname, city = [renamed.text[s.start : s.end] for s in renamed.spans]
    assert "Dupont" not in renamed.text
    assert full.endswith(surname)
    assert city == "Lyon"
    assert renamed.text.startswith("Hier, ")
    assert renamed.text.endswith(" part à Lyon.")


def test_names_of_unknown_kind_are_left_open() -> None:
    nlp = spacy.blank("en")
    annotated = Annotated(
        text="Odile reads Dune in Nantes or Brivex",
        spans=(
            NameSpan(start=0, end=5, label="PERSON"),
            NameSpan(start=12, end=16, label="OTHER"),
        ),
        open=((30, 36),),
    )
    doc = make_doc(nlp, annotated)
    assert [(ent.text, ent.label_) for ent in doc.ents] == [("Odile", "PERSON")]
    assert [token.ent_iob_ for token in doc] == ["B", "O", "", "O", "O", "O", ""]


def test_folded_vectors_show_the_network_the_same() -> None:
    numpy = pytest.importorskip("numpy")
    nlp = spacy.blank("en")
    words = ["one", "two", "three", "four"]
    chance = numpy.random.RandomState(0)
    for word in words:
        nlp.vocab.set_vector(word, chance.rand(20).astype("float32"))
    embed = {
        "@architectures": "spacy.MultiHashEmbed.v2",
        "width": 8,
        "attrs": ["NORM"],
        "rows": [50],
        "include_static_vectors": True,
    }
    encode = {
        "@architectures": "spacy.MaxoutWindowEncoder.v2",
        "width": 8,
        "depth": 1,
        "window_size": 1,
        "maxout_pieces": 2,
    }
    tok2vec = {
        "@architectures": "spacy.Tok2Vec.v2", "embed": embed, "encode": encode
    }  # fmt: skip
    model = {"@architectures": "spacy.TransitionBasedParser.v2", "tok2vec": tok2vec,
             "state_type": "ner", "extra_state_tokens": False, "hidden_width": 8,
             "maxout_pieces": 1, "use_upper": True}  # fmt: skip
    ner = nlp.add_pipe("ner", config={"model": model})
    ner.add_label("ORG")
    nlp.initialize()
    doc = nlp.make_doc(" ".join(words))
    before = ner.model.get_ref("tok2vec").predict([doc])[0]
    fold_vectors(nlp, 8)
    assert nlp.vocab.vectors.shape[1] == 8
    after = ner.model.get_ref("tok2vec").predict([doc])[0]
    numpy.testing.assert_allclose(before, after, atol=1e-4)


def test_marked_articles_give_their_names_and_read_as_texts():
    told = next(read_marked("fr", "8"))
    headline, first = told.text.split("\n")[:2]
    assert headline == (
        "Les capteurs de sol de Terrazine séduisent les fonds : 18 M€ pour quitter la Beauce"
    )
    assert "{" not in told.text
    names = [(told.text[one.start : one.end], one.label) for one in told.spans]
    assert names[:4] == [
        ("Terrazine", "ORG"),
        ("Beauce", "PLACE"),
        ("Voves", "PLACE"),
        ("Aurélien Castagnier", "PERSON"),
    ]
    assert first.startswith("Il est six heures, la brume")
