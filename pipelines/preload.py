"""Imported once by the process that workers are copied from: they share its memory."""

import pipelines.amounts
import pipelines.article_test
import pipelines.deals
import pipelines.entities
import pipelines.extract
import pipelines.quotes
import pipelines.walls  # noqa: F401
