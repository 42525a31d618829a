import argparse
import subprocess
import sys
from importlib import import_module

import pytest
from scrapy.settings import Settings

LOAD_ALL = """
import importlib, pkgutil, sys, crawler.commands as commands
for each in pkgutil.iter_modules(commands.__path__):
    importlib.import_module(f"crawler.commands.{each.name}")
print(*{"spacy", "trafilatura", "datasette"} & sys.modules.keys())
"""


def test_a_crawl_starts_without_the_libraries_that_read_pages():
    done = subprocess.run(
        [sys.executable, "-c", LOAD_ALL], capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == ""


@pytest.mark.parametrize("command", ["extract", "annotate"])
@pytest.mark.parametrize(
    ("arguments", "status", "words"),
    [
        (["absent.html"], 1, "absent.html: no such file or folder"),
        (["."], 1, ".: it is a folder: name a file"),
        ([], 2, "give --"),
    ],
)
def test_what_can_t_be_read_is_told_in_words(
    tmp_path, monkeypatch, capsys, command, arguments, status, words
):
    monkeypatch.chdir(tmp_path)
    module = import_module(f"crawler.commands.{command}")
    made = module.Command()
    made.settings = Settings()
    made.settings.setmodule("crawler.settings")
    made.settings.set("SOURCES_DIR", tmp_path / "none")
    made.settings.set("ANALYSE_WORKERS", 1)
    options = argparse.Namespace(
        pages=None, url=None, texts=None, output=None, enrich=False, explain=False
    )
    made.run(arguments, options)
    assert made.exitcode == status
    assert capsys.readouterr().err.startswith(f"scrapy {command}: {words}")
