"""Addresses without end are left when enough of them gave no article."""

from crawler.manners.traps import IN_A_ROW, OF_ALL_SHAPES, WALLS, TrapWatch

HOME = "https://gazette.example"


def noted(*pages):
    watch = TrapWatch()
    for path, outcome, times in pages:
        for n in range(times):
            watch.note("gazette", f"{HOME}{path.format(n=n)}", outcome)
    return watch


def test_many_of_one_shape_without_an_article_are_a_trap():
    watch = noted(("/agenda/2026/{n}/", "not_article", IN_A_ROW))
    assert watch.is_trap("gazette", f"{HOME}/agenda/2026/77/")
    assert not watch.is_trap("gazette", f"{HOME}/un-quai-du-port-de-brest")
    assert not watch.is_trap("autre", f"{HOME}/agenda/2026/77/")
    assert watch.told["gazette"].startswith(f"a trap: {IN_A_ROW} pages like /agenda/")


def test_an_article_between_them_begins_the_count_anew():
    shape = "/le-port-ouvre-{n}"
    watch = noted(
        (shape, "not_article", IN_A_ROW - 1),
        (shape, "article", 1),
        (shape, "not_article", IN_A_ROW - 1),
    )
    assert not watch.is_trap("gazette", HOME + "/le-port-ouvre-7")


def test_walls_and_errors_are_the_host_s_trouble_and_no_trap():
    watch = noted(("/le-port-{n}", "blocked", 99), ("/le-port-{n}", "timeout", 99))
    assert not watch.is_trap("gazette", f"{HOME}/le-port-5")


def test_a_source_that_shows_walls_alone_is_asked_no_more():
    shape = "/le-port-{n}"
    assert noted((shape, "blocked", WALLS)).is_walled("gazette")
    assert not noted((shape, "blocked", WALLS - 1)).is_walled("gazette")
    one = noted((shape, "blocked", WALLS), (shape, "article", 1), (shape, "blocked", 3))
    assert not one.is_walled("gazette")


def test_a_few_of_each_of_many_shapes_are_a_trap_too_but_good_shapes_go_on():
    steps = [f"{a}{b}" for a in "aeiouy" for b in "bcdfg"]
    lists = [(f"/{step}/liste-{{n}}", "not_article", 3) for step in steps]
    watch = noted(("/le-port-{n}", "article", 5), *lists)
    assert watch.useless["gazette"] >= OF_ALL_SHAPES
    assert watch.is_trap("gazette", f"{HOME}/ab/liste-9")
    assert not watch.is_trap("gazette", f"{HOME}/le-port-9")
