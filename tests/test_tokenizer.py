"""Every name is cut out of the text alone."""

import pytest
import spacy

from pipelines.models import OWN_MODELS, load_model
from pipelines.names.tokenizer import mended_tokenizer

CASES = [
    ("fr", "l’Arcep d'OpenAI qu’Ubisoft", "l’ Arcep d' OpenAI qu’ Ubisoft"),
    ("fr", "L'ex-Google SpaceX. Fin", "L' ex- Google SpaceX . Fin"),
    ("fr", "« H. » iOS 26.4. Puis", "« H . » iOS 26.4 . Puis"),
    ("fr", "aujourd'hui Aix-en-Provence", "aujourd'hui Aix-en-Provence"),
    ("en", "OpenAI's Paris-based U.S. team.", "OpenAI 's Paris - based U.S. team ."),
    ("en", "Mr. X. said (Nvidia/AMD).", "Mr. X . said ( Nvidia / AMD ) ."),
    ("en", "AT&T, H&M and C++", "AT&T , H&M and C++"),
]


@pytest.mark.parametrize(("language", "text", "tokens"), CASES)
def test_tokens(language: str, text: str, tokens: str) -> None:
    tokenizer = mended_tokenizer(language, spacy.blank(language).vocab)
    assert " ".join(token.text for token in tokenizer(text)) == tokens


@pytest.mark.parametrize(("language", "text", "tokens"), CASES)
def test_saved_tokenizer_cuts_alike(language: str, text: str, tokens: str) -> None:
    made = mended_tokenizer(language, spacy.blank(language).vocab)
    saved = load_model(OWN_MODELS[language]).tokenizer
    assert [t.text for t in saved(text)] == [t.text for t in made(text)]
