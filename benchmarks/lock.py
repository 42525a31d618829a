"""Turns pip's report into a list of exact versions: `python -m benchmarks.lock REPORT`."""

import json
import re
import sys
from pathlib import Path
from typing import Any


def main() -> None:
    """Print one line for each package, in order of name."""
    report = json.loads(Path(sys.argv[1]).read_text(encoding="utf-8"))
    found = [item["metadata"] for item in report["install"]]
    print("# Exact versions, made by `make lock` from pyproject.toml.")
    for package in sorted(found, key=lambda package: package["name"].lower()):
        if package["name"] != "technews":
            print(f"{package['name'].lower()}=={package['version']}{limit(package)}")


def limit(package: dict[str, Any]) -> str:
    """Give the marker of a package that newer Pythons neither need nor can install."""
    newest = re.search(r"<\s*(3\.\d+)", package.get("requires_python") or "")
    return f'; python_version < "{newest[1]}"' if newest else ""


if __name__ == "__main__":
    main()
