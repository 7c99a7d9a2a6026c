"""`people export`, `people erase` and `purge` on the command line."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.tui.commands.conftest import Call


@pytest.fixture
def company(call: Call) -> Call:
    """Two people, one of whom is away."""
    assert call("people", "add", "--name", "Müller, Anna", "--number", "40171", "--email", "anna@example.org").code == 0
    assert call("people", "add", "--name", "Berg, Ben").code == 0
    assert call("absence", "add", "40171", "2027-01-04", "2027-01-05").code == 0
    return call


def test_a_dossier_goes_to_the_screen_or_into_files(company: Call, tmp_path: Path) -> None:
    """Without a place it is shown, in the language of the person, with one it is written; the JSON has the data."""
    shown = company("people", "export", "40171")
    assert shown.code == 0
    assert "# Was über Anna Müller gespeichert ist" in shown.out
    data = company("people", "export", "40171", "--json").data
    assert data["person"] == "mueller-anna"
    assert data["data"]["person"]["email"] == "anna@example.org"
    assert data["files"] == []
    written = company("people", "export", "40171", str(tmp_path / "out"), "--json").data["files"]
    assert [Path(file).suffix for file in written] == [".json", ".md"]
    assert json.loads(Path(written[0]).read_text("utf-8"))["absences"][0]["first"] == "2027-01-04"
    assert company("people", "export", "40171", str(tmp_path / "out")).code == 3
    assert company("people", "export", "40171", str(tmp_path / "out"), "--yes").code == 0


def test_what_nobody_can_undo_needs_a_yes(company: Call) -> None:
    """A script says `--yes`; a dry run shows what would happen and changes nothing."""
    asked = company("people", "erase", "40171", "--json")
    assert asked.code == 2
    assert asked.data["error"]["field"] == "--yes"
    shown = company("people", "erase", "40171", "--dry-run", "--json").data
    assert (shown["applied"], shown["difference"]) == (False, ["One absence is deleted."])
    assert company("people", "show", "40171").code == 0
    done = company("people", "erase", "40171", "--yes", "--json")
    assert (done.code, done.data["applied"], done.data["left"]) == (0, True, [])
    assert company("people", "show", "40171").code == 3
    assert company("undo").code == 3


def test_a_file_that_is_left_makes_the_exit_code_1(company: Call, place: Path) -> None:
    """Erasing is done, but not everywhere: scripts notice, and people read which file and why."""
    aside = place.with_name(f"{place.name}.aside")
    aside.write_text("Anna Müller", encoding="utf-8")
    done = company("people", "erase", "40171", "--yes")
    assert done.code == 1
    assert f"{aside}: still has personal data; delete the file if you do not need it" in done.out


def test_purge_lists_first(company: Call) -> None:
    """By the settings, with `--yes`; and nothing at all where nothing is old."""
    assert company("purge", "--yes", "--json").data["applied"] is False
    assert company("setting", "set", "retention-absence-months", "1").code == 0
    later = ("--today", "2027-03-01")
    shown = company("purge", "--dry-run", "--json", *later).data
    assert (shown["absences"], shown["applied"]) == (1, False)
    assert company("purge", *later).code == 2
    done = company("purge", "--yes", *later)
    assert done.code == 0
    assert "One old absence is deleted." in done.out
    assert company("absence", "list", "--json").data["absences"] == []
