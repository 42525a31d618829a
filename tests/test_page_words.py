"""The words of pages: languages, numbers, sums, dates, marks and changes."""

from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import pytest
from markupsafe import escape
from technews_pages.articles import Mention
from technews_pages.catalogue import choose_language
from technews_pages.changes import find_changes, word_changes
from technews_pages.marks import in_parts, marked_paragraphs
from technews_pages.moments import read_day
from technews_pages.typography import hold_together
from technews_pages.voice import Voice

from crawler.figures import money
from crawler.wishes import understand
from tests.small_newsroom import no_faults, serve, words_of

NOW = datetime(2024, 10, 9, 12, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("accept", "language"),
    [
        ("fr", "fr"),
        ("fr-CA,en;q=0.8", "fr"),
        ("en-GB, fr;q=0.9", "en"),
        ("en;q=0.1, fr;q=0.2", "fr"),
        ("de, fr;q=0.5, en;q=0.1", "fr"),
        ("fr;q=0, en;q=0", "en"),
        ("*;q=x,,;;", "en"),
        ("", "en"),
    ],
)
def test_language_is_the_one_wished_for_most(accept, language):
    assert choose_language(accept) == language


@pytest.mark.parametrize(
    ("value", "currency", "english", "french"),
    [
        (6.5e9, "USD", "$6.5bn", "6,5 Md$"),
        (75e6, "EUR", "€75m", "75 M€"),
        (1.2e12, "USD", "$1.2tn", "1 200 Md$"),
        (120_000, "EUR", "€120,000", "120 000 €"),
        (9.99, "GBP", "£9.99", "9,99 £"),
        (340e6, "CAD", "C$340m", "340 M$ CA"),
        (5e6, "XOF", "XOF 5m", "5 M XOF"),
        (1e300, "EUR", "EUR 1e+300", "EUR 1e+300"),
    ],
)
def test_sums_are_written_as_each_language_does(value, currency, english, french):
    assert plain(money(value, currency, "en")) == english
    assert plain(money(value, currency, "fr")) == french


@pytest.mark.parametrize(
    ("value", "precision", "english", "french"),
    [
        ("2024-10-09T11:58:00+00:00", "minute", "2 minutes ago", "il y a 2 minutes"),
        ("2024-10-09T13:00:00+02:00", "minute", "1 hour ago", "il y a 1 heure"),
        ("2024-10-08T09:00:00+00:00", "minute", "yesterday", "hier"),
        ("2024-10-09", "day", "today", "aujourd’hui"),
        ("2024-10-06T09:12:00+00:00", "minute", "Sunday 9:12 am", "dimanche 9 h 12"),
        ("2024-03-01", "day", "1 March", "1er mars"),
        ("2023-03-02", "day", "2 March 2023", "2 mars 2023"),
        ("2031-01-01T00:00:00+00:00", "minute", "1 January 2031", "1er janvier 2031"),
        ("no date", None, "no date", "no date"),
        ("9999-12-31", "day", "9999-12-31", "9999-12-31"),
    ],
)
def test_dates_are_said_as_near_as_they_are(value, precision, english, french):
    for language, words in (("en", english), ("fr", french)):
        said = Voice(language, NOW).ago(value, precision)
        assert plain(said.striptags()) == words


@pytest.mark.parametrize(
    ("written", "french"),
    [
        (
            "Cloudflare challenge (header, status 403)",
            "défi de Cloudflare (en-tête, statut 403)",
        ),
        ("blocked: DataDome (status 403)", "bloqué : DataDome (statut 403)"),
        (
            "every article is blocked: login wall (words)",
            "chaque article bloqué : mur de connexion (mots)",
        ),
        (
            "authors in 4% of the articles since 2024-10-03, 97% before",
            "auteur : 4 % des articles depuis le 3 octobre, 97 % avant",
        ),
        ("<b>odd</b>", '<span lang="en">&lt;b&gt;odd&lt;/b&gt;</span>'),
        (None, ""),
    ],
)
def test_reasons_are_said_in_the_readers_language(written, french):
    assert plain(Voice("fr", NOW).reason(written)) == french


def test_reasons_stay_as_they_are_in_english():
    said = Voice("en", NOW).reason("blocked: no text since 2024-10-03 <x>")
    assert plain(said) == "blocked: no text since 3 October &lt;x&gt;"
    assert Voice("en", NOW).reason("http_error: status 500").startswith("HTTP error: ")


@pytest.mark.parametrize(
    ("status", "detail", "english", "french"),
    [
        (
            *("blocked", "blocked: Cloudflare challenge (header, status 403)"),
            *("by Cloudflare", "par Cloudflare"),
        ),
        (
            *("blocked", "every article is blocked: Cloudflare challenge (words)"),
            *("by Cloudflare", "par Cloudflare"),
        ),
        (
            *("blocked", "every article is paywalled: login wall (words)"),
            *(
                ", every article is for subscribers: login wall",
                ", chaque article réservé aux abonnés : mur de connexion",
            ),
        ),
        (
            *("blocked", "blocked: captcha page (title and heading)"),
            *(", captcha page", ", page de captcha"),
        ),
        (
            *("blocked", "paywalled: login wall (words)"),
            *(
                ", for subscribers: login wall",
                ", réservé aux abonnés : mur de connexion",
            ),
        ),
        (
            *("failing", "http_error: status 500"),
            *(", HTTP error: status 500", ", erreur HTTP : statut 500"),
        ),
        (
            *("failing", "Cloudflare challenge"),
            *(", Cloudflare challenge", ", défi de Cloudflare"),
        ),
        (
            *("drifting", "3.5 articles a day; 5 to 9 expected"),
            *(
                ", 3.5 articles a day; 5 to 9 expected",
                ", 3.5 articles par jour ; 5 à 9 attendus",
            ),
        ),
        ("quiet", None, "", ""),
    ],
)
def test_a_source_in_trouble_says_it_once(status, detail, english, french):
    for language, words in (("en", english), ("fr", french)):
        assert plain(Voice(language, NOW).trouble(status, detail)) == words


@pytest.mark.parametrize(
    ("value", "english", "french"),
    [
        ("2024-10-09T06:00:00+00:00", "since today", "depuis aujourd’hui"),
        ("2024-10-08T23:00:00+00:00", "since yesterday", "depuis hier"),
        ("2024-10-07T06:00:00+00:00", "since Monday", "depuis lundi"),
        ("2024-10-02T06:00:00+00:00", "since 2 October", "depuis le 2 octobre"),
        ("2024-10-11T06:00:00+00:00", "since 11 October", "depuis le 11 octobre"),
        ("no date", "since no date", "depuis le no date"),
    ],
)
def test_a_trouble_of_this_week_began_on_a_weekday(value, english, french):
    for language, words in (("en", english), ("fr", french)):
        assert plain(Voice(language, NOW).since(value).striptags()) == words


def test_exact_date_is_kept_beside_the_words():
    said = Voice("en", NOW).ago("2024-10-09T13:00:00+02:00", "minute")
    assert 'datetime="2024-10-09T13:00:00+02:00"' in said
    assert "Wednesday 9\xa0October 2024, 1:00\xa0pm (UTC+02:00)" in said


@pytest.mark.parametrize(
    ("value", "precision", "english", "french"),
    [
        (
            *("2024-10-09T10:30:00+00:00", "minute"),
            "Wednesday 9 October 2024, 10:30 am UTC",
            "mercredi 9 octobre 2024 à 10 h 30 UTC",
        ),
        (
            *("2024-10-09T00:30:00+01:00", "minute"),
            "Tuesday 8 October 2024, 11:30 pm UTC",
            "mardi 8 octobre 2024 à 23 h 30 UTC",
        ),
        (
            *("2024-10-09", "day"),
            "Wednesday 9 October 2024",
            "mercredi 9 octobre 2024",
        ),
        ("no date", None, "no date", "no date"),
    ],
)
def test_hours_are_told_in_utc(value, precision, english, french):
    for language, words in (("en", english), ("fr", french)):
        said = Voice(language, NOW).when(value, precision)
        assert plain(said.striptags()) == words


def test_a_change_is_told_by_the_clock_of_the_publication():
    dates = ("2024-10-09T23:30:00-01:00", "2024-10-10T10:05:00+02:00")
    said = Voice("fr", NOW).at_hour(dates[1], "minute", dates[0])
    assert plain(said.striptags()) == "à 8 h 05 UTC"
    near = Voice("en", NOW).ago("2024-10-07T23:30:00-01:00", "minute")
    assert plain(near.striptags()) == "yesterday"


def test_days_are_those_of_the_hours():
    later = datetime(2024, 11, 20, 12, tzinfo=UTC)
    t = Voice("en", later)
    late = "2024-11-02T00:10:00+01:00"
    for said in (t.ago(late), t.on_day(late), t.since(late)):
        assert plain(said.striptags()).endswith("1 November")
    assert plain(t.ago("2024-11-02T00:00:00+01:00", "day").striptags()) == "2 November"
    said = plain(t.on_day(late, year=True).striptags())
    assert said == "1 November 2024"
    assert read_day(late).isoformat() == "2024-11-01"
    assert (
        plain(t.by_own_clock(late)) == "Saturday 2 November 2024, 12:10 am (UTC+01:00)"
    )
    assert not t.by_own_clock("2024-11-02T00:10:00+00:00")
    assert not t.by_own_clock("2024-11-02T00:00:00+01:00", "day")


def test_spaces_of_french_punctuation_change_no_offset():
    text = "Il dit : « oui ! » ; 50 % ?"
    held = hold_together(text, "fr")
    assert len(held) == len(text)
    assert held == "Il dit\u202f: «\u202foui\u202f!\u202f»\u202f; 50\u202f%\u202f?"
    assert hold_together(text, "en") == text


@pytest.mark.parametrize(
    ("text", "held"),
    [
        ("Ses 31 000 habitants", "Ses 31_000 habitants"),
        ("(1 250 000 euros)", "(1_250_000 euros)"),
        ("870 000, puis 12 500.", "870_000, puis 12_500."),
        ("soit 12 345,50 €", "soit 12_345,50 €"),
        ("En 2024 300 personnes", "En 2024 300 personnes"),
        ("Tél. 033 124 500", "Tél. 033 124 500"),
        ("la RTX 4090 500 fois, le A320 200", "la RTX 4090 500 fois, le A320 200"),
        ("12 34 567 et 5 2000", "12 34 567 et 5 2000"),
    ],
)
def test_a_number_with_its_thousands_parted_stays_on_one_line(text, held):
    assert hold_together(text, "fr") == held.replace("_", "\u202f")
    assert hold_together(text, "en") == text


@dataclass
class Place:
    start_char: int
    end_char: int


def mention(start: int, end: int, kind: str = "person") -> Mention:
    return Mention(
        field="text", start_char=start, end_char=end, entity_id=7, kind=kind, name="x"
    )


def test_names_within_a_quotation_are_marked_in_it():
    text = "Il dit « Ada & moi »\nà Ada."
    marked = marked_paragraphs(
        text, [mention(9, 12), mention(23, 26)], [Place(7, 20)], "/e/"
    )
    assert marked == [
        '<p>Il dit <mark>« <a class="person" href="/e/7">Ada</a> &amp; moi »</mark></p>',
        '<p>à <a class="person" href="/e/7">Ada</a>.</p>',
    ]


def test_quotation_over_two_paragraphs_is_marked_in_both():
    marked = marked_paragraphs("a « b\nc » d", [], [Place(2, 9)], "/e/")
    assert marked == ["<p>a <mark>« b</mark></p>", "<p><mark>c »</mark> d</p>"]


def test_wrong_offsets_lose_a_mark_and_no_text():
    mentions = [
        mention(-5, 2),
        mention(0, 3),
        mention(1, 4),
        mention(90, 99),
        mention(4, 2),
    ]
    marked = marked_paragraphs(
        "Ada Bee", sorted(mentions, key=lambda m: m.start_char), [], "/"
    )
    assert [piece.striptags() for piece in marked] == ["Ada Bee"]


LONG = "La société a ouvert un atelier de réparation de serveurs, où travaillent " * 2


@pytest.mark.parametrize(
    ("line", "is_head"),
    [
        ("Des pièces qui n'existent plus", True),
        ("3. A port for 40 boats", True),
        ("Il refuse.", False),
        ("Et alors ?", False),
        ("« Un vivier que nous voulons rejoindre »", True),
        ("« Jamais ! »", False),
        ("par Odile Perrachon", False),
        ("1 2 3", False),
        ("Une phrase dont " + "on ne voit pas " * 5 + "la fin", False),
    ],
)
def test_short_lines_between_paragraphs_are_set_as_headings(line, is_head):
    text = f"{LONG}quarante.\n\n{line}\n{LONG}dix."
    marked = marked_paragraphs(text, [], [], "/e/")
    assert [piece.startswith("<h2") for piece in marked] == [False, is_head, False]
    assert [piece.striptags() for piece in marked][1] == line


def test_short_lines_that_follow_each_other_are_a_list():
    text = f"{LONG}quarante.\nPrix\nPoids\n{LONG}dix.\nMilo Sévère"
    assert "<h2" not in "".join(marked_paragraphs(text, [], [], "/e/"))


def test_the_times_of_a_live_blog_stand_over_its_entries():
    entry = "Il pleut sur le port, et la foule attend sous les auvents. " * 3
    text = f"17:40\nLa pluie\n{entry}\n18 h 02\n{entry}\n6:05 pm\nLa fin\nC'est fini."
    made = [str(each) for each in marked_paragraphs(text, [], [], "/e/")]
    assert made[:2] == [
        '<p class="clock">17:40</p>',
        '<h2 class="subhead">La pluie</h2>',
    ]
    assert made[3] == '<p class="clock">18 h 02</p>'
    assert made[5:7] == ['<p class="clock">6:05 pm</p>', "<p>La fin</p>"]


def test_no_part_of_a_long_text_ends_with_a_heading():
    text = "\n".join(f"{LONG * 3}dix.\nUn port" for _ in range(90))
    parts = in_parts(marked_paragraphs(f"{text}\n{LONG}", [], [], "/e/"))
    assert len(parts) > 1
    assert all(part[0].startswith("<h2") for part in parts[1:])
    assert not any(part[-1].startswith("<h2") for part in parts)


def test_changes_are_told_by_word_and_paragraph():
    old = "Un.\nDeux mots 5 % ici.\nFin."
    new = "Un.\nDeux mots 6,5 % ici.\nFin.\nEncore."
    changes = list(find_changes(old, new))
    assert [change.skipped for change in changes] == [1, 1]
    assert [(p.how, p.text) for p in changes[0].pieces][1:3] == [
        ("gone", "5"),
        ("new", "6,5"),
    ]
    assert [(p.how, p.text) for p in changes[1].pieces] == [("new", "Encore.")]


def test_changes_with_a_space_between_are_told_as_one():
    pieces = word_changes(
        "Elle ouvrirait des bureaux ici", "Elle ferme ses bureaux ici"
    )
    assert [(piece.how, piece.text) for piece in pieces] == [
        ("same", "Elle "),
        ("gone", "ouvrirait des"),
        ("new", "ferme ses"),
        ("same", " bureaux ici"),
    ]


def test_rewritten_paragraph_is_shown_whole():
    pieces = word_changes("Rien de tout cela", "Autre chose, vraiment")
    assert [piece.how for piece in pieces] == ["gone", "new"]


@pytest.mark.parametrize(
    ("typed", "match"),
    [
        ("openai -altman", '("openai") NOT ("altman")'),
        ("d’OpenAI l'Arcep", '("OpenAI" AND "Arcep")'),
        ("O'Reilly", '("O Reilly")'),
        ('"sam altman" robot*', '("sam altman" AND "robot"*)'),
        ("« sam altman » -“deux mots”", '("sam altman") NOT ("deux mots")'),
        ("AND OR NOT", '("AND" AND "OR" AND "NOT")'),
        ("quai AND grue", '("quai" AND "grue")'),
        ("quai NOT grue", '("quai") NOT ("grue")'),
        ("quai AND NOT grue", '("quai") NOT ("grue")'),
        ('quai NOT "deux grues" port', '("quai" AND "port") NOT ("deux grues")'),
        ('"quai NOT grue"', '("quai NOT grue")'),
        ("quai not grue", '("quai" AND "not" AND "grue")'),
        ("OR quai", '("quai")'),
        ("quai AND", '("quai")'),
        ("NOT quai", ""),
        ("coeur -œuf", '(("coeur" OR "cœur")) NOT (("œuf" OR "oeuf"))'),
        (
            '"sœurs d\'élite" oeuvr*',
            '(("sœurs d élite" OR "soeurs d élite") AND ("oeuvr"* OR "œuvr"*))',
        ),
        ("strasse -Fuß", '(("strasse" OR "straße")) NOT (("Fuß" OR "Fuss"))'),
        ('- * "', ""),
    ],
)
def test_typed_words_become_an_expression(typed, match):
    assert understand(typed).match == match


@pytest.mark.parametrize(
    ("typed", "remarks"),
    [
        ("quai OR grue", ()),
        ("quai -grue", ()),
        ("QUAI", ()),
        ('"quai', ("unclosed",)),
        ("« quai", ("unclosed",)),
        ("OR quai", ("at_edge",)),
        ("quai NOT", ("at_edge",)),
        ('"OR" quai', ()),
        ("CNIL OR ARCEP", ("in_capitals",)),
    ],
)
def test_what_a_search_reads_otherwise_is_remarked(typed, remarks):
    assert understand(typed).remarks == remarks


def plain(text: str) -> str:
    return " ".join(text.split())


@pytest.mark.parametrize(
    ("sql", "french"),
    [
        ("select nope from articles", "Il n’y a pas de colonne nope"),
        ("select * from <b>", "Illisible à partir de « < »"),
        ("select (1", "La requête s’arrête au milieu"),
        ("delete from articles", "commencez par select"),
    ],
)
async def test_what_sqlite_has_against_a_question_is_said_in_french(
    newsroom, sql, french
):
    file = Path(newsroom.get_database("gazette").path)
    client = serve(file, default_allow_sql=True).client
    headers = {"accept-language": "fr"}
    answer = await client.get("/gazette", params={"sql": sql}, headers=headers)
    assert answer.status_code == 400
    no_faults(answer.text)
    assert french in plain(words_of(answer.text))
    own = (await client.get("/gazette.json", params={"sql": sql})).json()["error"]
    assert f'<span lang="en">{escape(own)}</span>' in answer.text
