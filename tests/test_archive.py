"""The archive gives back what came, survives a cut, and can forget."""

import json
from dataclasses import replace

from warcio.archiveiterator import ArchiveIterator

from crawler.items import Hints, Page
from pipelines.archive import ArchiveWriter, blank_records, read_pages
from tests.stored import NOON


def page(slug="a", body=b"<p>Bonjour</p>"):
    return Page(
        url=f"https://gazette.example/{slug}",
        requested_url=f"https://gazette.example/{slug}?from=feed",
        source="gazette",
        fetched_at=NOON,
        status=200,
        headers=[("content-type", "text/html"), ("content-encoding", "br")],
        body=body,
        redirects=["https://gazette.example/r"],
        found_in="https://gazette.example/feed",
        hints=Hints(title="Bonjour", authors=("Ada Morel",)),
    )


def write(folder, *pages):
    writer = ArchiveWriter(folder, "t.warc.gz")
    for each in pages:
        writer.write(each)
    writer.close()
    return folder / "t.warc.gz"


def test_a_page_comes_back_as_it_was(tmp_path):
    wanted = page()
    path = write(tmp_path, wanted)
    (found,) = read_pages(path, "t.warc.gz")
    headers = [("content-type", "text/html"), ("content-length", "14")]
    assert found == replace(wanted, headers=headers)


def test_the_offset_leads_to_the_response(tmp_path):
    pages = [page("a"), page("b", b"<p>Deux</p>")]
    path = write(tmp_path, *pages)
    with path.open("rb") as file:
        file.seek(pages[1].archive_offset)
        record = next(iter(ArchiveIterator(file)))
        assert record.content_stream().read() == b"<p>Deux</p>"


def test_a_file_cut_by_a_crash_is_read_up_to_the_cut(tmp_path):
    path = write(tmp_path, page("a"), page("b"))
    path.write_bytes(path.read_bytes()[:-20])
    assert [found.url for found in read_pages(path)] == ["https://gazette.example/a"]


def test_a_forgotten_page_is_gone_and_the_others_stay_where_they_are(tmp_path):
    pages = [page("a"), page("secret", b"<p>Secret</p>" * 50), page("c")]
    path = write(tmp_path, *pages)
    size = path.stat().st_size
    assert blank_records(tmp_path, [("t.warc.gz", pages[1].archive_offset)]) == 1
    assert path.stat().st_size == size
    left = list(read_pages(path, "t.warc.gz"))
    assert [(p.url, p.archive_offset) for p in left] == [
        (p.url, p.archive_offset) for p in (pages[0], pages[2])
    ]
    with path.open("rb") as file:
        everything = b"".join(r.raw_stream.read() for r in ArchiveIterator(file))
    assert b"Secret" not in everything
    assert b"secret" not in everything


def test_notes_are_json(tmp_path):
    path = write(tmp_path, page())
    with path.open("rb") as file:
        notes = [
            json.loads(record.content_stream().read())
            for record in ArchiveIterator(file)
            if record.rec_type == "metadata"
        ]
    assert notes[0]["found_in"] == "https://gazette.example/feed"
