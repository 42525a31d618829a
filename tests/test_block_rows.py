"""What another extractor kept counts the same in each run of the program."""

from lxml import html

from pipelines.page.blocks import BlockReader
from pipelines.text.block_rows import votes


def test_words_that_only_meet_between_two_lines_are_no_vote():
    page = "<p>the old harbour and the new quay</p><p>the new quay</p>"
    blocks = BlockReader().read(html.document_fromstring(page))
    assert votes(blocks, "so says the old harbour\nand the new pier") == [0, 0]
    assert votes(blocks, "the old harbour and the new quay\nthe new quay") == [1, 1]
