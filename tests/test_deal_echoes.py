"""One deal is told once."""

from pipelines.dealings.echoes import without_echoes
from tests.test_deal_doubts import deal_of


def test_one_deal_is_told_once():
    bought = deal_of("acquisition", "Hexa", "Quillon", 4e7)
    mirror = deal_of("acquisition", "Quillon", "Hexa", 4e7)
    money = deal_of("funding", "Quillon", "Hexa", 4e7)
    site = deal_of("office_opening", "Hexa")
    other = deal_of("funding", "Quillon", "Alta Ventures", 3e7)
    assert without_echoes([bought, mirror, money, site, other], "") == [bought, other]
    assert without_echoes([money, bought], "") == [money, bought]
    spent = deal_of("funding", "Hexa", None, 4e7)
    assert without_echoes([spent, bought], "") == [bought]


def test_partners_alone():
    both = deal_of("partnership", "Quillon", "Hexa")
    second = deal_of("partnership", "Hexa")
    third = deal_of("partnership", "Hexa", "Trellis")
    assert without_echoes([both, second, third], "") == [both, third]
