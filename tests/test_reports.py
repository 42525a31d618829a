"""What public reports of other systems asked for, where no other test says it."""

from crawler.items import Page
from pipelines.analysis import analyse
from tests.stored import NOON, SOURCE
from tests.web import article


def test_the_same_page_gives_the_same_text_however_often_it_is_read():
    url = "https://gazette.example/un-quai-de-plus-au-port"
    body = article("Un quai de plus au port", "Roscoff").body.encode()
    page = Page(
        url=url, requested_url=url, source="gazette", fetched_at=NOON, body=body
    )
    page.status, page.headers = 200, [("content-type", "text/html; charset=utf-8")]
    texts = [analyse(page, SOURCE, None).text for _ in range(4)]
    assert len(set(texts)) == 1
    assert texts[0].count("La société Tricorne a ouvert") == 4
