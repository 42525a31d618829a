"""Reads the one meta element in which some pages tell all their fields as JSON."""

from pipelines.page.json_text import read_json

FIELDS = {
    "title": "parsely-title",
    "author": "parsely-author",
    "authors": "parsely-author",
    "pub_date": "parsely-pub-date",
    "section": "parsely-section",
    "tags": "parsely-tags",
    "image_url": "parsely-image-url",
}
"""Fields of Parse.ly's old element, and its newer elements that tell the same."""


def told_in_one(raw: str) -> dict[str, list[str]]:
    """Return what such an element tells, as values of the elements that tell one field
    each; nothing where it is empty or broken."""
    try:
        told = read_json(raw)
    except (ValueError, RecursionError):
        return {}
    if not isinstance(told, dict):
        return {}
    found = {}
    for name, meta in FIELDS.items():
        value = told.get(name)
        texts = value if isinstance(value, list) else [value]
        if texts := [text for text in texts if text and isinstance(text, str)]:
            found[meta] = [", ".join(texts)] if name == "tags" else texts
    return found
