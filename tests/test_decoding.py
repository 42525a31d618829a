import numpy as np
import pytest
import spacy

from pipelines.models import OWN_MODELS, load_model
from pipelines.models.layers import hasten
from pipelines.names.decoding import read

TEXTS = {
    "fr": [
        "Ada Morel quitte Nordwind. À Lyon, le Salon du Code ouvre ses portes.",
        "La Banque européenne d'investissement et Orange Business Services financent X",
        "   \n\n Le Phare 2 de Lanterne   \n\n sort à New York.\n",
        "Apple",
        "  Qu’Ada, M. Morel… etc. L’« ex-Korvo » ? Oui: 3,5 % ; non!",
        "",
    ],
    "en": [
        "The European Commission fined Meta, Ms. Alvarez of Amnesty International said.",
        "Ubuntu 24.04 LTS and the Raspberry Pi 5 meet at the Web Summit in Lisbon",
        " ".join(["Banco Santander International"] * 60),
        "\n",
        "NVIDIA GEFORCE RTX 5090 FOUNDERS EDITION REVIEW: JENSEN HUANG AT CES 2025",
        "At 3:15, plan B. was: Korvo Inc.!? No, etc., vs. U.S. Mr. Silva's AI; really?!",
    ],
}


@pytest.mark.parametrize("language", ["fr", "en"])
def test_names_are_those_that_spacy_itself_finds(language):
    nlp = load_model(OWN_MODELS[language])
    found = 0
    for text, made in zip(TEXTS[language], read(nlp, TEXTS[language]), strict=True):
        doc = nlp(text)
        assert made.words == [token.text for token in doc]
        assert made.starts == [token.idx for token in doc]
        names = [(name.start, name.end, name.label) for name in made.names]
        assert names == [(e.start, e.end, e.label_) for e in doc.ents]
        found += len(names)
    assert found > 5


@pytest.mark.parametrize("language", ["fr", "en"])
def test_the_network_says_what_it_said_before(language: str) -> None:
    slow, fast = (spacy.load(OWN_MODELS[language]) for _ in range(2))
    hasten(fast)
    layer, others = (
        nlp.get_pipe("ner").model.get_ref("tok2vec") for nlp in (slow, fast)
    )
    for text in TEXTS[language] * 2:
        doc = slow.make_doc(text)
        words = [token.text for token in doc]
        if words:
            vectors, wanted = others.predict([words]), layer.predict([doc])
            assert np.allclose(vectors, wanted, atol=1e-4)
