"""A corrected typo and a rewrite are told apart by one figure."""

from pipelines.text.likeness import is_other, likeness

TEXT = " ".join(
    f"La phrase numéro {n} parle du port {n * 7} et de ses grues." for n in range(40)
)
OTHER = " ".join(
    f"Un tout autre propos, le {n}e, sur la fibre optique à Rennes." for n in range(40)
)


def test_the_same_words_are_the_same():
    assert likeness(TEXT, TEXT.replace(". ", ".\n").upper()) == 1
    assert likeness("", "") == 1


def test_a_typo_a_new_paragraph_and_a_rewrite_are_far_apart():
    typo = likeness(TEXT, TEXT.replace("port 14", "porc 14"))
    longer = likeness(TEXT, TEXT + " " + TEXT.replace("grues", "quais")[:600])
    rewrite = likeness(TEXT, OTHER)
    assert 0.98 < typo < 1
    assert 0.6 < longer < 0.95
    assert rewrite < 0.1


def test_other_order_is_another_text():
    half = len(TEXT) // 2
    words = TEXT.split()
    assert likeness(TEXT, TEXT[half:] + " " + TEXT[:half]) > 0.9
    assert likeness(TEXT, " ".join(sorted(words))) < 0.5


def test_a_part_is_no_other_text_and_another_one_is():
    assert not is_other(TEXT, TEXT[:300])
    assert not is_other(TEXT, TEXT + OTHER)
    assert is_other(TEXT, OTHER)
    assert is_other(TEXT, TEXT[:300] + OTHER)
    assert not is_other("", TEXT)
