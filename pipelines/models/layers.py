"""Makes the network of a pipeline do what it does in half of the time."""

from collections.abc import Iterable, Sequence
from itertools import count
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray
from spacy.attrs import IDS, IS_SPACE  # type: ignore[import-not-found]
from spacy.language import Language
from spacy.tokens import Doc
from thinc.api import Model, NumpyOps

Vectors = NDArray[np.float32]
WORDS: Final = 16_000
"""Words whose vectors are kept: those of a hundred articles, 4 MB."""
WINDOW: Final = "residual(expand_window>>maxout>>layernorm>>dropout)"


def hasten(nlp: Language) -> None:
    """Replace what takes long in the layers that find names; they can't learn then."""
    _drop_unheard_vectors(nlp)
    if nlp.pipe_names == ["ner"]:
        _drop_unread_attributes(nlp.vocab, nlp.get_pipe("ner"))
    for _, pipe in nlp.pipeline:
        for node in list(pipe.model.walk()) if hasattr(pipe, "model") else ():
            # NumPy's library uses more of the processor than BLIS.
            if type(node.ops) is NumpyOps:
                node.ops = NumpyOps(use_blis=False)
            for at, layer in enumerate(node.layers):
                if _makes_vectors(layer):
                    node.layers[at] = _words_once(nlp, layer)
                elif layer.name == WINDOW:
                    node.layers[at] = _window(layer)


def _drop_unheard_vectors(nlp: Language) -> None:
    """Remove `tok2vec` where the name finder has one of its own: it costs half the time."""
    if "tok2vec" not in nlp.pipe_names or "ner" not in nlp.pipe_names:
        return
    parts = nlp.get_pipe("ner").model.walk()  # type: ignore[attr-defined]
    if not any(part.name == "tok2vec-listener" for part in parts):
        nlp.remove_pipe("tok2vec")


def _drop_unread_attributes(vocab: Any, finder: Any) -> None:
    """Leave out of a new word's entry what no layer reads: half of the time it takes."""
    read = {IS_SPACE}
    for part in finder.model.walk():
        read |= {IDS[name] for name in part.attrs.get("columns", ())}
    getters = vocab.lex_attr_getters.items()
    vocab.lex_attr_getters = {key: get for key, get in getters if key in read}


def _makes_vectors(layer: Model[Any, Any]) -> bool:
    """Tell whether a layer is all that makes words into vectors, their neighbours aside."""
    return layer.name.startswith("extract_features") and layer.name.endswith(
        "ragged2list"
    )


def _words_once(
    nlp: Language, layer: Model[list[Doc], list[Vectors]]
) -> Model[Sequence[Iterable[Any]], list[Vectors]]:
    """Make a layer that keeps the vectors of words: they have nothing to do with where
    a word stands, and most words of a text were in those before.

    A text may be a Doc, or its words. In double precision a vector does not depend on
    the words that are looked up with it: a product of matrices is rounded in many ways.
    """
    parts: Iterable[Any] = layer.walk()
    for part in parts:
        for name in set(part.param_names) & {"W", "b", "G"}:
            part.set_param(name, part.get_param(name).astype("float64"))
    kept = np.empty((WORDS, layer.get_dim("nO")), dtype=np.float32)
    attrs = {"vocab": nlp.vocab, "rows": {}, "kept": kept}
    return Model("words_once", _look_up, layers=[layer], attrs=attrs)


def _look_up(
    model: Model[Sequence[Iterable[Any]], list[Vectors]],
    texts: Sequence[Iterable[Any]],
    is_train: bool,
) -> tuple[list[Vectors], None]:
    rows, kept = model.attrs["rows"], model.attrs["kept"]
    words = [[str(word) for word in text] for text in texts]
    unique = dict.fromkeys(word for text in words for word in text)
    fresh = [word for word in unique if word not in rows]
    if len(rows) + len(fresh) > len(kept):
        rows.clear()
        fresh = list(unique)
    if fresh:
        made = model.layers[0].predict([Doc(model.attrs["vocab"], words=fresh)])[0]
        kept[len(rows) : len(rows) + len(fresh)] = made
        rows.update(zip(fresh, count(len(rows)), strict=False))
    return [kept[[rows[word] for word in text]] for text in words], None


def _window(layer: Model[Vectors, Vectors]) -> Model[Vectors, Vectors]:
    """Make the layer that looks at each word with the one before and the one after."""
    parts: dict[str, Any] = {part.name: part for part in layer.walk()}
    weights = parts["maxout"].get_param("W")
    _, pieces, inputs = weights.shape
    # The first pieces of all numbers, then the second ones: so they lie side by side.
    attrs = {
        "weights": weights.transpose(1, 0, 2).reshape(-1, inputs),
        "bias": parts["maxout"].get_param("b").T.ravel(),
        "scale": parts["layernorm"].get_param("G"),
        "shift": parts["layernorm"].get_param("b"),
        "window": parts["expand_window"].attrs["window_size"],
        "pieces": pieces,
    }
    return Model("window", _look_around, attrs=attrs)


def _look_around(
    model: Model[Any, Any], words: Any, is_train: bool
) -> tuple[Vectors, None]:
    attrs = model.attrs
    all_pieces = model.ops.seq2col(words, attrs["window"]) @ attrs["weights"].T
    all_pieces += attrs["bias"]
    first, *others = np.split(all_pieces, attrs["pieces"], axis=1)
    made = first
    for piece in others:
        made = np.maximum(made, piece)
    made -= made.mean(axis=1, keepdims=True)
    made *= ((made * made).mean(axis=1, keepdims=True) + 1e-8) ** -0.5
    made *= attrs["scale"]
    made += attrs["shift"]
    made += words
    return made, None
