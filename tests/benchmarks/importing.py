"""What it costs to take a list of five thousand people in, new and once more, against reading its lines."""

from __future__ import annotations

import csv
import io
import tempfile
from datetime import date
from pathlib import Path

from scheduler.workspace import Workspace, open_workspace
from tests.benchmarks.companies import FIRST, LAST
from tests.benchmarks.measure import Row, median_seconds

PEOPLE = 5_000
HEADERS = [
    "Personal-Nr.",
    "Name",
    "E-Mail",
    "Abteilung",
    "Standort",
    "Bundesland",
    "Arbeitstage",
    "Std./Woche",
    "Eintritt",
]


def people_list(count: int) -> bytes:
    """A staff list as Excel writes it: cp1252, semicolons."""
    text = io.StringIO(newline="")
    writer = csv.writer(text, delimiter=";")
    writer.writerow(HEADERS)
    for number in range(count):
        first, last = FIRST[number % len(FIRST)], LAST[number // len(FIRST) % len(LAST)]
        number_text, department = str(10_000 + number), f"A{number % 40}"
        days = "Mo-Do" if number % 7 == 0 else "Mo-Fr"
        email = f"person{number}@firma.example"
        writer.writerow(
            [number_text, f"{last}, {first}", email, department, "München", "Bayern", days, "38,5", "1.4.20"]
        )
    return text.getvalue().encode("cp1252")


def run() -> list[Row]:
    """A preview, the import itself, and the same file again."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "Mitarbeiterliste.csv"
        file.write_bytes(people_list(PEOPLE))
        floor = median_seconds(lambda: list(csv.reader(io.StringIO(file.read_text("cp1252")), delimiter=";")))
        workspace = _new(Path(folder) / "plan.rondo.json")
        rows = [
            Row(
                name=f"import of {PEOPLE} people, {what}",
                seconds=median_seconds(action, runs),
                against="splitting the lines",
                against_seconds=floor,
            )
            for what, action, runs in (
                ("preview", lambda: workspace.tables.preview([file]), 3),
                ("all new", lambda: workspace.tables.apply([file]), 1),
                ("the same again", lambda: workspace.tables.apply([file]), 3),
            )
        ]
        workspace.close()
    return rows


def _new(file: Path) -> Workspace:
    return open_workspace(file, today=date(2027, 1, 4), actor="benchmark", create=True)
