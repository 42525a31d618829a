"""What readers would miss, or would not want, in the text of odd pages."""

from datetime import UTC, datetime

from crawler.items import Article, Page
from pipelines.extract import MAX_TEXT, extract

SENTENCE = (
    "The council met on Tuesday and agreed that the old harbour should be dredged before "
    "the winter, said the chair of its board."
)
PARAGRAPHS = f"<p>{SENTENCE}</p>" * 4


def article(body: str) -> Article:
    url = "https://a.example/news/harbour-12"
    page = Page(
        url=url,
        requested_url=url,
        source="a",
        fetched_at=datetime(2026, 4, 1, 12, tzinfo=UTC),
        body=f"<html><body><h1>Harbour to be dredged</h1>{body}</body></html>".encode(),
    )
    return extract(page, None)


def test_drawing_that_is_not_closed_does_not_swallow_the_page():
    found = article(f'<a href="/"><svg><circle r="4"></a><div>{PARAGRAPHS}</div>')
    assert found.text.split("\n") == [SENTENCE] * 4


def test_cells_of_a_row_are_one_line_and_lines_of_a_cell_are_not():
    rows = "<tr><td>Depth</td><td>4 metres</td></tr><tr><td>Width</td><td>60 metres</td></tr>"
    found = article(
        f"<article>{PARAGRAPHS}<table><tbody>{rows}</tbody></table>{PARAGRAPHS}</article>"
    )
    assert "Depth | 4 metres\nWidth | 60 metres" in found.text
    layout = article(f"<table><tr><td>{SENTENCE}<br><br>{SENTENCE}</td></tr></table>")
    assert layout.text.split("\n") == [SENTENCE] * 2


def test_entries_of_a_live_blog_keep_their_times_in_order():
    hours = ("15:18", "11:05", "09:12")
    found = article("".join(f"<div>{hour}</div><p>{SENTENCE}</p>" for hour in hours))
    assert found.text.split("\n") == [x for hour in hours for x in (hour, SENTENCE)]


def test_endless_text_is_cut_between_lines():
    found = article(f"<p>{SENTENCE * 500}</p>" * 40)
    assert MAX_TEXT / 2 < len(found.text) <= MAX_TEXT
    assert found.text.endswith(SENTENCE)


def test_box_that_explains_a_name_does_not_stand_in_the_sentence():
    box = '<span class="people-popover">Lena Ford: all articles, all photos, all votes</span>'
    found = article(
        f"<p>It was <a href='/lena'>Lena Ford</a>{box} who had the idea, as the council's "
        f"minutes of last spring show to all who read them.</p>{PARAGRAPHS}"
    )
    assert "It was Lena Ford who had the idea" in found.text
