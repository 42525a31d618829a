"""The types of schema.org by which a page, or a part of it, says what it is."""

import re
from collections.abc import Iterable
from typing import Final

ARTICLE_TYPE: Final = re.compile(
    r"(?:Article|(?<!Job)Posting|Report|Review|Recipe|HowTo|Column)$"
)
LISTS: Final = "CollectionPage|SearchResultsPage|ProfilePage"
LIST_TYPE: Final = re.compile(LISTS)
GALLERIES: Final = "ImageGallery|MediaGallery"
GALLERY_TYPE: Final = re.compile(GALLERIES)
DECLARES_GALLERY: Final = re.compile(rf'"(?:{GALLERIES})"'.encode())
"""The same in the bytes of a page whose JSON-LD is not read."""
PLAYER_TYPE: Final = re.compile(
    rf"VideoObject|AudioObject|PodcastEpisode|PodcastSeries|RadioEpisode|TVEpisode|Clip"
    rf"|{GALLERIES}|VideoGallery|MusicRecording|BroadcastEvent"
)
PRODUCT_TYPE: Final = re.compile("Product|ProductGroup|IndividualProduct")
THING_TYPE: Final = re.compile(
    r"(?:JobPosting|Event|Application|Business|Person|Organization|Corporation|Movie|Book|"
    r"Game|Restaurant|Hotel|Store)$"
)
PAGE_TYPE: Final = re.compile(r"Page$")
REPLY_TYPE: Final = re.compile(r"Comments?$")


def has_article_type(types: Iterable[str]) -> bool:
    """Tell whether one of the types is that of an article."""
    return any(map(ARTICLE_TYPE.search, types))
