"""Platforms are companies where they act and products where they are used."""

import pytest

from pipelines.entities import find_mentions


@pytest.mark.parametrize(
    ("language", "headline", "text", "kind"),
    [
        ("en", "", "Chat app Discord said 70,000 users were hit.", "organization"),
        ("en", "", "Video app TikTok has sued the state.", "organization"),
        ("fr", "", "La plateforme Twitch a annoncé un plan.", "organization"),
        ("en", "Spotify to raise prices in May", "", "organization"),
        ("fr", "", "Il veut concurrencer Spotify, Google et Nokia.", "organization"),
        ("en", "", "A user of the app TikTok said she was sad.", "product"),
        ("en", "", "She met him on the app Discord last year.", "product"),
        ("fr", "", "La série est sur Netflix, Canal+ et ailleurs.", "product"),
        ("en", "WhatsApp to get a new button", "", "product"),
    ],
)
def test_platform_acts_or_is_used(
    language: str, headline: str, text: str, kind: str
) -> None:
    first = find_mentions(headline, text, language)[0]
    assert (first.text, first.kind) == (first.name, kind)
