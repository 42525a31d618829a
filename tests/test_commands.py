import subprocess
import sys

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
