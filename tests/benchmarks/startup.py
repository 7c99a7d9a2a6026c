"""What starting costs, against a bare interpreter."""

from __future__ import annotations

import subprocess
import sys
import tempfile
from collections.abc import Callable

from tests.benchmarks.measure import Row, paired


def _process(*arguments: str) -> Callable[[], object]:
    return lambda: subprocess.run([sys.executable, *arguments], check=True, capture_output=True)


def run() -> list[Row]:
    """`rondo --version`, and a question to an empty workspace, as whole processes."""
    bare = _process("-c", "pass")
    with tempfile.TemporaryDirectory() as folder:
        place = ("-w", f"{folder}/plan.rondo.json")
        _process("-m", "tui.main", *place, "init")()
        return [_row(words, place, bare) for words in (("--version",), ("people", "list"))]


def _row(words: tuple[str, ...], place: tuple[str, ...], bare: Callable[[], object]) -> Row:
    arguments = words if words[0] == "--version" else (*place, *words)
    seconds, floor = paired(_process("-m", "tui.main", *arguments), bare, 11)
    return Row(name=f"rondo {' '.join(words)}", seconds=seconds, against="a bare interpreter", against_seconds=floor)
