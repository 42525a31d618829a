"""Imported once by the process that workers are copied from: they share its memory."""

import gc
import json
import os

from trafilatura.external import jt_stoplist_init

import pipelines.article_test
import pipelines.extract
import pipelines.walls

# What trafilatura else loads with the first page that it is asked about, in each worker.
jt_stoplist_init()

if "WORKER_MODELS" in os.environ:
    import pipelines.amounts
    import pipelines.coverage
    import pipelines.deals
    import pipelines.entities
    import pipelines.quotes
    from pipelines.models import OWN_MODELS, MissingModel, load_model

    named = json.loads(os.environ["WORKER_MODELS"])
    for language, name in {**OWN_MODELS, **named}.items():
        try:
            load_model(name)
        except MissingModel:
            continue  # the worker says so
        models = {language: name}
        pipelines.entities.find_mentions("", "Ada Morel, Paris.", language, models)

# What is here now is never collected, so that its pages stay shared.
gc.collect()
gc.freeze()
