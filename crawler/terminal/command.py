"""Ends a command with a status, and with one line where it could not do its work."""

import argparse
import sys
from abc import abstractmethod
from typing import ClassVar

from scrapy.commands import ScrapyCommand

from crawler.terminal.endings import TROUBLES, ending_of


class PlainCommand(ScrapyCommand):
    """A command of this project; `work` is what it does."""

    requires_project = True
    requires_crawler_process = False
    troubles: ClassVar[tuple[type[Exception], ...]] = TROUBLES

    def run(self, args: list[str], opts: argparse.Namespace) -> None:
        """Do what is asked, and turn all that may go wrong into one line and a status."""
        try:
            self.exitcode = self.work(args, opts)
        except self.troubles as error:
            self.fail(*ending_of(error))

    @abstractmethod
    def work(self, args: list[str], opts: argparse.Namespace) -> int:
        """Do what is asked; return the status."""

    def fail(self, status: int, line: str) -> int:
        """Say what is wrong, and end with this status."""
        name = type(self).__module__.rpartition(".")[2]
        print(f"scrapy {name}: {line}", file=sys.stderr)
        self.exitcode = status
        return status
