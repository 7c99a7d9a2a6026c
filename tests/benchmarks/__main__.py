"""Runs the benchmarks and prints them as a table; see the package's first lines."""

from __future__ import annotations

import argparse
import importlib
import platform
import sys
from pathlib import Path

import msgspec

from tests.benchmarks.measure import Row

BENCHMARKS = (
    "startup", "importing", "exchange", "repair", "rotation", "check", "rotation-repair", "conflicts", "invitations",
    "calendars", "boards", "store", "postgres", "golfers", "rotation-solve", "mss",
)  # fmt: skip


def machine() -> str:
    """The machine in a line."""
    models = [line.partition(":")[2].strip() for line in _lines("/proc/cpuinfo") if line.startswith("model name")]
    processor = f"{len(models)} x {models[0]}" if models else platform.processor()
    return f"{platform.system()} {platform.machine()}, {processor}, Python {platform.python_version()}"


def _lines(path: str) -> list[str]:
    return Path(path).read_text(encoding="utf-8").splitlines() if Path(path).exists() else []


def _cells(row: Row) -> tuple[str, ...]:
    ratio = f"{row.ratio:.2f} x {row.against}" if row.ratio is not None else ""
    return row.name, f"{row.seconds:.3f} s", ratio, row.note


def main() -> None:
    """Run all benchmarks, or those named."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("names", nargs="*", default=BENCHMARKS, help=", ".join(BENCHMARKS))
    parser.add_argument("--json", type=Path, help="keep the figures in this file")
    chosen = parser.parse_args()
    print(machine(), "\n\n| what | median | ratio | seen |\n| --- | --- | --- | --- |", sep="")
    rows: list[Row] = []
    for name in chosen.names:
        for row in importlib.import_module(f"tests.benchmarks.{name.replace('-', '_')}").run():
            rows.append(row)
            print("|", " | ".join(_cells(row)), "|")
            sys.stdout.flush()
    if chosen.json:
        chosen.json.write_bytes(msgspec.json.format(msgspec.json.encode({"machine": machine(), "rows": rows})))


if __name__ == "__main__":
    main()
