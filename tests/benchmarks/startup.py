"""What starting costs, against a bare interpreter."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable

from tests.benchmarks.measure import Row, paired


def _process(*arguments: str) -> Callable[[], object]:
    return lambda: subprocess.run([sys.executable, *arguments], check=True, capture_output=True)


def run() -> list[Row]:
    """`rondo --version` and `rondo rule kinds` as whole processes."""
    bare = _process("-c", "pass")
    rows = []
    for words in (("--version",), ("rule", "kinds")):
        seconds, floor = paired(_process("-m", "tui.main", *words), bare, 11)
        rows.append(
            Row(name=f"rondo {' '.join(words)}", seconds=seconds, against="a bare interpreter", against_seconds=floor)
        )
    return rows
