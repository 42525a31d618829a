"""Imported once by the process that workers are copied from: they share its memory."""

import gc
import json
import os

import pipelines.amounts
import pipelines.article_test
import pipelines.coverage
import pipelines.deals
import pipelines.entities
import pipelines.extract
import pipelines.quotes
import pipelines.walls
from pipelines.models import OWN_MODELS, MissingModel, load_model

for language, name in {**OWN_MODELS, **json.loads(os.environ["WORKER_MODELS"])}.items():
    try:
        load_model(name)
    except MissingModel:
        continue  # the worker says so
    pipelines.entities.find_mentions(
        "", "Ada Morel, Paris.", language, {language: name}
    )
# What is here now is never collected, so that its pages stay shared.
gc.collect()
gc.freeze()
