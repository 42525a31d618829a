"""Programs keep their lines, letters their paragraphs, and numbers of notes go."""

import textwrap

from tests.test_headed import FIRST, LAST, SAID, article

PROGRAM = "def take(n):\n    for i in range(n):\n\tprint(i)\n\n"


def test_program_keeps_lines_and_indents():
    text = article(
        f"<article>{FIRST}<pre><code>{PROGRAM}</code></pre>{LAST}</article>"
    ).text
    assert "def take(n):\n    for i in range(n):\n    print(i)\n" in text


def test_lines_that_are_drawn_as_breaks_or_spans_are_lines():
    lines = "<span>mt rewind</span><br><span>tar -cf /dev/nst0 /srv</span><br>"
    text = article(f"<article>{FIRST}<pre>{lines}</pre>{LAST}</article>").text
    assert "\nmt rewind\ntar -cf /dev/nst0 /srv\n" in text


def test_letter_is_told_by_paragraphs():
    wrapped = "\n\n".join(textwrap.fill(said, 66) for said in SAID)
    text = article(f"<pre>\n{wrapped}\n</pre>").text
    assert text.split("\n") == list(SAID)


def test_numbers_of_lines_are_no_program():
    table = (
        "<table><tr><td><pre>1\n2\n3\n</pre></td><td><pre>mt rewind\ntar -cf x\nmt off"
        "</pre></td></tr></table>"
    )
    text = article(f"<article>{FIRST}{table}{LAST}</article>").text
    assert "\nmt rewind\ntar -cf x\nmt off\n" in text
    assert "\n1\n" not in text


def test_words_between_blocks_of_a_program_are_said_once():
    inner = "<pre>first line<div>second line of it</div>third line</pre>"
    text = article(f"<article>{FIRST}{inner}{LAST}</article>").text
    assert text.count("second line of it") == 1


def test_number_of_a_note_is_no_word_of_a_sentence():
    said = SAID[0].removesuffix(".")
    note = '<span class="ref">[<a href="#nb1">1</a>]</span>'
    text = article(f"<p>{said}&nbsp;{note}.</p>{LAST}").text
    assert text.split("\n") == [SAID[0], *SAID[4:]]


def test_mark_behind_a_heading_that_leads_to_it_is_none_of_its_words():
    heading = '<h2 id="p">The price<a class="anchor" href="#p">#</a></h2>'
    text = article(f"<article>{FIRST}{heading}{LAST}</article>").text
    assert "\nThe price\n" in text
