"""The archive gives back what came, survives a cut, and can forget."""

import json
import os
import zlib
from base64 import b32encode
from dataclasses import replace
from datetime import date, timedelta
from email import message_from_bytes
from hashlib import sha1

import pytest
from warcio.archiveiterator import ArchiveIterator

from crawler.items import Hints, Page
from pipelines.archive import ArchiveWriter
from pipelines.warc.blanking import blank_records
from pipelines.warc.files import DayFile, expired
from pipelines.warc.reading import read_pages
from tests.stored import NOON

NAME = "20241104-0001.warc.gz"


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


def again(status, hours, body=b"<p>Bonjour</p>"):
    """The same page, fetched once more."""
    sent = [("user-agent", "technews/0.1"), ("if-none-match", '"1"')]
    return replace(
        page(body=body),
        status=status,
        fetched_at=NOON + timedelta(hours=hours),
        request_headers=sent,
        same_since=NOON,
    )


def read_by_member(path):
    """Read WARC records without the library that writes them: each gzip member a
    head of lines, an empty line, and as many bytes as it says."""
    found, left = [], path.read_bytes()
    while left:
        unpacker = zlib.decompressobj(31)
        plain = unpacker.decompress(left) + unpacker.flush()
        assert unpacker.eof
        left = unpacker.unused_data
        head, _, rest = plain.partition(b"\r\n\r\n")
        version, _, lines = head.partition(b"\r\n")
        fields = message_from_bytes(lines)
        length = int(fields["Content-Length"])
        assert version == b"WARC/1.1"
        assert rest[length:] == b"\r\n\r\n"
        found.append((fields, rest[:length]))
    return found


def write(folder, *pages):
    writer = ArchiveWriter(folder)
    for each in pages:
        writer.write(each)
    writer.close()
    return folder / NAME


def test_a_page_comes_back_as_it_was(tmp_path):
    wanted = page()
    path = write(tmp_path, wanted)
    (found,) = read_pages(path, NAME)
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


@pytest.mark.parametrize("part", ["head", "body", "notes"])
def test_damage_in_the_middle_costs_one_page_and_is_told(tmp_path, part):
    pages = [page(slug, os.urandom(90_000)) for slug in "abc"]
    path = write(tmp_path, *pages)
    content = bytearray(path.read_bytes())
    at = pages[1].archive_offset + {"head": 0, "body": 40_000, "notes": -40}[part]
    content[at : at + 30] = bytes(30)
    path.write_bytes(content)
    damage = []
    left = [found.url[-1] for found in read_pages(path, tell_damage=damage.append)]
    assert left == (["a", "b", "c"] if part == "notes" else ["a", "c"])
    assert len(damage) == 1
    assert pages[0].archive_offset < damage[0] <= pages[1].archive_offset


def test_a_forgotten_page_is_gone_and_the_others_stay_where_they_are(tmp_path):
    pages = [page("a"), page("secret", b"<p>Secret</p>" * 50), page("c")]
    path = write(tmp_path, *pages)
    size = path.stat().st_size
    assert blank_records(tmp_path, [(NAME, pages[1].archive_offset)]) == 1
    assert path.stat().st_size == size
    left = list(read_pages(path, NAME))
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


def test_every_record_is_as_the_standard_says_in_another_reader_too(tmp_path):
    asked = replace(page(), request_headers=[("user-agent", "technews/0.1")])
    path = write(tmp_path, asked, again(304, 1, b""), again(200, 2))
    records = read_by_member(path)
    kinds = [fields["WARC-Type"] for fields, _ in records]
    assert kinds[:4] == ["warcinfo", "metadata", "request", "response"]
    assert kinds[4:] == ["metadata", "request", "revisit"] * 2
    ids = [fields["WARC-Record-ID"] for fields, _ in records]
    assert len(set(ids)) == len(ids)
    for fields, block in records:
        kind, own = fields["WARC-Type"], fields["WARC-Block-Digest"]
        told = "sha1:" + b32encode(sha1(block).digest()).decode()
        assert own in (told, None), kind
    assert records[2][0]["WARC-Concurrent-To"] == records[3][0]["WARC-Record-ID"]
    assert records[2][1].startswith(b"GET /a HTTP/1.1\r\nhost: gazette.example\r\n")
    response, not_modified, same = (records[n][0] for n in (3, 6, 9))
    assert not_modified["WARC-Profile"].endswith("/server-not-modified")
    assert same["WARC-Profile"].endswith("/identical-payload-digest")
    assert same["WARC-Payload-Digest"] == response["WARC-Payload-Digest"]
    for revisit in (not_modified, same):
        assert revisit["WARC-Refers-To-Date"] == response["WARC-Date"]
        assert revisit["WARC-Refers-To-Target-URI"] == response["WARC-Target-URI"]
    assert b"Bonjour" not in records[9][1]


def test_revisits_come_back_as_what_they_were(tmp_path):
    path = write(tmp_path, page(), again(304, 1, b""), again(200, 2))
    first, not_modified, same = read_pages(path, NAME)
    assert (first.same_since, len(first.body)) == (None, 14)
    assert (not_modified.status, not_modified.body) == (304, b"")
    assert (same.status, same.body, same.same_since) == (200, b"", NOON)


def test_a_day_has_one_file_until_it_is_full(tmp_path):
    def write_at(hours, largest, slug):
        writer = ArchiveWriter(tmp_path, largest)
        for _ in range(2):
            at = NOON + timedelta(hours=hours)
            writer.write(replace(page(slug, os.urandom(3000)), fetched_at=at))
        writer.close()

    write_at(0, 1_000_000, "a")
    write_at(1, 1_000_000, "b")
    write_at(2, 2000, "c")
    write_at(24, 1_000_000, "d")
    files = {
        path.name: "".join(found.url[-1] for found in read_pages(path))
        for path in tmp_path.iterdir()
    }
    assert files == {
        "20241104-0001.warc.gz": "aabb",
        "20241104-0002.warc.gz": "c",
        "20241104-0003.warc.gz": "c",
        "20241105-0001.warc.gz": "d" * 2,
    }


def test_a_file_that_a_crawl_has_open_is_no_other_one_s(tmp_path):
    first = DayFile.open(tmp_path, "20241104", 1000)
    second = DayFile.open(tmp_path, "20241104", 1000)
    assert (first.name, second.name) == (NAME, "20241104-0002.warc.gz")
    first.close()
    second.close()


@pytest.mark.parametrize("lost", [1, 20, 300])
def test_what_a_killed_crawl_left_half_written_is_cut_off_by_the_next(tmp_path, lost):
    path = write(tmp_path, page("a"), page("b", os.urandom(2000)))
    path.write_bytes(path.read_bytes()[:-lost])
    third = page("c")
    write(tmp_path, third)
    kinds = [fields["WARC-Type"] for fields, _ in read_by_member(path)]
    assert kinds == [
        "warcinfo",
        *["metadata", "response"],
        *["metadata"] * 2,
        "response",
    ]
    assert [found.url[-1] for found in read_pages(path)] == ["a", "c"]
    with path.open("rb") as file:
        file.seek(third.archive_offset)
        record = next(iter(ArchiveIterator(file)))
        assert record.rec_headers.get_header("WARC-Target-URI") == third.url


def test_requests_and_revisits_are_forgotten_too(tmp_path):
    pages = [page("a"), again(200, 1), page("c")]
    pages[1].url = "https://gazette.example/secret"
    pages[1].request_headers.append(("x-note", "secret"))
    path = write(tmp_path, *pages)
    assert blank_records(tmp_path, [(NAME, pages[1].archive_offset)]) == 1
    everything = b"".join(block for _, block in read_by_member(path))
    assert b"secret" not in everything
    assert [found.url[-1] for found in read_pages(path)] == ["a", "c"]


def test_what_is_not_wanted_is_passed_over_and_reading_begins_where_it_ended(tmp_path):
    pages = [page(slug) for slug in "abcd"]
    path = write(tmp_path, *pages)
    wanted = read_pages(path, NAME, lambda url, date, source: url[-1] in "bd")
    assert [found.url[-1] for found in wanted] == ["b", "d"]
    rest = read_pages(path, NAME, after=pages[1].archive_offset)
    assert [(found.url[-1], found.source) for found in rest] == [
        ("c", "gazette"),
        ("d", "gazette"),
    ]


def test_old_days_are_told_by_their_names_and_other_files_stay(tmp_path):
    for name in ("20241101-0001", "20241102-090000-000007", "20241104-0001", "other"):
        (tmp_path / f"{name}.warc.gz").touch()
    names = [path.name for path in expired(tmp_path, date(2024, 11, 5), 2)]
    assert names == ["20241101-0001.warc.gz", "20241102-090000-000007.warc.gz"]
    assert expired(tmp_path, date(2024, 11, 5), 0) == []


def test_another_library_reads_it_and_finds_its_digests_right(tmp_path):
    warc = pytest.importorskip("fastwarc.warc", reason="pip install FastWARC")
    asked = replace(page(), request_headers=[("user-agent", "technews/0.1")])
    path = write(tmp_path, asked, again(304, 1, b""), again(200, 2))
    with path.open("rb") as file:
        records = [
            (str(record.record_type), record.verify_block_digest())
            for record in warc.ArchiveIterator(file, parse_http=False)
        ]
    assert sum("revisit" in kind for kind, _ in records) == 2
    assert all(is_right for _, is_right in records)


def test_the_pages_of_an_article_come_back_together_or_not_at_all(tmp_path):
    first = page("a")
    first.continuations = [
        replace(page(f"a/{n}"), requested_url=f"a/{n}", found_in=first.requested_url)
        for n in (2, 3)
    ]
    lost = replace(first.continuations[1], requested_url="a/4", body=b"", headers=[])
    lost.failure, lost.failure_detail = "timeout", "30 s"
    first.continuations.append(lost)
    path = write(tmp_path, page("z"), first, page("b"))
    other, found, last = read_pages(path, NAME)
    assert (other.continuations, last.continuations) == ([], [])
    assert [part.requested_url for part in found.continuations] == ["a/2", "a/3", "a/4"]
    places = [part.archive_offset for part in found.continuations]
    assert places == [part.archive_offset for part in first.continuations]
    assert found.continuations[2].failure_detail == "30 s"
    rest = read_pages(path, NAME, after=first.archive_offset)
    assert [each.url[-1] for each in rest] == ["b"]
    path.write_bytes(path.read_bytes()[: first.archive_offset])
    assert [each.url[-1] for each in read_pages(path, NAME)] == ["z"]
