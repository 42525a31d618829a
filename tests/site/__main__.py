"""Serves the newsroom until it is interrupted."""

import argparse
import json
import signal
import sys
import threading
from dataclasses import asdict

from tests.site.newsroom import publishers
from tests.site.server import Site


def main() -> int:
    """Read the options and serve."""
    options = _parser().parse_args()
    try:
        site = Site(options.port, options.phase, options.one_address)
    except OSError as error:
        trouble = f"newsroom: cannot serve on port {options.port}: {error.strerror}"
        print(trouble, file=sys.stderr)
        return 1
    if options.sources:
        site.write_sources(options.sources)
    if options.expected:
        print(json.dumps(asdict(site.expected()), ensure_ascii=False, indent=1))
        return 0
    return _serve(site)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser("tests.site", description=__doc__)
    parser.add_argument("--port", type=int, default=8642)
    parser.add_argument("--phase", type=int, choices=(1, 2), default=1)
    parser.add_argument(
        "--one-address", action="store_true", help="ports of 127.0.0.1 for all"
    )
    parser.add_argument("--sources", metavar="FOLDER", help="write source files there")
    parser.add_argument("--expected", action="store_true", help="print it, and end")
    return parser


def _serve(site: Site) -> int:
    ended = threading.Event()
    for name in (signal.SIGINT, signal.SIGTERM):
        signal.signal(name, lambda *_: ended.set())
    site.start()
    print(f"newsroom: ready on port {site.port}, phase {site.phase}")
    for publisher in publishers():
        print(f"  {site.url(publisher.name)} {publisher.title}")
    sys.stdout.flush()
    ended.wait()
    site.stop()
    return 0


if __name__ == "__main__":
    sys.exit(main())
