"""Loads libraries without others that they would load because they are there.

itemadapter and sqlite-utils take what pydantic, NumPy and pandas make. Nobody gives
them that here, and it would be a third of a start. The settings import this module:
nothing else of ours runs before Scrapy loads its commands. Workers don't.
"""

import sys
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def without(*names: str) -> Iterator[None]:
    """Let modules be missing for a while."""
    # Who imports what is None there is told that it is missing.
    loaded = {name: sys.modules[name] for name in names if name in sys.modules}
    sys.modules.update(dict.fromkeys(names))  # type: ignore[arg-type]
    try:
        yield
    finally:
        for name in names:
            del sys.modules[name]
        sys.modules.update(loaded)


with without("numpy", "pandas", "pydantic"):
    import itemadapter  # noqa: F401
    import sqlite_utils.db  # noqa: F401
