"""What is told of a moment on a page, and by what."""

from dataclasses import dataclass

from pipelines.dates.reading import Moment


@dataclass(slots=True, frozen=True)
class Told:
    """A moment, where it was told, and in which words."""

    moment: Moment
    origin: str
    raw: str
    is_vague: bool = False
    """Whether it may as well be another day than that of publication."""
    is_plain: bool = False
    """Whether a reader sees it right under the headline, with little else."""


@dataclass(slots=True)
class Visible:
    """The dates that a reader sees near the headline."""

    published: Told | None = None
    changed: Told | None = None
