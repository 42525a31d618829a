"""Which row a page belongs to, whatever address it names as its own."""

from dataclasses import replace

import pytest

from crawler.items import Hints
from pipelines.outcomes import Duplicate, Gone
from pipelines.store import save_article, save_refusal
from tests.stored import article, database, rows

SITE = "https://gazette.example"
PORT = "Le port a ouvert lundi un quai de plus aux ferries venus d'Irlande. " * 4
DIGUE = "Une digue de béton protège depuis hier les maisons basses du bourg. " * 4
GRUE = "Trois grues neuves arrivent par la mer, annonce le syndicat mixte. " * 4


@pytest.fixture
def db():
    made = database()
    yield made
    made.close()


def page(slug, text, headline, canonical=None, hours=0, **of_page):
    """Make the article of a page, which may name another address as its own."""
    made = article(slug, text=text, headline=headline, hours=hours)
    made.page = replace(made.page, **of_page)
    made.url = f"{SITE}/{canonical or slug}"
    made.addresses = [made.url, made.page.url, made.page.requested_url]
    made.addresses += [*made.page.redirects, *made.page.hints.twins]
    return made


def save(db, made):
    with db.atomic():
        return save_article(db, made)[0]


def stored(db):
    found = rows(db, "select url, text from articles order by id")
    return [(url.removeprefix(f"{SITE}/"), text) for url, text in found]


def addresses(db, slug):
    told = """select u.url from article_urls u join articles a on a.id = article_id
        where a.url = ? order by 1"""
    return [url.removeprefix(f"{SITE}/") for (url,) in rows(db, told, f"{SITE}/{slug}")]


@pytest.mark.parametrize("own_first", [True, False])
def test_articles_that_all_name_one_address_are_kept_apart(db, own_first):
    own = page("a/9", GRUE, "Des grues neuves")
    others = [
        page("a/1", PORT, "Un quai de plus", "a/9"),
        page("a/2", DIGUE, "Le bourg est protégé", "a/9"),
    ]
    made = [own, *others] if own_first else [*others, own]
    assert [save(db, each) for each in made] == ["article"] * 3
    assert sorted(stored(db)) == [("a/1", PORT), ("a/2", DIGUE), ("a/9", GRUE)]
    assert addresses(db, "a/9") == ["a/9"]
    again = [replace(each, fetched_at=each.fetched_at.replace(day=5)) for each in made]
    assert [save(db, each) for each in again] == ["unchanged"] * 3


def test_a_page_that_names_another_address_is_followed_over_its_changes(db):
    asked = {"canonical": "2026/un-quai", "headline": "Un quai de plus"}
    assert save(db, page("lire", PORT, **asked)) == "article"
    assert save(db, page("lire", PORT, **asked, hours=1)) == "unchanged"
    assert save(db, page("lire", PORT + DIGUE, **asked, hours=6)) == "updated"
    assert stored(db) == [("2026/un-quai", PORT + DIGUE)]
    assert rows(db, "select text from article_versions") == [(PORT,)]


def test_an_article_behind_a_redirect_is_unchanged_and_no_duplicate(db):
    way = {"requested_url": f"{SITE}/go/1", "redirects": []}
    assert save(db, page("un-quai", PORT, "Un quai", **way)) == "article"
    assert save(db, page("un-quai", PORT, "Un quai", hours=1, **way)) == "unchanged"


def test_an_address_that_leads_to_another_article_now_keeps_its_own(db):
    save(db, page("ancien", PORT, "Un quai de plus"))
    moved = {"requested_url": f"{SITE}/ancien", "hours": 1}
    assert (
        save(db, page("dernier", DIGUE, "Le bourg est protégé", **moved)) == "article"
    )
    assert stored(db) == [("ancien", PORT), ("dernier", DIGUE)]
    assert rows(db, "select count(*) from article_versions") == [(0,)]


def test_an_article_that_moved_and_changed_a_little_is_one_row_at_its_new_place(db):
    save(db, page("ancien", PORT, "Un quai"))
    moved = {"requested_url": f"{SITE}/ancien", "hours": 1}
    assert save(db, page("neuf", f"{PORT} Fin.", "Un quai", **moved)) == "updated"
    assert stored(db) == [("neuf", f"{PORT} Fin.")]
    assert addresses(db, "neuf") == ["ancien", "neuf"]


def test_a_new_address_with_the_key_of_before_is_the_same_article(db):
    save(db, page("premier-titre", PORT, "Premier titre"))
    before = Hints(before=f"{SITE}/premier-titre")
    second = page("titre-corrige", PORT, "Titre corrigé", hints=before, hours=5)
    assert save(db, second) == "updated"
    assert stored(db) == [("titre-corrige", PORT)]
    gone = replace(article("premier-titre", hours=6).page, status=404)
    with db.atomic():
        save_refusal(db, 1, gone, Gone("status 404"))
    assert rows(db, "select removed_at from articles") == [(None,)]


def test_a_key_that_all_entries_have_joins_nothing(db):
    save(db, page("un", PORT, "Un quai de plus"))
    before = Hints(before=f"{SITE}/un")
    other = page("deux", DIGUE, "Le bourg est protégé", hints=before)
    assert save(db, other) == "article"


def test_a_column_with_one_headline_and_one_key_is_an_article_each_day(db):
    save(db, page("revue/1", PORT, "La revue de presse"))
    told = Hints(before=f"{SITE}/revue/1")
    next_day = page("revue/2", DIGUE, "La revue de presse", hints=told, hours=24)
    assert save(db, next_day) == "article"


def test_a_redirect_to_a_stored_article_is_one_more_address_of_it(db):
    save(db, page("un-quai", PORT, "Un quai"))
    led = page("ancre", "", "").page
    led.status, led.failure, led.failure_detail = 301, "duplicate", f"{SITE}/un-quai"
    with db.atomic():
        save_refusal(db, 1, led, Duplicate(f"{SITE}/un-quai"))
    assert addresses(db, "un-quai") == ["ancre", "un-quai"]


def test_what_is_told_about_an_article_is_corrected_without_a_version(db):
    told = article("un", text=PORT, authors=["Ada Morel"], description="Un quai")
    save(db, told)
    later = article("un", text=PORT, hours=1, authors=["Ada Morel", "Bo Le Gall"])
    later.description = "Un quai"
    assert save(db, later) == "updated"
    poorer = article("un", text=PORT, hours=2, description="Un autre quai")
    assert save(db, poorer) == "unchanged"
    found = rows(db, "select authors, description from articles")
    assert found == [('["Ada Morel", "Bo Le Gall"]', "Un quai")]
    assert rows(db, "select count(*) from article_versions") == [(0,)]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("Publié il y a 3 heures", "Publié il y a 5 heures"),
        ("1 204 vues", "12k vues · 3 commentaires"),
        ("Updated 2 minutes ago", "Updated an hour ago"),
        ("Lu 30 fois", "Lu 4 000 fois"),
    ],
)
def test_what_a_page_counts_makes_no_version(db, before, after):
    save(db, page("un", f"{PORT}\n{before}\n{DIGUE}", "Un quai"))
    again = page("un", f"{PORT}\n{after}\n{DIGUE}", "Un quai", hours=1)
    assert save(db, again) == "unchanged"
    edited = page("un", f"{PORT}\n{after}\n{DIGUE}{GRUE}", "Un quai", hours=2)
    assert save(db, edited) == "updated"


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("Le prix passe à 3 millions d'euros.", "Le prix passe à 4 millions d'euros."),
        ("Il compte 12 salariés.", "Il compte 14 salariés."),
        (
            f"{PORT} Le film a fait 300 vues hier.",
            f"{PORT} Le film a fait 900 vues hier.",
        ),
    ],
)
def test_numbers_of_the_text_itself_make_a_version(db, before, after):
    save(db, page("un", f"{PORT}\n{before}", "Un quai"))
    again = page("un", f"{PORT}\n{after}", "Un quai", hours=1)
    assert save(db, again) == "updated"
