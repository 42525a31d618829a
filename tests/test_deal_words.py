"""The words that tell deals: their forms, their voice, where their arguments stand."""

import pytest

from pipelines.dealings.inflect import noun_forms, verb_forms
from pipelines.dealings.lexicon import lexicon
from pipelines.dealings.voice import voices
from tests.marked import marked_article


@pytest.mark.parametrize(
    ("written", "language", "finite", "participle"),
    [
        ("acquire", "en", "acquires acquiring", "acquired"),
        ("snap", "en", "snaps snapping", "snapped"),
        ("buy>bought", "en", "buys buying bought", "bought"),
        ("take>took>taken", "en", "takes taking took", "taken"),
        ("cut>cut", "en", "cuts cutting", "cut"),
        ("carry", "en", "carries carrying", "carried"),
        ("racheter", "fr", "rachète rachètent rachètera rachetant", "rachetées"),
        ("lever", "fr", "lève levait lèvera", "levé"),
        ("annoncer", "fr", "annonçait annonce", "annoncée"),
        ("investir", "fr", "investissent investira", "investis"),
        ("obtenir>obtient/obtiendra+obtenu", "fr", "obtient obtiendra", "obtenues"),
    ],
)
def test_forms_of_verbs(written, language, finite, participle):
    forms = list(verb_forms(written, language))
    assert set(finite.split()) <= {form for form, _ in forms}
    assert (participle, True) in forms
    assert not any(form in ("", "e", "s") for form, _ in forms)


def test_forms_of_nouns():
    assert noun_forms("penalty") == ("penalty", "penalties")
    assert noun_forms("job loss") == ("job loss", "job losses")


@pytest.mark.parametrize("language", ["en", "fr"])
def test_lexicon_is_read(language):
    words = lexicon(language)
    assert len(words) > 500
    kinds = {word.predicate.kind for group in words.values() for word in group}
    assert len(kinds) == 9


def test_no_lexicon_for_other_languages():
    assert lexicon("de") == {}


@pytest.mark.parametrize(
    ("text", "verb", "language", "wanted"),
    [
        ("Acme has acquired Zeta", "acquired", "en", (False,)),
        ("Acme was quietly acquired", "acquired", "en", (True,)),
        ("Acme is to cut jobs", "cut", "en", (False,)),
        ("Acme fined over cookies", "fined", "en", (False, True)),
        ("Acme a racheté Zeta", "racheté", "fr", (False,)),
        ("Acme est racheté", "racheté", "fr", (True,)),
        ("Acme s'est offert Zeta", "offert", "fr", (False,)),
    ],
)
def test_voice(text, verb, language, wanted):
    assert voice_of(text, verb, language) == wanted


@pytest.mark.parametrize(
    ("text", "verb"), [("the raise of", "raise"), ("the design team then met", "team")]
)
def test_a_verb_after_an_article_is_a_noun(text, verb):
    assert voice_of(text, verb, "en") == ()


def voice_of(text, verb, language):
    words = lexicon(language)[verb]
    word = next(one for one in words if one.predicate.is_verb)
    start = text.index(verb)
    return voices(word, text, start, start + len(verb), language)


@pytest.mark.parametrize(
    ("headline", "text", "subject"),
    [
        ("[Acme|o] speaks", "“We've signed with [Zeta|o] for nine depots.”", "Acme"),
        ("[Acme|o] grows", "In November it hired [Jo Ray|p] as its CFO.", "Acme"),
        ("[Acme|o] grows", "[Jo Ray|p] joins the company as its CFO.", "Acme"),
        (
            "The pen that [Acme|o] showed",
            "The [Quill|x] that [Acme|o] unveiled.",
            "Acme",
        ),
    ],
)
def test_whom_it_stands_for(headline, text, subject):
    found = marked_article("en", "2025-03-04", headline, text).deals
    assert [deal.subject for deal in found] == [subject]


def test_a_list_of_rounds_says_what_the_sums_are():
    text = "Le suisse [Acme|o] ajoute 60 M$ à sa cagnotte, et [Zeta|o] s'adjuge 12 M€."
    found = marked_article("fr", "2025-03-04", "La semaine des levées", text).deals
    assert {deal.subject for deal in found} == {"Acme", "Zeta"}


def test_no_deal_is_no_deal():
    text = "[Acme|o] has no deal with [Zeta|o]."
    assert marked_article("en", "2025-03-04", "[Acme|o] grows", text).deals == []
