"""Where the feeds of alerts are listed: one whose query fails says so, and why."""

import pytest
from scrapy.settings import Settings

from crawler.alerts.file import Alert
from crawler.alerts.telling import announce
from tests.small_newsroom import NOW, make_newsroom, no_faults, serve, words_of

GOOD = Alert(name="good", search="lyon", to=("atom",))
BAD = "select nope from articles" + " " * 400


@pytest.fixture
def listed(tmp_path):
    """Announce alerts, and give what the page lists of their feeds."""
    file = tmp_path / "told.db"
    db = make_newsroom(file)
    settings = Settings({"DATABASE": str(file)})

    async def announced(*alerts, language="en"):
        list(announce(db, alerts, settings, NOW))
        client = serve(file).client
        html = (await client.get("/told", headers={"Accept-Language": language})).text
        no_faults(html)
        return words_of(html.partition('id="alerts"')[2].partition("</section>")[0])

    yield announced
    db.close()


async def test_an_alert_whose_query_fails_says_why_until_it_is_mended(listed):
    said = await listed(GOOD, Alert(name="bad", sql=BAD, to=("atom",)))
    assert "good Atom" in said
    assert "bad Atomits query fails, There is no column nope" in said
    assert said.count("fails") == 1 and "its query fails:" not in said
    mended = Alert(name="bad", sql="select url from articles", to=("atom",))
    assert "fails" not in await listed(GOOD, mended)


async def test_the_reason_is_short_and_in_the_readers_words(listed):
    bad = Alert(name="bad", sql=f"select {'x' * 900} from articles", to=("atom",))
    said = await listed(bad, language="fr")
    assert "sa requête échoue, Il n’y a pas de colonne xxx" in said
    assert len(said) < 600


async def test_no_markup_of_a_query_gets_onto_the_page(listed):
    bad = Alert(name="bad", sql='select "<b>" from nope', to=("atom",))
    assert "There is no table nope" in await listed(bad)
