"""The page about file formats says what the code does, and its examples go in."""

from __future__ import annotations

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
    """All templates of a language are taken over at once as they are; no row is refused and nothing is asked."""
    files = sorted((data_folder() / "templates" / language).glob("*.csv"))
    assert {TEMPLATES[path.stem] for path in files} >= {"people", "absences", "rules", "wishes", "pins", "history"}
    report = desk.workspace.tables.apply(files)
    assert notes(report, "error", "question") == []
