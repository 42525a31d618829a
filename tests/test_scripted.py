"""What scripts, trails of links and agencies' lines tell of an article."""

import json

import pytest

from tests.test_extract import SENTENCE, article, told

HEADLINE = "Harbour to be dredged"


def scripted(**more: object) -> str:
    story = {"title": HEADLINE, "slug": "harbour", **more}
    other = {"title": "Bridge opens", "publishedAt": "2025-01-01T08:00:00Z"}
    data = {"props": {"stories": [other], "story": story}}
    return f'<script id="__NEXT_DATA__" type="application/json">{json.dumps(data)}</script>'


def test_object_with_the_headline_is_believed_and_no_other():
    found = told(
        scripted(
            publishedAt="2026-03-03T09:10:00+01:00",
            byline=[{"firstName": "Nora", "lastName": "Quill"}],
            category={"name": "Ports"},
        )
    )
    assert found.date_published == "2026-03-03T09:10:00+01:00"
    assert (found.authors, found.section) == (["Nora Quill"], "Ports")


def test_script_says_the_hour_of_a_day_that_is_shown():
    top = f"<h1>{HEADLINE}</h1><p>Published on 3 March 2026</p>"
    found = told(scripted(publishedAt="2026-03-03T09:10:00Z"), top)
    assert found.date_published == "2026-03-03T09:10:00+00:00"


def test_first_second_of_a_day_is_a_day():
    found = told(scripted(date=1772496000))
    assert (found.date_published, found.date_precision) == ("2026-03-03", "day")


TRAILS = {
    "class": '<ol class="breadcrumb"><li><a href="/">Home</a></li>'
    '<li><a href="/ports">Ports</a></li></ol>',
    "microdata": '<ol itemtype="https://schema.org/BreadcrumbList"><li><a href="/">'
    '<span>Accueil</span></a></li><li><a href="/ports"><span>Ports</span></a></li></ol>',
    "itself": '<nav aria-label="breadcrumbs"><a href="/">Start</a> <a href="/ports">Ports'
    f'</a> <a href="/ports/1">{HEADLINE}</a></nav>',
    "rdfa": '<span property="articleSection">Ports</span>',
}


@pytest.mark.parametrize("trail", TRAILS.values(), ids=TRAILS)
def test_section_is_the_last_step_before_the_article(trail):
    body = f"<body>{trail}<article><h1>{HEADLINE}</h1>{SENTENCE * 4}</article></body>"
    assert article(body).section == "Ports"


SIGNED = {
    "beside the date": "<p>Published on 3 March 2026 at 10:12 | With AFP</p>",
    "place": f"<p>OSLO (AFP) – {SENTENCE[3:]}",
    "name and agency": "<p>Nora Quill / AFP</p>",
    "sign alone": f"<p>(AFP) - {SENTENCE[3:]}",
    "publisher": "<p>Le Courrier du Port avec AFP</p>",
    "publisher in English": "<p>20 Quays with AFP</p>",
}


@pytest.mark.parametrize("line", SIGNED.values(), ids=SIGNED)
def test_agency_on_the_page_is_credited(line):
    found = told(top=f"<h1>{HEADLINE}</h1>{line}")
    assert found.credit == "AFP"
    assert "credit" in [note.field for note in found.provenance]


RIGHTS = {
    "© 2026 AFP": "AFP",
    "© AFP 2026": "AFP",
    "Copyright AFP. Tous droits réservés.": "AFP",
    "Copyright © 2026 by The Associated Press": "AP",
    "Copyright 2026 The Associated Press. All rights reserved. This material may not be "
    "published, broadcast, rewritten or redistributed without permission.": "AP",
    "(c) 2026 Reuters": "Reuters",
    "La Gazette du Quai avec AFP": "AFP",
    "© 2026 The Harbour Daily": None,
    "© 2026 The AFP cooking blog": None,
    "Entretien avec l'AFP": None,
    "Interview with Reuters": None,
    "Copyright is what AFP asked the court about.": None,
}


@pytest.mark.parametrize(("line", "credit"), RIGHTS.items())
def test_agencys_rights_at_the_end_are_a_credit(line, credit):
    text = f"<h1>{HEADLINE}</h1>{SENTENCE * 4}<p>{line}</p>"
    body = f"<body><article>{text}</article><footer>Contact</footer></body>"
    assert article(body).credit == credit


def test_rights_below_the_headline_are_those_of_a_picture():
    assert told(top=f"<h1>{HEADLINE}</h1><p>© 2026 AFP</p>").credit is None


@pytest.mark.parametrize("line", ["<p>(AFP)</p>", "<p>N. Q. with AFP</p>"])
def test_agencys_sign_at_the_end_is_no_text(line):
    body = f"<body><article><h1>{HEADLINE}</h1>{SENTENCE * 4}{line}</article></body>"
    found = article(body)
    assert found.credit == "AFP"
    assert "AFP" not in found.text


def test_each_field_has_its_origin():
    head = (
        '<link rel="canonical" href="https://a.example/news/harbour-12">'
        '<meta property="article:published_time" content="2026-03-03">'
    )
    figure = "<figure><img src='/a.jpg'><figcaption>The old quay.</figcaption></figure>"
    found = told(head, f"<h1>{HEADLINE}</h1>{figure}")
    assert {"url", "headline", "language", "date_published", "main_image_caption"} <= {
        note.field for note in found.provenance
    }


def test_label_that_readers_see_is_noted_beside_what_is_declared():
    head = (
        '<script type="application/ld+json">{"@type": "NewsArticle", "headline": '
        f'"{HEADLINE}", "isAccessibleForFree": true, "datePublished": "2026-03-03"}}'
        "</script>"
    )
    found = told(head, f"<h1>{HEADLINE}</h1><p>Réservé aux abonnés</p>")
    notes = [(n.origin, n.raw) for n in found.provenance if n.field == "is_free"]
    assert found.is_free is True
    assert notes == [("json-ld", "true"), ("page", "false")]


OTHER = {"title": "Another story altogether", "publishedAt": "2022-05-06T10:00:00Z"}
BARE = {"published_at": "2022-05-06", "by": "Bob"}
OF_OTHERS = {
    "related": {"related": [OTHER]},
    "list": {"props": {"stories": [OTHER, OTHER]}},
    "comments": {"comments": [BARE]},
    "réactions": {"reactions": {"items": [BARE]}},
    "below its title": {"list": [{"title": OTHER["title"], "meta": BARE}]},
}


def spelt(data: object, how: str) -> str:
    text = json.dumps(data)
    return {
        "state": f"window.__DATA__={text};",
        "json": text,
        "pushed": f"self.push([1,{json.dumps(text)}])",
    }[how]


@pytest.mark.parametrize("how", ["state", "json", "pushed"])
@pytest.mark.parametrize("data", OF_OTHERS.values(), ids=OF_OTHERS)
def test_day_of_another_story_in_a_script_is_not_the_articles(data, how):
    script = f"<script>{spelt(data, how)}</script>"
    assert told(script).date_published is None
    own = {**data, "entry": {"published_at": "2026-03-03", "slug": "harbour"}}
    script = f"<script>{spelt(own, how)}</script>"
    assert told(script).date_published == "2026-03-03"


def test_own_title_with_a_role_in_it_is_the_articles():
    author = {"title": "Ports editor"}
    own = {"pageTitle": 1, "author": author, "published_at": "2026-03-03"}
    script = f"<script>{spelt(own, 'state')}</script>"
    assert told(script).date_published == "2026-03-03"


INNER = {"headline": "Another story", "datePublished": "2022-05-06"}
PARTS = {
    "comment": [{"@type": "Comment", **INNER}],
    "image": {"@type": "ImageObject", "datePublished": "2022-05-06"},
    "citation": {"@type": "Article", **INNER},
    "mentions": [{"@type": "Article", **INNER}],
    "review": {"@type": "Review", **INNER},
    "hasPart": [{"@type": "Article", **INNER}],
    "isPartOf": {"@type": "PublicationIssue", "datePublished": "2022-05-06"},
    "liveBlogUpdate": [{"@type": "BlogPosting", **INNER}],
}


def linked(**fields: object) -> str:
    node = {"@type": "NewsArticle", "headline": HEADLINE, **fields}
    return f'<script type="application/ld+json">{json.dumps(node)}</script>'


@pytest.mark.parametrize("part", PARTS)
def test_day_of_what_an_article_refers_to_is_not_its_own(part):
    assert told(linked(**{part: PARTS[part]})).date_published is None


def test_day_may_stand_in_another_node_of_the_same_headline():
    found = told(linked(author="Nora Quill") + linked(datePublished="2026-03-03"))
    assert found.date_published == "2026-03-03"
