"""Imported once by the process that workers are copied from: they share its memory."""

import gc
import json
import os
from datetime import UTC, datetime

import pipelines.analysis
import pipelines.extract
import pipelines.gate.article_test
import pipelines.gate.walls
from crawler.items import Article

if "WORKER_MODELS" in os.environ:
    from pipelines.models import OWN_MODELS, MissingModel, load_model

    named = json.loads(os.environ["WORKER_MODELS"])
    for language, name in {**OWN_MODELS, **named}.items():
        try:
            load_model(name)
        except MissingModel:
            continue  # the worker says so
        # The lists of names and what is learned are read with the first article.
        first = Article(
            source="",
            url="",
            headline="",
            text="Ada Morel, Paris.\n" * 4,
            language=language,
            fetched_at=datetime.now(UTC),
        )
        pipelines.analysis.enrich(first, {language: name})

# What is here now is never collected, so that its pages stay shared.
gc.collect()
gc.freeze()
