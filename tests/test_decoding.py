import pytest

from pipelines.models import OWN_MODELS, load_model
from pipelines.names.decoding import read

TEXTS = {
    "fr": [
        "Ada Morel quitte Nordwind. À Lyon, le Salon du Code ouvre ses portes.",
        "La Banque européenne d'investissement et Orange Business Services financent X",
        "   \n\n Le Phare 2 de Lanterne   \n\n sort à New York.\n",
        "Apple",
        "",
    ],
    "en": [
        "The European Commission fined Meta, Ms. Alvarez of Amnesty International said.",
        "Ubuntu 24.04 LTS and the Raspberry Pi 5 meet at the Web Summit in Lisbon",
        " ".join(["Banco Santander International"] * 60),
        "\n",
        "NVIDIA GEFORCE RTX 5090 FOUNDERS EDITION REVIEW: JENSEN HUANG AT CES 2025",
    ],
}


@pytest.mark.parametrize("language", ["fr", "en"])
def test_names_are_those_that_spacy_itself_finds(language):
    nlp = load_model(OWN_MODELS[language])
    found = 0
    for text, doc in zip(TEXTS[language], read(nlp, TEXTS[language]), strict=True):
        names = [(name.start, name.end, name.label_) for name in doc.ents]
        assert names == [(e.start, e.end, e.label_) for e in nlp(text).ents]
        found += len(names)
    assert found > 5
