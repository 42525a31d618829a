"""A command starts without libraries that only workers need."""

import subprocess
import sys

LOADED = """
import scrapy.cmdline, sys
import crawler.settings
from scrapy.utils.misc import walk_modules_iter
for package in ("scrapy.commands", "crawler.commands", "crawler.spiders"):
    list(walk_modules_iter(package))
print(*(name for name in ("numpy", "pydantic", "spacy", "trafilatura", "pipelines.amounts")
    if name in sys.modules))
import numpy, pydantic
print(numpy.zeros(1).size)
"""


def test_a_command_loads_no_library_of_workers():
    done = subprocess.run(
        [sys.executable, "-c", LOADED], capture_output=True, text=True, check=True
    )
    assert done.stdout == "\n1\n"
