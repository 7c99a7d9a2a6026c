"""The page about file formats says what the code does, and its examples go in."""

from __future__ import annotations

from datetime import date

import pytest

from scheduler.resources import data_folder
from tests.scheduler.files.bringing import Desk, notes
from tests.scheduler.files.reference import FILE, reference
from tests.scheduler.files.test_headers import TEMPLATES


def test_the_page_is_up_to_date() -> None:
    """`docs/file-formats.md` is what `python -m tests.scheduler.files.reference` writes."""
    assert FILE.read_text(encoding="utf-8") == reference()


@pytest.mark.parametrize("language", ["de", "en"])
def test_the_examples_go_in_together(desk: Desk, language: str) -> None:
    """All templates of a language are taken over at once, together with the people they speak of; no row is refused."""
    files = sorted((data_folder() / "templates" / language).glob("*.csv"))
    assert {TEMPLATES[path.stem] for path in files} >= {"people", "absences", "rules", "wishes", "pins", "history"}
    more = "Personal-Nr.;Name;Abteilung\n1002;Weber, Jan;EK\n1003;Roth, Eva;MK\n1004;Kaya, Can;PU\n"
    desk.workspace.rotation.create("Rotation", date(2027, 1, 1), date(2027, 12, 31), "week")
    report = desk.workspace.tables.apply([desk.file("Mitarbeiter.csv", more), *files])
    assert notes(report, "error", "question") == []
