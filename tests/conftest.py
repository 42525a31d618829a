"""The newsroom that the tests of pages read."""

from collections.abc import Iterator

import pytest
from datasette.app import Datasette

from tests.small_newsroom import make_newsroom, serve


@pytest.fixture(scope="module")
def newsroom(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Datasette]:
    """Serve the small newsroom to one module of tests."""
    file = tmp_path_factory.mktemp("pages") / "gazette.db"
    make_newsroom(file).close()
    datasette = serve(file)
    yield datasette
    for db in datasette.databases.values():
        db.close()
